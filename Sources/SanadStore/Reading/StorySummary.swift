import GRDB

/// A story as `sanad stories` lists it.
public struct StorySummary: Encodable, Equatable, Sendable {
  /// An article of the story.
  public struct Member: Equatable, Sendable {
    /// The article's id.
    public let id: String
    /// Its headline.
    public let title: String
    /// Its outlet.
    public let outlet: String?
    /// ISO 8601.
    public let published: String?
    /// BCP 47.
    public let language: String
    /// Whether a person said that it stays here.
    public let isPinned: Bool
    /// Whether its headline was chosen for the story.
    let isTitle: Bool
  }

  /// The story's id.
  public let id: String
  /// The id of the affair the story is part of: that of its first story.
  public let storyline: String
  /// In the order they came.
  public let members: [Member]
  /// BCP 47: that of the first article.
  public let language: String
  /// First and last day of publication.
  public let from: String?
  /// The last day of publication; nil where no article is dated.
  public let to: String?
  /// Ids that lead here.
  public let formerIDs: [String]

  /// The article whose headline the story is called by: the one that its account chose, or the first that has one.
  private var titled: Member? {
    let headed = members.filter { !$0.title.isEmpty }
    return headed.first(where: \.isTitle) ?? headed.first
  }

  /// The headline that the story's account is called by too; nil where no article has one.
  public var title: String? { titled?.title }

  /// BCP 47, of the title.
  public var titleLanguage: String { titled?.language ?? language }

  /// Each once, in order of their first article.
  public var outlets: [String] {
    var seen: Set<String> = []
    return members.compactMap(\.outlet).filter { seen.insert($0).inserted }
  }

  private enum Key: String, CodingKey {
    case id, storyline, title, language, from, to, articles, outlets, pinned
    case formerIDs = "formerIds"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(storyline, forKey: .storyline)
    try container.encode(title, forKey: .title)
    try container.encode(language, forKey: .language)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
    try container.encode(members.map(\.id), forKey: .articles)
    try container.encode(outlets, forKey: .outlets)
    try container.encode(members.filter(\.isPinned).map(\.id), forKey: .pinned)
    try container.encode(formerIDs, forKey: .formerIDs)
  }
}

extension Store {
  /// Every story that has articles, in the order they came up.
  ///
  /// - Throws: `StoreError`, and what `body` throws.
  public func forEachStory(_ body: (StorySummary) throws -> Void) throws {
    try readForCaller { database in
      let former = try Self.formerNames(in: database)
      let rows = try Row.fetchCursor(database, sql: StoryRows.sql())
      var gathered = StoryRows()
      var count = 0
      while let row = try rows.next() {
        count += 1
        let next: Int64 = try row.value("place", of: "story")
        if let story = gathered.story, story != next { try body(gathered.take(former)) }
        try gathered.add(row)
      }
      if gathered.story != nil { try body(gathered.take(former)) }
      // A row that is not found where another points to it falls out of a join without a word.
      try Self.check(count, "article", in: database)
    }
  }

  /// - Throws: ``DamagedRow`` where `table` has not `count` rows.
  static func check(_ count: Int, _ table: String, in database: Database) throws {
    let found: Int? = try database.value("SELECT count(*) FROM \(table)", of: table)
    guard found == count else { throw DamagedRow(table: table, row: nil, column: "id") }
  }

  /// One story, by its id or one that leads to it.
  public func story(_ id: String) throws(StoreError) -> StorySummary {
    try read { try Self.summary(of: Self.story(named: id, in: $0), in: $0) }
  }

  /// The story of a row.
  static func summary(of story: Int64, in database: Database) throws -> StorySummary {
    var gathered = StoryRows()
    let statement = try database.cachedStatement(sql: StoryRows.sql(where: "story.id = ?"))
    for row in try Row.fetchAll(statement, arguments: [story]) { try gathered.add(row) }
    guard gathered.story != nil else {
      let name: String? = try database.value(
        "SELECT name FROM story WHERE id = ?", [story], of: "story")
      throw StoreError.noSuchStory(name ?? "\(story)")
    }
    return gathered.take([story: try formerNames(of: story, in: database)])
  }

  /// The names that lead to one story.
  static func formerNames(of story: Int64, in database: Database) throws -> [String] {
    try database.values(
      """
      WITH RECURSIVE lead(id) AS (
        VALUES (?) UNION SELECT story.id FROM story JOIN lead ON story.leads_to = lead.id
      ) SELECT name FROM story WHERE id IN lead AND leads_to IS NOT NULL ORDER BY id
      """, [story], of: "story")
  }

  /// The row of the story that `id` names or leads to.
  static func story(named id: String, in database: Database) throws -> Int64 {
    let sql = "SELECT id FROM story WHERE name = ?"
    guard let row: Int64 = try database.value(sql, [id], of: "story") else {
      throw StoreError.noSuchStory(id)
    }
    return try StoryRow.end(of: row, in: database)
  }

  /// The names that lead to each story.
  private static func formerNames(in database: Database) throws -> [Int64: [String]] {
    var names: [Int64: [String]] = [:]
    let sql = "SELECT id, name FROM story WHERE leads_to IS NOT NULL ORDER BY id"
    for row in try Row.fetchAll(database, sql: sql) {
      let end = try StoryRow.end(of: row.value("id", of: "story"), in: database)
      names[end, default: []].append(try row.value("name", of: "story"))
    }
    return names
  }
}

/// The rows of one story, gathered.
private struct StoryRows {
  private(set) var story: Int64?
  private var name = ""
  private var storyline = ""
  private var members: [StorySummary.Member] = []
  private var languages: [String] = []
  private var days: [String] = []

  static func sql(where condition: String = "1") -> String {
    """
    SELECT story.id AS place, story.name AS story,
      \(StoryRow.storyline(of: "story.id")) AS storyline, article.name AS article,
      version.title AS title, version.outlet AS outlet, version.published AS published,
      version.day AS day, version.language AS language, article.pinned AS pinned,
      article.id IS (SELECT headline.article FROM headline WHERE headline.story = story.id) AS titled,
      \(SealedTable.story.isWhole) AND \(SealedTable.article.isWhole)
        AND \(SealedTable.head.isWhole) AS is_whole
    FROM article JOIN version ON version.id = article.version
    JOIN story ON story.id = article.story
    WHERE \(condition) ORDER BY story.id, article.id
    """
  }

  mutating func add(_ row: Row) throws(DamagedRow) {
    try row.checkWhole("article")
    story = try row.value("place", of: "story")
    name = try row.value("story", of: "story")
    storyline = try row.value("storyline", of: "storyline")
    members.append(try StorySummary.Member(row))
    if let day = try row.value("day", of: "version") as String? { days.append(day) }
    languages.append(try row.value("language", of: "version"))
  }

  /// The story gathered, leaving room for the next.
  mutating func take(_ former: [Int64: [String]]) -> StorySummary {
    defer { self = StoryRows() }
    return StorySummary(
      id: name, storyline: storyline, members: members, language: languages.first ?? "und",
      from: days.min(),
      to: days.max(), formerIDs: story.flatMap { former[$0] } ?? [])
  }
}

extension StorySummary.Member {
  fileprivate init(_ row: Row) throws(DamagedRow) {
    id = try row.value("article", of: "article")
    title = try row.value("title", of: "version")
    outlet = try row.value("outlet", of: "version")
    published = try row.value("published", of: "version")
    language = try row.value("language", of: "version")
    isPinned = try row.value("pinned", of: "article")
    isTitle = try row.value("titled", of: "headline")
  }
}
