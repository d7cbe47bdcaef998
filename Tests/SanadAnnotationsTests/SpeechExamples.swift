import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

/// A row of one of the `examples-*.tsv` tables: a marked text, and what the marked words are.
struct SpeechExample: CustomTestStringConvertible, Sendable {
  let tag: String
  /// `⟦…⟧` around each finding; `¶` for an empty line.
  let marked: MarkedText
  let row: PackRow
  let columns: [String]

  var testDescription: String { "\(row.maker): \(row.text(0))" }

  static func all(_ name: String) throws -> [SpeechExample] {
    try Languages().packs.flatMap { pack in
      let table = try pack.table(name)
      return table.rows.map { row in
        let text = row.text(0).split(separator: "¶", omittingEmptySubsequences: false)
        return SpeechExample(
          tag: pack.tag, marked: MarkedText(text.joined(separator: "\n\n")), row: row,
          columns: table.columns)
      }
    }
  }

  /// The parts of the cell in `column`, one for each finding.
  func list(_ column: String) -> [String] {
    columns.firstIndex(of: column).map { row.list($0) } ?? []
  }

  func cell(_ column: String) -> String {
    columns.firstIndex(of: column).map { row.text($0) } ?? ""
  }

  /// The text with everything the annotators find.
  func annotated() throws -> AnnotatedArticle {
    var article = Article(id: "example", text: marked.text)
    article.language = tag
    return try Self.annotator().annotated(article)
  }

  /// One annotator for all rows: reading every table takes longer than all the rows.
  private static let shared = Result { try Annotator(languages: Languages()) }

  static func annotator() throws -> Annotator { try shared.get() }
}
