import GRDB

/// Reads what can be read of a table, key by key.
struct DamagedTable {
  let table: SealedTable
  /// Both parts of a version are read together.
  let parts: [SealedTable]
  private(set) var rows: [Row] = []
  /// Keys whose rows cannot be read, or are not what was stored, ascending.
  private(set) var lost: [Int64] = []

  init(_ table: SealedTable, in database: Database) {
    self.table = table
    parts = SealedTable.all.filter { $0.name == table.name }
    for key in keys(database).sorted() {
      if let found = whole(key, database) { rows += found } else { lost.append(key) }
    }
  }

  /// The keys that the seals name, and those that the table itself shows up to where it is damaged.
  private func keys(_ database: Database) -> Set<Int64> {
    var keys: Set<Int64> = []
    for part in parts {
      read(
        "SELECT key AS found FROM seal WHERE number = \(part.number) AND digest != 0", database,
        into: &keys)
    }
    read("SELECT \(table.key) AS found FROM \(table.name)", database, into: &keys)
    return keys
  }

  private func read(_ sql: String, _ database: Database, into keys: inout Set<Int64>) {
    guard let rows = try? Row.fetchCursor(database, sql: sql) else { return }
    while let row = try? rows.next() {
      if let key: Int64 = try? row.value("found", of: table.name) { keys.insert(key) }
    }
  }

  /// The rows of one key; nil where they are not what was stored.
  private func whole(_ key: Int64, _ database: Database) -> [Row]? {
    let sql = "SELECT * FROM \(table.name) WHERE \(table.key) = ?"
    guard let rows = try? Row.fetchAll(database, sql: sql, arguments: [key]), !rows.isEmpty else {
      return nil
    }
    for part in parts {
      guard (try? SealCheck.check(part, key, in: database)) != nil else { return nil }
    }
    return rows
  }
}
