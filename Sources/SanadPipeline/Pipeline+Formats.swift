import SanadBriefs
public import SanadLanguages
public import SanadModel

/// How briefs are shown to people.
public enum BriefFormat: Sendable {
  /// For a terminal of so many columns.
  case text(columns: Int, isColoured: Bool)
  /// CommonMark with tables.
  case markdown
  /// One page that loads nothing from elsewhere.
  case html
}

/// Shows briefs; reads labels and templates when it is made, so that a bad pack fails early.
public struct BriefPrinter: Sendable {
  private let formatter: BriefFormatter

  /// - Parameters:
  ///   - format: of all that is printed.
  ///   - languages: the packs with the labels.
  ///   - labels: the language of the interface; nil for each story's own.
  /// - Throws: `PackError` naming file and line.
  public init(_ format: BriefFormat, languages: Languages, labels: String?) throws(PackError) {
    let inner: BriefFormatter.Format =
      switch format {
      case .text(let columns, let isColoured):
        .text(TextFormat.Options(width: columns, isColoured: isColoured))
      case .markdown: .markdown
      case .html: .html
      }
    formatter = try BriefFormatter(inner, languages: languages, labels: labels)
  }

  /// One document a story.
  public func text(of briefs: [Brief]) -> String { formatter.text(of: briefs) }
}
