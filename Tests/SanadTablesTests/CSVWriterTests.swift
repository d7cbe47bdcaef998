import SanadTableSamples
import Testing

@testable import SanadTables

private func text(_ values: [TableValue], neutralisesFormulas: Bool = false) throws -> String {
  let written = Written()
  let columns = (1...values.count).map {
    TableColumn("c\($0)", values[$0 - 1].columnType, isOptional: true, meaning: "A value.")
  }
  var writer = try CSVWriter(
    TableSchema("some", meaning: "A row.", columns: columns),
    neutralisesFormulas: neutralisesFormulas, sink: written.take)
  try writer.append(values)
  _ = try writer.finish()
  let lines = String(decoding: written.bytes, as: UTF8.self)
  let header = columns.map(\.name).joined(separator: ",") + "\r\n"
  return String(lines.unicodeScalars.dropFirst(header.unicodeScalars.count))
}

extension TableValue {
  fileprivate var columnType: ColumnType {
    switch self {
    case .null, .string: .string
    case .integer: .int64
    case .double: .double
    case .boolean: .boolean
    case .timestamp: .timestamp
    case .date: .date
    }
  }
}

@Test(
  arguments: [
    ([.string("a"), .null, .string("")], "a,,\"\"\r\n"),
    (
      [.string("a,b"), .string("say \"so\""), .string("two\r\nlines")],
      "\"a,b\",\"say \"\"so\"\"\",\"two\r\nlines\"\r\n"
    ),
    ([.integer(-5), .double(0.1), .boolean(true)], "-5,0.1,true\r\n"),
    (
      [.date(days: 20_523), .timestamp(microseconds: 1_773_205_567_000_001)],
      "2026-03-11,2026-03-11T05:06:07.000001Z\r\n"
    ),
    ([.string("=1+1"), .string("'")], "=1+1,'\r\n"),
  ] as [([TableValue], String)])
func `fields as RFC 4180 has them`(_ values: [TableValue], _ expected: String) throws {
  #expect(try text(values) == expected)
}

@Test(arguments: ["=1+1", "+62", "-x", "@a", "\tx", "\rx", "\u{FF1D}1"])
func `a formula is neutralised`(_ formula: String) throws {
  #expect(try text([.string(formula)], neutralisesFormulas: true) == "\"'\(formula)\"\r\n")
}

@Test func `a number keeps its sign, and a sign inside a text stays`() throws {
  let values: [TableValue] = [.integer(-5), .double(-0.5), .string("a=1"), .string("'=1")]
  #expect(try text(values, neutralisesFormulas: true) == "-5,-0.5,a=1,'=1\r\n")
}

@Test(arguments: ["empty", "single", "mixed", "extremes"])
func `what is written is read back`(_ name: String) throws {
  let sample = try #require(try TableSample.all().first { $0.schema.name == name })
  var rows: [[TableValue]] = []
  sample.forEachRow { rows.append($0) }
  let lines = try CSVReader.rows(Written.bytes(.csv, sample.schema, rows))
  #expect(lines.first == sample.schema.columns.map { CSVReader.Field.text($0.name) })
  #expect(lines.count == rows.count + 1)
  for (line, row) in zip(lines.dropFirst(), rows) {
    try #require(line.count == row.count)
    for (field, value) in zip(line, row) { #expect(field.holds(value), "\(field) \(value)") }
  }
}
