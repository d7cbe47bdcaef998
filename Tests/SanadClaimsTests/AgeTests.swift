import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadClaims

/// A row of `examples-ages.tsv`.
struct AgeExample: CustomTestStringConvertible, Sendable {
  let tag: String
  let row: PackRow

  var testDescription: String { "\(row.maker): \(row.text(0)) — \(row.text(1))" }

  static func all() throws -> [AgeExample] {
    try Languages().packs.flatMap { pack in
      try pack.table("examples-ages").rows.map { AgeExample(tag: pack.tag, row: $0) }
    }
  }

  /// The sentence with the years that stand in its marks.
  func line(_ column: Int) throws -> SampleReport.Line {
    let marked = MarkedText(row.text(column))
    let range = try #require(marked.ranges.first)
    let words = marked.text[range]
    let years = try #require(Double(words.prefix { $0.isNumber }))
    return .line(marked.text.string) {
      $0.quantities = [(words, Quantity(low: years, high: years, unit: "year"))]
    }
  }
}

@Test(arguments: try AgeExample.all())
func `ages of one person exclude each other`(_ example: AgeExample) throws {
  let shared: SampleReport.Line =
    example.tag == "id"
    ? "Polisi menutup jalan utama menuju pasar ikan selama empat jam."
    : "Police closed the main road to the fish market for four hours."
  let account = try account(of: [
    SampleReport(language: example.tag, lines: [try example.line(0), shared]),
    SampleReport(
      outlet: "Lensa Bahari", language: example.tag, lines: [try example.line(1), shared]),
  ])
  let relations = account.conflicts.flatMap(\.sides).map(\.relation).filter { $0 != .refines }
  #expect(
    relations.map(\.rawValue) == (example.row.text(2).isEmpty ? [] : [example.row.text(2)]))
}
