import GRDB

/// A SQLite file of its own beside a store, for what is no part of what was added to it.
struct SideFile: Sendable {
  /// What makes a file one of a kind.
  struct Format: Sendable {
    /// Four ASCII letters in SQLite's header.
    let applicationID: Int
    /// The version this program writes.
    let version: Int
    /// What the file is called in errors.
    let name: String
    /// The statements that make its tables.
    let tables: String
  }

  let path: String
  private let queue: DatabaseQueue

  /// Opens the file at `path`, and makes it where there is none.
  init(at path: String, as format: Format) throws(StoreError) {
    self.path = path
    queue = try StoreFailure.named(path, isWriting: true) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(Store.waitSeconds)
      configuration.journalMode = .wal
      let queue = try DatabaseQueue(path: Store.name(path), configuration: configuration)
      try queue.write { try Self.check($0, path, format) }
      return queue
    }
  }

  /// Makes the tables of an empty file.
  ///
  /// - Throws: `StoreError` for a file of another kind, or of a newer program.
  private static func check(_ database: Database, _ path: String, _ format: Format) throws {
    let name = format.name
    let application: Int = try database.value("PRAGMA application_id", of: name) ?? 0
    let found: Int = try database.value("PRAGMA user_version", of: name) ?? 0
    let tables: Int = try database.value("SELECT count(*) FROM sqlite_master", of: name) ?? 0
    if application == format.applicationID {
      guard found <= format.version else {
        throw StoreError.newerVersion(path: path, found: found, known: format.version)
      }
      return
    }
    guard application == 0, tables == 0 else { throw StoreError.notAStore(path: path) }
    try database.execute(sql: format.tables)
    try database.execute(sql: "PRAGMA application_id = \(format.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(format.version)")
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreFailure.named(path, isWriting: false) { try queue.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreFailure.named(path, isWriting: true) { try queue.write(body) }
  }

  /// A number that another program's writing to the file changes, and this one's does not.
  func dataVersion() throws(StoreError) -> Int {
    try StoreFailure.named(path, isWriting: false) {
      try queue.writeWithoutTransaction {
        try $0.value("PRAGMA data_version", of: "data_version") ?? 0
      }
    }
  }

  func close() throws(StoreError) {
    try StoreFailure.named(path, isWriting: true) { try queue.close() }
  }
}
