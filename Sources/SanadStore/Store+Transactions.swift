import GRDB

extension Store {
  /// What `body` reads, all of it of one moment.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try StoreFailure.named(path, isWriting: false) { try queue.read(body) }
    } catch .damaged(let path, let detail) {
      throw .damaged(path: path, detail: "\(damagedTables) \(detail)")
    }
  }

  /// The same for a `body` that hands what it reads to a caller, whose errors pass as they are.
  func readForCaller(_ body: (Database) throws -> Void) throws {
    var callerError: (any Error)?
    try read { database in
      do {
        try body(database)
      } catch let error where !Self.isOfStore(error) {
        callerError = error
      }
    }
    if let callerError { throw callerError }
  }

  private static func isOfStore(_ error: any Error) -> Bool {
    error is DatabaseError || error is UnpackError || error is DamagedRow
  }

  /// What `body` writes, all of it or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreFailure.named(path, isWriting: true) {
      try queue.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(database)
          return .commit
        }
        guard let value else { throw StoreError.cannotWrite(path: path, detail: "rolled back") }
        return value
      }
    }
  }

  /// The tables that cannot be read to their end: `version:`. SQLite does not say which one it was reading.
  private var damagedTables: String {
    let names = SealedTable.all.filter { table in
      let sql = "SELECT \(table.digest(of: table.name)) FROM \(table.name)"
      let read = try? queue.read { database in
        let rows = try Row.fetchCursor(database, sql: sql)
        while try rows.next() != nil {}
        return true
      }
      return read == nil
    }.map(\.name)
    var seen: Set<String> = []
    let distinct = names.filter { seen.insert($0).inserted }
    return (distinct.isEmpty ? "an index" : distinct.joined(separator: ", ")) + ":"
  }
}
