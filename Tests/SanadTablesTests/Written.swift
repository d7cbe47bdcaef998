import SanadTables

/// The bytes a writer gave, for tests.
final class Written {
  private(set) var bytes: [UInt8] = []

  func take(_ more: [UInt8]) throws(TableError) { bytes += more }

  /// `rows` as a file of `format`.
  static func bytes(
    _ format: TableFormat, _ schema: TableSchema, _ rows: [[TableValue]]
  ) throws -> [UInt8] {
    let written = Written()
    var writer = try format.writer(schema, sink: written.take)
    for row in rows { try writer.append(row) }
    let summary = try writer.finish()
    guard summary.byteCount == written.bytes.count, summary.rowCount == rows.count else {
      throw CompactReader.Malformed()
    }
    return written.bytes
  }
}

/// A table of one column.
func schema(_ type: ColumnType, isOptional: Bool = true) throws -> TableSchema {
  try TableSchema(
    "one", meaning: "A row.",
    columns: [TableColumn("value", type, isOptional: isOptional, meaning: "A value.")])
}

/// Rows by their bits and bytes: `==` takes -0 for 0, a NaN for no NaN, and two forms of é for one.
func exact(_ rows: [[TableValue]]) -> [[[UInt64]]] {
  rows.map { $0.map(exact) }
}

private func exact(_ value: TableValue) -> [UInt64] {
  switch value {
  case .null: [0]
  case .string(let text): [1] + text.utf8.map(UInt64.init)
  case .integer(let number): [2, UInt64(bitPattern: number)]
  case .double(let number): [3, number.bitPattern]
  case .boolean(let flag): [4, flag ? 1 : 0]
  case .timestamp(let microseconds): [5, UInt64(bitPattern: microseconds)]
  case .date(let days): [6, UInt64(bitPattern: Int64(days))]
  }
}
