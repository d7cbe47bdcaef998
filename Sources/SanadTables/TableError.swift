/// Why a table could not be defined or written.
public enum TableError: Error, Equatable, Sendable {
  /// No column, or more than ``TableSchema/columnCountMax``.
  case columnCount(Int, table: String)
  /// An empty name, or one of more than ``TableSchema/nameByteCountMax`` bytes.
  case badName(String, table: String)
  /// Two columns of one name, whatever the case of its letters.
  case repeatedName(String, table: String)
  /// A row with another number of cells than the table has columns.
  case cellCount(Int, row: Int, table: String)
  /// A value that is not of the column's type, or outside of its range.
  case wrongType(column: String, row: Int)
  /// A null in a column that has none.
  case unexpectedNull(column: String, row: Int)
  /// A text longer than ``TableLimits/cellByteCountMax``.
  case longCell(column: String, row: Int, byteCount: Int)
  /// More metadata than ``TableLimits`` allows, or more row groups than the format counts.
  case tooLarge(table: String)
  /// A row after the end, or a second end.
  case finished(table: String)
  /// What zlib said.
  case notCompressed(status: Int32)
  /// What the place that takes the bytes said.
  case notWritten(reason: String)
}

extension TableError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .columnCount(let count, let table):
      "table '\(table)' has \(count) columns, not 1 to \(TableSchema.columnCountMax)"
    case .badName(let name, let table): "table '\(table)': '\(name)' is no name for a column"
    case .repeatedName(let name, let table): "table '\(table)' has two columns '\(name)'"
    case .cellCount(let count, let row, let table):
      "table '\(table)', row \(row): \(count) cells do not match the columns"
    case .wrongType(let column, let row):
      "row \(row): the value does not fit the type of column '\(column)'"
    case .unexpectedNull(let column, let row): "row \(row): column '\(column)' may not be null"
    case .longCell(let column, let row, let count):
      "row \(row): column '\(column)' would hold \(count) bytes, the limit is "
        + "\(TableLimits.cellByteCountMax)"
    case .tooLarge(let table): "table '\(table)' is too large for one file"
    case .finished(let table): "table '\(table)' has already been finished"
    case .notCompressed(let status): "zlib failed with status \(status)"
    case .notWritten(let reason): "a table could not be written: \(reason)"
    }
  }
}
