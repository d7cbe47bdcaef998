import GRDB

/// The tables of a store, version by version.
///
/// A migration is never edited once a store has been made with it: a change is a new one at the end.
enum Schema {
  /// `SNAD` in ASCII, in SQLite's header: a database with another number is no store. Given by the stores there are.
  static let applicationID = 0x534E_4144

  /// The version this program writes, kept as SQLite's `user_version`.
  static var version: Int { migrations.count }

  private static let migrations: [@Sendable (Database) throws -> Void] = [
    createTables, addClaims, addKeys, ChangeMigration.run, SealMigration.run,
    StorylineMigration.run, KeyMigration.run, HeadlineMigration.run,
  ]

  /// Brings an empty or older database to ``version``, each step in one transaction.
  ///
  /// Two programs may open one older store at once: the version is read again under the write lock.
  static func migrate(_ database: Database, path: String) throws {
    while try Store.version(of: database, path: path) < version {
      try database.inTransaction(.immediate) {
        let found = try Store.version(of: database, path: path)
        if version <= found { return .commit }
        try migrations[found](database)
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(found + 1)")
        return .commit
      }
    }
  }
}
