import Foundation
import SanadTables
import Testing

/// The page's text between "```csv" and "```".
private func example() throws -> String {
  let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation/Formats/tables.md")
  let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```csv\n")
  let rest = try #require(parts.last)
  return String(rest.prefix { $0 != "`" })
}

@Test func `the page's example is what is written`() throws {
  let schema = try TableSchema(
    "quantities", meaning: "A quantity that an article gives.",
    columns: [
      TableColumn("article", .string, meaning: "The article's id."),
      TableColumn("start", .int32, meaning: "The first code point."),
      TableColumn("text", .string, meaning: "The words."),
      TableColumn("value", .double, isOptional: true, meaning: "The number."),
      TableColumn("approximate", .boolean, meaning: "Whether the words say it is about so many."),
      TableColumn("published", .timestamp, meaning: "When the article came out."),
    ])
  let first = TableValue.timestamp(microseconds: 1_773_205_567_000_000)
  let rows: [[TableValue]] = [
    [
      .string("banjir-01"), .integer(120), .string("1,2 juta orang"), .double(1_200_000),
      .boolean(false), first,
    ],
    [.string("banjir-01"), .integer(188), .string("ratusan rumah"), .null, .boolean(true), first],
    [
      .string("banjir-02"), .integer(64), .string("\"40\" orang"), .double(40), .boolean(false),
      .timestamp(microseconds: 1_773_212_400_000_000),
    ],
  ]
  let text = String(decoding: try Written.bytes(.csv, schema, rows), as: UTF8.self)
  #expect(text.replacing("\r\n", with: "\n") == (try example()))
}
