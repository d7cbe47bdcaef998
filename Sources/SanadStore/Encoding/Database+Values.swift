import GRDB

extension Database {
  /// The value in the first column of the first row of `sql`; nil where there is no row, or nothing in it.
  ///
  /// GRDB's own `fetchOne` of a number ends the program where the row holds something else.
  ///
  /// - Parameter table: the table that an error names.
  func value<Value: DatabaseValueConvertible>(
    _ sql: String, _ arguments: StatementArguments = [], of table: String
  ) throws -> Value? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
      .flatMap { try Self.first(of: $0, table) }
  }

  /// The values in the first column of the rows of `sql`; those that hold nothing are left out.
  func values<Value: DatabaseValueConvertible>(
    _ sql: String, _ arguments: StatementArguments = [], of table: String
  ) throws -> [Value] {
    try values(cachedStatement(sql: sql), arguments, of: table)
  }

  /// The same of a statement that is used again.
  func values<Value: DatabaseValueConvertible>(
    _ statement: Statement, _ arguments: StatementArguments, of table: String
  ) throws -> [Value] {
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var values: [Value] = []
    while let row = try rows.next() {
      if let value: Value = try Self.first(of: row, table) { values.append(value) }
    }
    return values
  }

  /// Whether `sql` finds a row.
  func hasRow(_ sql: String, _ arguments: StatementArguments = []) throws -> Bool {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments) != nil
  }

  private static func first<Value: DatabaseValueConvertible>(
    of row: Row, _ table: String
  ) throws(DamagedRow) -> Value? {
    let stored = row[0] as DatabaseValue
    if stored.isNull { return nil }
    guard let value = Value.fromDatabaseValue(stored) else {
      throw DamagedRow(table: table, row: nil, column: row.columnNames.first ?? "")
    }
    return value
  }
}
