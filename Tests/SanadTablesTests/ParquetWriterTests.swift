import SanadTableSamples
import Testing

@testable import SanadTables

/// The encodings of data pages, by parquet.thrift.
private let (plain, dictionary) = (0, 8)

private func reader(_ schema: TableSchema, _ values: [TableValue]) throws -> ParquetReader {
  try ParquetReader(Written.bytes(.parquet, schema, values.map { [$0] }), schema)
}

private func sample(_ name: String) throws -> (schema: TableSchema, rows: [[TableValue]]) {
  let sample = try #require(try TableSample.all().first { $0.schema.name == name })
  var rows: [[TableValue]] = []
  sample.forEachRow { rows.append($0) }
  return (sample.schema, rows)
}

@Test(arguments: ["empty", "single", "mixed", "nulls", "extremes"])
func `what is written is read back, bit by bit`(_ name: String) throws {
  let (schema, rows) = try sample(name)
  let reader = try ParquetReader(Written.bytes(.parquet, schema, rows), schema)
  #expect(try exact(reader.rows()) == exact(rows))
}

@Test func `the same rows give the same bytes`() throws {
  let (schema, rows) = try sample("mixed")
  let first = try Written.bytes(.parquet, schema, rows)
  #expect(try Written.bytes(.parquet, schema, rows) == first)
  #expect(try Written.bytes(.parquet, schema, rows.reversed()) != first)
}

@Test func `few values go to a dictionary, different ones do not`() throws {
  let few = (0..<5_000).map { TableValue.string("nilai \($0 % 40)") }
  let many = (0..<5_000).map { TableValue.string("nilai \($0)") }
  #expect(try reader(schema(.string), few).column(0).encodings == [dictionary])
  #expect(try reader(schema(.string), many).column(0).encodings == [plain])
}

@Test func `a full dictionary is closed and the rest is plain`() throws {
  let padding = String(repeating: "x", count: 4_096)
  let values = (0..<2_600).map { TableValue.string("\($0 < 500 ? $0 % 5 : $0) \(padding)") }
  let reader = try reader(schema(.string), values)
  let encodings = try reader.column(0).encodings
  #expect(encodings.first == dictionary && encodings.last == plain)
  #expect(encodings == encodings.sorted(by: >))
  #expect(try exact(reader.rows()) == exact(values.map { [$0] }))
  let metadata = try #require(reader.metadata(of: 0).first)
  #expect(metadata[2] == .list([.integer(0), .integer(3), .integer(8)]))
}

@Test func `nulls alone need no dictionary, and leave it open for what follows`() throws {
  let nulls = [TableValue](repeating: .null, count: 20_000)
  let values = (0..<1_000).map { TableValue.integer(Int64($0 % 3)) }
  let reader = try reader(schema(.int64), nulls + values)
  #expect(try reader.column(0).encodings == [plain, dictionary])
  #expect(reader.metadata(of: 0).first?[12]?[3] == .integer(20_000))
  #expect(try nullReader(nulls).metadata(of: 0).first?[11] == nil)
}

private func nullReader(_ values: [TableValue]) throws -> ParquetReader {
  try reader(schema(.int64), values)
}

@Test func `a row group ends at its rows`() throws {
  let values = (0..<50_001).map { TableValue.boolean($0 % 3 == 0) }
  let reader = try reader(schema(.boolean), values)
  #expect(reader.rowGroups.map { $0[3]?.integer } == [50_000, 1])
  #expect(reader.rowGroups.map { $0[7]?.integer } == [0, 1])
  #expect(try exact(reader.rows()) == exact(values.map { [$0] }))
}

@Test func `a row group ends at its bytes, and a page too`() throws {
  let text = String(repeating: "panjang", count: 100_000)
  let values = (0..<50).map { TableValue.string("\($0)\(text)") }
  let reader = try reader(schema(.string, isOptional: false), values)
  #expect(reader.rowGroups.map { $0[3]?.integer } == [11, 11, 11, 11, 6])
  #expect(reader.rowGroups.allSatisfy { ($0[2]?.integer ?? .max) <= 32 << 20 })
  #expect(try reader.column(0).encodings.count == 50)
}

@Test func `two texts that Unicode calls equal stay two`() throws {
  let texts = ["caf\u{E9}", "cafe\u{301}"]
  let values = (0..<400).map { TableValue.string(texts[$0 % 2]) }
  let reader = try reader(schema(.string), values)
  #expect(try reader.column(0).encodings == [dictionary])
  #expect(try exact(reader.rows()) == exact(values.map { [$0] }))
}

@Test func `the footer says what the columns are`() throws {
  let (schema, rows) = try sample("single")
  let written = Written()
  var writer = try ParquetWriter(
    schema, metadata: [TableMetadata("codebook", "sha256:12")], sink: written.take)
  for row in rows { try writer.append(row) }
  _ = try writer.finish()
  let footer = try ParquetReader(written.bytes, schema).footer
  #expect(footer[1] == .integer(1))
  #expect(
    footer[5]
      == .list([
        .structure([1: .bytes(Array("codebook".utf8)), 2: .bytes(Array("sha256:12".utf8))])
      ]))
  #expect(footer[7]?.list.count == schema.columns.count)
  let elements = footer[2]?.list ?? []
  let timestamp = try #require(elements.first { $0[4]?.bytes == Array("timestamp".utf8) })
  #expect(timestamp[3] == .integer(0) && timestamp[6] == .integer(10))
  #expect(
    timestamp[10]
      == .structure([8: .structure([1: .flag(true), 2: .structure([2: .structure([:])])])]))
}

@Test func `after the end nothing is taken`() throws {
  let written = Written()
  var writer = try ParquetWriter(schema(.int64), sink: written.take)
  _ = try writer.finish()
  #expect(throws: TableError.finished(table: "one")) { try writer.append([.null]) }
  #expect(throws: TableError.finished(table: "one")) { _ = try writer.finish() }
}

@Test func `what the sink throws comes out`() throws {
  #expect(throws: TableError.notWritten(reason: "full")) {
    _ = try ParquetWriter(schema(.int64)) { _ throws(TableError) in
      throw .notWritten(reason: "full")
    }
  }
}
