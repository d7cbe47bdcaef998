import GRDB

/// A story's row: its name stays valid and may lead to another story.
enum StoryRow {
  /// The number of leads followed at most: merging never makes a ring, a damaged file might. Set by reading.
  private static let leadCountMax = 10_000

  /// The row of the story `name`, made where there is none, as a part of `storyline`.
  static func id(
    named name: String, of storyline: String, in database: Database
  ) throws -> Int64 {
    if let id = try known(name, in: database) { return id }
    let first =
      name == storyline
      ? nil
      : try known(storyline, in: database).map {
        try firstOfStoryline(end(of: $0, in: database), in: database)
      }
    try database.cachedStatement(sql: "INSERT INTO story(name) VALUES (?)")
      .execute(arguments: [name])
    let id = database.lastInsertedRowID
    if let first { try setStoryline(of: id, to: first, in: database) }
    return id
  }

  private static func known(_ name: String, in database: Database) throws -> Int64? {
    try database.value("SELECT id FROM story WHERE name = ?", [name], of: "story")
  }

  /// Lets a story that leads to `target` from now on no longer have or begin a storyline: its stories go on with
  /// the target's.
  static func leaveStoryline(_ story: Int64, to target: Int64, in database: Database) throws {
    let first = try firstOfStoryline(target, in: database)
    let members: [Int64] = try database.values(
      "SELECT story FROM storyline WHERE first = ? ORDER BY story", [story], of: "storyline")
    for member in members {
      try setStoryline(of: member, to: first == story ? target : first, in: database)
    }
    if first == story { try setStoryline(of: target, to: target, in: database) }
    try setStoryline(of: story, to: story, in: database)
  }

  /// Makes the story a part of the storyline that `first` began, in place of the one before.
  static func setStoryline(of story: Int64, to first: Int64, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM storyline WHERE story = ?")
      .execute(arguments: [story])
    if story == first { return }
    try database.cachedStatement(sql: "INSERT INTO storyline(story, first) VALUES (?, ?)")
      .execute(arguments: [story, first])
  }

  /// The first story of the story's storyline.
  static func firstOfStoryline(_ story: Int64, in database: Database) throws -> Int64 {
    try database.value("SELECT \(firstOfStoryline("?1"))", [story], of: "storyline") ?? story
  }

  /// The same of the story `id`, an expression of SQL.
  static func firstOfStoryline(_ id: String) -> String {
    "coalesce((SELECT storyline.first FROM storyline WHERE storyline.story = \(id)), \(id))"
  }

  /// The rows of the stories of the storyline that `first` began, a query of SQL.
  static func storyIDs(ofStoryline first: Int64) -> String {
    "SELECT \(first) UNION SELECT story FROM storyline WHERE first = \(first)"
  }

  /// The name of the story's storyline: that of its first story.
  static func storyline(of story: Int64, in database: Database) throws -> String {
    try database.value("SELECT \(storyline(of: "?1"))", [story], of: "story") ?? ""
  }

  /// The name of the storyline of the story `id`, an expression of SQL: that of its first story.
  static func storyline(of id: String) -> String {
    "(SELECT name FROM story AS first WHERE first.id = \(firstOfStoryline(id)))"
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
