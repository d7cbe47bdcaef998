import GRDB

/// Version 5 of the tables: a digest of every row, kept by triggers, and what each run ended with.
enum SealMigration {
  /// Seals what is there as it is.
  static func run(_ database: Database) throws {
    try database.execute(
      sql: """
        -- digest: of a row; of rows with one key each digest, exclusive-or
        CREATE TABLE seal(
          number INTEGER NOT NULL,
          key INTEGER NOT NULL,
          digest INTEGER NOT NULL,
          PRIMARY KEY(number, key)
        ) WITHOUT ROWID;
        -- SHA-256 of the chain before and the seals of all versions up to the run's last one
        ALTER TABLE run ADD COLUMN chain BLOB;
        """)
    for table in SealedTable.ofVersion5 { try seal(table, in: database) }
    try RunChain.keepAll(in: database)
  }

  /// Seals the rows of a table as they are, and every later one.
  static func seal(_ table: SealedTable, in database: Database) throws {
    try database.execute(sql: fill(table))
    for trigger in triggers(table) { try database.execute(sql: trigger) }
  }

  private static func fill(_ table: SealedTable) -> String {
    """
    INSERT INTO seal(number, key, digest)
      SELECT \(table.number), \(table.key), \(table.digest(of: table.name)) FROM \(table.name) WHERE 1
      \(merge)
    """
  }

  /// Puts a row's digest to those of its key, or takes it out: the same.
  private static let merge = """
    ON CONFLICT(number, key) DO UPDATE SET
      digest = (digest | excluded.digest) - (digest & excluded.digest)
    """

  private static func triggers(_ table: SealedTable) -> [String] {
    let put = insertion(table, "NEW")
    let take = insertion(table, "OLD")
    let name = "seal_\(table.number)"
    return [
      "CREATE TRIGGER \(name)_put AFTER INSERT ON \(table.name) BEGIN \(put); END",
      """
      CREATE TRIGGER \(name)_take AFTER DELETE ON \(table.name) BEGIN
        \(take);
        DELETE FROM seal WHERE number = \(table.number) AND key = OLD.\(table.key) AND digest = 0;
      END
      """,
      """
      CREATE TRIGGER \(name)_change AFTER UPDATE ON \(table.name)
        BEGIN \(take); \(put); END
      """,
    ]
  }

  private static func insertion(_ table: SealedTable, _ row: String) -> String {
    """
    INSERT INTO seal(number, key, digest)
      VALUES (\(table.number), \(row).\(table.key), \(table.digest(of: row))) \(merge)
    """
  }
}
