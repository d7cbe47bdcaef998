/// The columns of a table, in order, without regard to the form it is written in.
public struct TableSchema: Hashable, Sendable {
  /// Columns of one table: far more than any table of ours has, few enough to keep their buffers small.
  /// Set by reading.
  public static let columnCountMax = 256
  /// UTF-8 bytes of a name. Set by reading.
  public static let nameByteCountMax = 128

  /// The table's name, 1...``nameByteCountMax`` bytes.
  public let name: String
  /// One sentence for the codebook: what one row is.
  public let meaning: String
  /// In order, with no name twice.
  public let columns: [TableColumn]

  /// - Throws: ``TableError`` where a name is empty, too long or given twice, or there are too many
  ///   columns or none.
  public init(_ name: String, meaning: String, columns: [TableColumn]) throws(TableError) {
    guard (1...Self.columnCountMax).contains(columns.count) else {
      throw .columnCount(columns.count, table: name)
    }
    // DuckDB and Spark do not tell names apart by case.
    var names: Set<String> = []
    for column in [name] + columns.map(\.name) {
      guard (1...Self.nameByteCountMax).contains(column.utf8.count) else {
        throw .badName(column, table: name)
      }
    }
    for column in columns where !names.insert(column.name.lowercased()).inserted {
      throw .repeatedName(column.name, table: name)
    }
    self.name = name
    self.meaning = meaning
    self.columns = columns
  }
}

extension TableSchema {
  /// Throws unless `row` has a value of the right type for each column.
  func check(_ row: [TableValue], number: Int) throws(TableError) {
    guard row.count == columns.count else {
      throw .cellCount(row.count, row: number, table: name)
    }
    for index in row.indices { try columns[index].check(row[index], row: number) }
  }
}

extension TableColumn {
  fileprivate func check(_ value: TableValue, row: Int) throws(TableError) {
    guard value.fits(type) else { throw .wrongType(column: name, row: row) }
    switch value {
    case .null where !isOptional: throw .unexpectedNull(column: name, row: row)
    case .string(let text) where TableLimits.cellByteCountMax < text.utf8.count:
      throw .longCell(column: name, row: row, byteCount: text.utf8.count)
    default: return
    }
  }
}
