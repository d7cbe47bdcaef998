import GRDB

/// Copies whole rows from a damaged store into an empty one, those first that others point to.
struct RowSaver {
  private let source: Database
  private let target: Database
  private(set) var counts = RepairCounts()

  init(from source: Database, to target: Database) {
    (self.source, self.target) = (source, target)
  }

  mutating func run() throws {
    for table in [SealedTable.run, .story, .head, .article, .page] { try copy(table, []) }
    try execute(Self.articleSettling)
    try dropEmptyStories()
    for (table, points) in Self.dependent { try copy(table, points) }
    try execute(Self.indexSettling)
    try RunChain.keepAll(in: target)
  }

  /// Tables whose rows mean nothing without those they point to.
  private static let dependent: [(table: SealedTable, points: [(column: String, to: String)])] = [
    (.storyline, [("story", "story"), ("first", "story")]),
    (.headline, [("story", "story"), ("article", "article")]),
    (.move, [("article", "article"), ("source", "story"), ("target", "story")]),
    (.claim, [("story", "story"), ("version", "version")]),
    (.report, [("story", "story"), ("version", "version")]),
    (.change, [("story", "story"), ("article", "article")]), (.fetch, []),
  ]

  private mutating func copy(
    _ table: SealedTable, _ points: [(column: String, to: String)]
  ) throws {
    let damaged = DamagedTable(table, in: source)
    var count = RepairCounts.Table(name: table.name)
    count.lost = damaged.lost
    for row in damaged.rows {
      if try points.allSatisfy({ try isSaved(row[$0.column] as DatabaseValue, $0.to) }) {
        try insert(row, into: table.name)
        count.saved += 1
      } else {
        count.orphaned.append(try row.value(table.key, of: table.name))
      }
    }
    counts.tables.append(count)
  }

  private func isSaved(_ value: DatabaseValue, _ table: String) throws -> Bool {
    if value.isNull { return true }
    return try target.hasRow("SELECT 1 FROM \(table) WHERE id = ?", [value])
  }

  private func insert(_ row: Row, into table: String) throws {
    let names = row.columnNames.map { "\"\($0)\"" }.joined(separator: ", ")
    let places = Array(repeating: "?", count: row.count).joined(separator: ", ")
    try target.cachedStatement(sql: "INSERT INTO \(table)(\(names)) VALUES (\(places))")
      .execute(arguments: StatementArguments(row.databaseValues))
  }

  private func execute(_ statements: [String]) throws {
    for sql in statements { try target.execute(sql: sql) }
  }

  /// Takes out stories all of whose articles are lost, and those that lead to one.
  private mutating func dropEmptyStories() throws {
    let sql = """
      SELECT id FROM story WHERE (leads_to IS NULL AND id NOT IN (SELECT story FROM article))
        OR (leads_to IS NOT NULL AND leads_to NOT IN (SELECT id FROM story))
      """
    while true {
      let empty: [Int64] = try target.values(sql, of: "story")
      if empty.isEmpty { return }
      for id in empty { try target.execute(sql: "DELETE FROM story WHERE id = ?", arguments: [id]) }
      guard let index = counts.tables.firstIndex(where: { $0.name == "story" }) else { return }
      counts.tables[index].saved -= empty.count
      counts.tables[index].orphaned += empty
    }
  }
}

// MARK: - What is made anew

extension RowSaver {
  /// Each version in an article, in the newest that is left; each article in a story; each version with a page.
  ///
  /// A row whose own is lost has a name that says so.
  private static let articleSettling = [
    """
    INSERT INTO run(id, program, packs, options)
      SELECT DISTINCT run, '', '', '' FROM version WHERE run NOT IN (SELECT id FROM run)
    """,
    """
    INSERT INTO article(id, name, version, story, assigned, key)
      SELECT article, 'lost-' || article, max(id), -article, -article, 'name:lost-' || article
      FROM version WHERE article NOT IN (SELECT id FROM article) GROUP BY article
    """,
    """
    UPDATE article SET version =
      coalesce(
        (SELECT id FROM version WHERE version.article = article.id ORDER BY number DESC LIMIT 1), 0)
      WHERE version NOT IN (SELECT id FROM version WHERE version.article = article.id)
    """,
    "DELETE FROM article WHERE version = 0",
    """
    INSERT INTO story(id, name)
      SELECT DISTINCT story, 's-lost-' || iif(story < 0, 'a', '') || abs(story) FROM article
      WHERE story NOT IN (SELECT id FROM story)
      UNION SELECT DISTINCT assigned, 's-lost-' || iif(assigned < 0, 'a', '') || abs(assigned)
        FROM article
      WHERE assigned NOT IN (SELECT id FROM story)
    """,
    "DELETE FROM page WHERE version NOT IN (SELECT id FROM version)",
    """
    INSERT INTO page(digest, name, version, byte_count)
      SELECT x'', article.name, version.id, 0
      FROM version JOIN article ON article.id = version.article
      WHERE version.id NOT IN (SELECT version FROM page)
    """,
    "UPDATE story SET is_stale = 1",
  ]

  /// The index of words; claims are made again by who adds, and accounts with them.
  private static let indexSettling = [
    """
    INSERT INTO words(rowid, title, text)
      SELECT version.id, version.title, version.text
      FROM article JOIN version ON version.id = article.version ORDER BY version.id
    """
  ]
}
