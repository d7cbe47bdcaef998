import SanadLanguages
public import SanadModel
import SanadText

/// A row of one of the `examples-….tsv` tables: a text with its findings marked, and what they are.
public struct PackExample: Sendable {
  /// The language's tag.
  public let language: String
  /// `⟦…⟧` around each finding; `¶` of the table as an empty line.
  public let marked: MarkedText
  private let row: PackRow
  private let columns: [String]

  /// The rows of the tables called `name`, of all packs or of those in `languages`.
  public static func all(
    _ name: String, in languages: Set<String>? = nil
  ) throws -> [PackExample] {
    var examples: [PackExample] = []
    for pack in try Languages().packs where languages?.contains(pack.tag) ?? true {
      let table = try pack.table(name)
      let column = try table.column("text")
      examples += table.rows.map { row in
        let paragraphs = row.text(column).split(separator: "¶", omittingEmptySubsequences: false)
        return PackExample(
          language: pack.tag, marked: MarkedText(paragraphs.joined(separator: "\n\n")), row: row,
          columns: table.columns)
      }
    }
    return examples
  }

  /// The cell of this row, empty where the table has no such column.
  public func cell(_ column: String) -> String {
    columns.firstIndex(of: column).map { row.text($0) } ?? ""
  }

  /// The parts of a cell, one for each finding.
  public func list(_ column: String) -> [String] {
    columns.firstIndex(of: column).map { row.list($0) } ?? []
  }

  /// The marked text, as ``MarkedText/marking(_:_:)`` writes it.
  public var expected: String { MarkedText.marking(marked.text, marked.ranges) }

  /// The text as an article, published when the row says so.
  public var article: Article {
    Article.sample(marked.text, language: language, published: cell("published"))
  }
}

extension PackExample: CustomStringConvertible {
  public var description: String { "\(row.maker): \(expected)" }
}
