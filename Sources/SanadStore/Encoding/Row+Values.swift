import FoundationEssentials
import GRDB

/// A row with a value that the program would not have stored there: none where there must be one, or one
/// of another type.
struct DamagedRow: Error, Equatable {
  let table: String
  /// The row's number, where the statement reads it.
  let row: Int64?
  let column: String
}

extension DamagedRow: CustomStringConvertible {
  /// `row 12 of article, column title`
  var description: String {
    (row.map { "row \($0) of \(table)" } ?? "a row of \(table)") + ", column \(column)"
  }
}

extension Row {
  /// Columns that hold a row's number, in the statements that read it.
  private static let numberColumns = ["place", "id", "number"]

  /// The value of the column called `name`.
  ///
  /// - Parameter table: the table that an error names.
  /// - Complexity: O(columns of the row).
  func value<Value: DatabaseValueConvertible>(
    _ name: String, of table: String
  ) throws(DamagedRow) -> Value {
    guard hasColumn(name), let value = Value.fromDatabaseValue(self[name] as DatabaseValue) else {
      throw damage(name, table)
    }
    return value
  }

  /// The bytes of the column called `name`.
  func bytes(_ name: String, of table: String) throws(DamagedRow) -> [UInt8] {
    [UInt8](try value(name, of: table) as Data)
  }

  /// The same where there may be none.
  func bytesOrNil(_ name: String, of table: String) throws(DamagedRow) -> [UInt8]? {
    (try value(name, of: table) as Data?).map { [UInt8]($0) }
  }

  private func damage(_ name: String, _ table: String) -> DamagedRow {
    DamagedRow(table: table, row: rowNumber, column: name)
  }

  /// The number of the row that the statement is about, where it reads it.
  var rowNumber: Int64? {
    Self.numberColumns.first { hasColumn($0) }.flatMap {
      Int64.fromDatabaseValue(self[$0] as DatabaseValue)
    }
  }
}
