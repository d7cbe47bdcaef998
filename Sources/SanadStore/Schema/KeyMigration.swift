import GRDB

/// Version 7 of the tables: the key of an article is a digest, and addresses are looked up by it.
///
/// An address stood four times in the store: in its column, in the key and in an index of each.
enum KeyMigration {
  static func run(_ database: Database) throws {
    try database.execute(sql: "DROP INDEX article_url")
    var keys: [(id: Int64, text: String)] = []
    let rows = try Row.fetchCursor(database, sql: "SELECT id, key FROM article ORDER BY id")
    while let row = try rows.next() {
      keys.append((try row.value("id", of: "article"), try row.value("key", of: "article")))
    }
    let statement = try database.makeStatement(sql: "UPDATE article SET key = ? WHERE id = ?")
    for key in keys {
      try statement.execute(arguments: [KeyDigest(of: key.text).blob, key.id])
    }
  }
}
