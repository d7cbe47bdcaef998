import GRDB

/// A story's row: its name stays valid and may lead to another story.
enum StoryRow {
  /// The number of leads followed at most: merging never makes a ring, a damaged file might.
  private static let leadCountMax = 10_000

  /// The row of the story `name`, made where there is none.
  static func id(named name: String, in database: Database) throws -> Int64 {
    let sql = "SELECT id FROM story WHERE name = ?"
    if let id: Int64 = try database.value(sql, [name], of: "story") { return id }
    try database.cachedStatement(sql: "INSERT INTO story(name) VALUES (?)")
      .execute(arguments: [name])
    return database.lastInsertedRowID
  }

  /// Notes that the story's claims are older than its articles.
  static func markStale(_ id: Int64, in database: Database) throws {
    try database.cachedStatement(sql: "UPDATE story SET is_stale = 1 WHERE id = ?")
      .execute(arguments: [id])
  }

  /// The story that `id` leads to in the end; itself where it leads nowhere.
  static func end(of id: Int64, in database: Database) throws -> Int64 {
    let sql = "SELECT leads_to FROM story WHERE id = ?"
    var end = id
    for _ in 0..<leadCountMax {
      guard let next: Int64 = try database.value(sql, [end], of: "story") else { return end }
      end = next
    }
    return end
  }
}
