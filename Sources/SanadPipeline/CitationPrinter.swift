import SanadBriefs
public import SanadLanguages
public import SanadModel
public import SanadText

/// How a citation is written.
public enum CitationStyle: String, Sendable, CaseIterable {
  /// One line, a block quote in CommonMark, a `figure` in HTML, an item of CSL-JSON.
  case text, markdown, html, csl
}

/// Writes citations of sentences; reads the labels when it is made.
public struct CitationPrinter: Sendable {
  private let labels: LabelSet
  private let language: String?

  /// - Parameters:
  ///   - languages: the packs with the labels.
  ///   - language: that of the words around a sentence; nil for each article's own.
  /// - Throws: `PackError` naming file and line.
  public init(languages: Languages, language: String?) throws(PackError) {
    labels = try LabelSet(languages: languages)
    self.language = language
  }

  /// The sentence at `range` of the article's text, with outlet, title, time, address and `asOf`; nil for CSL-JSON,
  /// which ``item(of:in:)`` makes, and where no pack has labels.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the article.
  public func text(
    of range: TextRange, in article: Article, asOf: Timestamp?, as style: CitationStyle
  ) -> String? {
    guard let labels = labels.labels(for: language ?? article.language) else { return nil }
    let citation = Citation(article, range, asOf: asOf)
    return switch style {
    case .text: citation.text(labels)
    case .markdown: citation.markdown(labels)
    case .html: citation.html(labels)
    case .csl: nil
    }
  }

  /// The same as an item of CSL-JSON.
  public func item(of range: TextRange, in article: Article) -> some Encodable & Sendable {
    Citation(article, range, asOf: nil).item
  }
}
