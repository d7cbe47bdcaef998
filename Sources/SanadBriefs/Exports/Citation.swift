package import SanadModel
import SanadTerminal
package import SanadText

/// A sentence with all that says where it stands: on whose word, outlet, title, time, address of the sentence, and
/// the time up to which the reports were read.
package struct Citation: Sendable {
  private let article: Article
  private let range: TextRange
  private let asOf: Timestamp?
  private let speakers: [String]
  private let page: FragmentPage?

  /// Cites the sentence at `range` of the article's text.
  ///
  /// - Parameter speakers: on whose word it stands there, as far as that is known.
  package init(
    _ article: Article, _ range: TextRange, asOf: Timestamp?, speakers: [String] = []
  ) {
    self.article = article
    self.range = range
    self.asOf = asOf
    self.speakers = speakers
    page = nil
  }

  /// The same of one sentence of many of an article, whose page is there already.
  init(
    _ article: Article, _ range: TextRange, asOf: Timestamp?, speakers: [String],
    on page: FragmentPage?
  ) {
    (self.article, self.range, self.asOf) = (article, range, asOf)
    (self.speakers, self.page) = (speakers, page)
  }

  /// “Sentence.” Outlet, “Title”, day and time, address (as it stood at …), on one line.
  package func text(_ labels: Labels) -> String {
    let facts = facts(labels) + [link.map { $0.description }].compactMap { $0 }
    return "“\(sentence)” \(facts.joined(separator: ", "))\(until(labels))"
  }

  /// A block quote in CommonMark, the address as a link on the title.
  package func markdown(_ labels: Labels) -> String {
    let facts = facts(labels).map { MarkdownText.escaped($0) }
    let source =
      link.map { MarkdownText.link(facts.joined(separator: ", "), $0, isEscaped: true) }
      ?? facts.joined(separator: ", ")
    return "> \(MarkdownText.escaped(sentence))\n>\n> — \(source)\(until(labels))"
  }

  /// A `blockquote` with its address and a `cite`.
  package func html(_ labels: Labels) -> String {
    let (words, facts) = (HTMLText(sentence), HTMLText(facts(labels).joined(separator: ", ")))
    let language = HTMLText(article.language)
    let address = link.map { HTMLText($0) }
    let source = address.map { "<a href=\"\($0)\">\(facts)</a>" } ?? "\(facts)"
    return """
      <figure>
      <blockquote lang="\(language)"\(address.map { " cite=\"\($0)\"" } ?? "")>\(words)</blockquote>
      <figcaption><cite>\(source)</cite>\(HTMLText(until(labels)))</figcaption>
      </figure>
      """
  }

  /// An item of CSL-JSON, the sentence as its annotation.
  package var item: some Encodable & Sendable {
    CitationExport.item(article, sentence: sentence, link: link)
  }

  private var sentence: String { PrintableText.of(article.text[range]) }

  /// The article's page at the sentence; nil where its address is none.
  private var link: String? {
    article.url.flatMap { TextFragment.link(to: $0, in: article, range, on: page) }
  }

  private func facts(_ labels: Labels) -> [String] {
    let title = article.title.isEmpty ? nil : "“\(article.title.string)”"
    let outlet = article.outlet.map(OutletNames.readable) ?? article.host
    let time = article.published.map { labels.time($0) }
    let speaker =
      speakers.isEmpty
      ? nil : labels.filled("cite.speaker", [("name", speakers.joined(separator: ", "))])
    return [speaker, outlet, title, time, article.url == nil ? article.id : nil]
      .compactMap { $0.map { PrintableText.of($0) } }
  }

  private func until(_ labels: Labels) -> String {
    guard let asOf else { return "" }
    return " (\(labels.filled("line.as-of", [("date", labels.time(asOf))])))"
  }
}
