import GRDB
public import SanadModel

/// One entry of what became of the stories of a store.
public struct Change: Encodable, Equatable, Sendable {
  /// Grows from entry to entry and is never given twice.
  public let id: Int64
  /// ISO 8601 in UTC, or a day; nil where the report that brought it has no date.
  public let at: String?
  /// A ``ChangeKind`` by its name.
  public let kind: String
  /// The story's id now: the one that an id of before leads to.
  public let story: String
  /// The story's id when it changed, which stays what it is.
  let firstStory: String
  /// The claim's id; nil where the change is of the story or an article.
  public let claim: String?
  /// The article that brought it.
  public let article: String?
  /// That article's address.
  public let url: String?
  /// That article's outlet.
  public let outlet: String?
  /// What was; nil where there was nothing. At most 400 bytes and an ellipsis.
  public let before: String?
  /// What is; nil where nothing is left. At most 400 bytes and an ellipsis.
  public let after: String?

  private enum Key: String, CodingKey {
    case id, at, kind, story, claim, article, url, outlet, before, after
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(at, forKey: .at)
    try container.encode(kind, forKey: .kind)
    try container.encode(story, forKey: .story)
    try container.encode(claim, forKey: .claim)
    try container.encode(article, forKey: .article)
    try container.encode(url, forKey: .url)
    try container.encode(outlet, forKey: .outlet)
    try container.encode(before, forKey: .before)
    try container.encode(after, forKey: .after)
  }
}

/// Which changes are asked for.
public struct ChangeQuery: Sendable {
  /// Where a list of changes begins.
  public enum Start: Sendable {
    /// Those after this id.
    case id(Int64)
    /// Those after this time; a day means from its start in UTC.
    case time(Timestamp)
    /// Those from the start of this day on a clock so many minutes from UTC.
    case day(CivilDate, clock: Int)

    /// Those after `time`, or from the day `time` on, read on a clock `offset` minutes from UTC where it has
    /// no zone of its own.
    public init(after time: Timestamp, clock offset: Int?) {
      guard let clock = time.time else {
        self = .day(time.date, clock: offset ?? 0)
        return
      }
      let zone = clock.offset ?? offset ?? 0
      self = .time(Timestamp(date: time.date, time: clock.with(offset: zone)))
    }
  }

  /// Nil for all of them.
  public var since: Start?
  /// A story's id, or one that leads to it.
  public var story: String?
  /// Nil for all of them; else so many of the newest.
  public var newest: Int?

  /// All changes, or those since `since`, or of `story`.
  public init(since: Start? = nil, story: String? = nil) {
    self.since = since
    self.story = story
  }
}

extension Store {
  /// The changes asked for, in order of id.
  ///
  /// - Throws: `StoreError`, and what `body` throws.
  public func forEachChange(
    _ query: ChangeQuery = ChangeQuery(), _ body: (Change) throws -> Void
  ) throws {
    try readForCaller { database in
      let (condition, arguments) = try Self.condition(query, in: database)
      let limit = query.newest.map { "DESC LIMIT \(max(0, $0))" } ?? ""
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT * FROM (
            \(Self.changeSQL) WHERE \(condition) ORDER BY change.id \(limit)
          ) ORDER BY id
          """, arguments: arguments)
      while let row = try rows.next() { try body(Self.change(row, in: database)) }
    }
  }

  /// The clock that most of a story's reports are dated on, in minutes from UTC; nil where none has a zone.
  public func clock(ofStory id: String) throws(StoreError) -> Int? {
    try read { database in
      let sql = """
        SELECT published FROM article JOIN version ON version.id = article.version
        WHERE story = ? AND published IS NOT NULL
        """
      let story = try Self.story(named: id, in: database)
      let times: [String] = try database.values(sql, [story], of: "version")
      return Timestamp.commonOffset(of: times.compactMap { Timestamp(wholeISO: $0) })
    }
  }

  /// The clock that most of the newest articles are dated on, in minutes from UTC; nil where none has a zone.
  public func clock() throws(StoreError) -> Int? {
    try read { database in
      let sql = """
        SELECT published FROM version WHERE published IS NOT NULL
        ORDER BY id DESC LIMIT \(Self.clockArticleCount)
        """
      let times: [String] = try database.values(sql, of: "version")
      return Timestamp.commonOffset(of: times.compactMap { Timestamp(wholeISO: $0) })
    }
  }

  /// Articles that say on which clock the store is read. Set by reading.
  private static let clockArticleCount = 1_000

  /// The id of the newest change; 0 where there is none.
  public func lastChange() throws(StoreError) -> Int64 {
    try read { try Int64.fetchOne($0, sql: "SELECT coalesce(max(id), 0) FROM change") ?? 0 }
  }

  private static let changeSQL = """
    SELECT change.id AS id, at, kind, story.name AS own, story.leads_to AS target, claim,
      article.name AS article, article.url AS url, version.outlet AS outlet, before, after,
      \(SealedTable.change.isWhole) AS is_whole, \(SealedTable.story.isWhole) AS is_whole_story,
      change.article IS NULL OR (\(SealedTable.article.isWhole) AND \(SealedTable.head.isWhole))
        AS is_whole_article
    FROM change JOIN story ON story.id = change.story
    LEFT JOIN article ON article.id = change.article
    LEFT JOIN version ON version.id = article.version
    """

  /// One change; nil where there is none of this id.
  static func change(_ id: Int64, in database: Database) throws -> Change? {
    let statement = try database.cachedStatement(sql: "\(changeSQL) WHERE change.id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    return try change(row, in: database)
  }

  /// The last changes up to `before`, the newest first; of some kinds alone where `kinds` has any, and of the
  /// stories called `stories` where that is not nil.
  public func newestChanges(
    before: Int64 = .max, limit: Int, kinds: Set<ChangeKind> = [], stories: [String]? = nil
  ) throws(StoreError) -> [Change] {
    try read { database in
      let names = kinds.map(\.rawValue).sorted().map { "'\($0)'" }.joined(separator: ", ")
      let ofStories = try stories.map { try Self.storyCondition($0, in: database) }
      let condition = (names.isEmpty ? "" : "AND kind IN (\(names))") + (ofStories ?? "")
      let rows = try Row.fetchAll(
        database,
        sql: "\(Self.changeSQL) WHERE change.id < ? \(condition) ORDER BY change.id DESC LIMIT ?",
        arguments: [before, limit])
      return try rows.map { try Self.change($0, in: database) }
    }
  }

  /// That a change is of one of the stories called `names`, or of one that leads there.
  private static func storyCondition(_ names: [String], in database: Database) throws -> String {
    let places = try names.map { "(\(try story(named: $0, in: database)))" }
    if places.isEmpty { return " AND 0" }
    return """
       AND change.story IN (WITH RECURSIVE lead(id) AS (
        SELECT * FROM (VALUES \(places.joined(separator: ", "))) UNION
        SELECT story.id FROM story JOIN lead ON story.leads_to = lead.id) SELECT id FROM lead)
      """
  }

  private static func change(_ row: Row, in database: Database) throws -> Change {
    let target: Int64? = try row.value("target", of: "story")
    let end: String? = try target.flatMap { target in
      try database.value(
        "SELECT name FROM story WHERE id = ?", [StoryRow.end(of: target, in: database)], of: "story"
      )
    }
    return try Change(row, story: end)
  }

  /// What rows of `change` must meet, as SQL with its arguments.
  static func condition(
    _ query: ChangeQuery, in database: Database
  ) throws -> (String, StatementArguments) {
    var conditions = ["1"]
    var arguments = StatementArguments()
    switch query.since {
    case .id(let id):
      conditions.append("? < change.id")
      arguments += [id]
    case .time(let time):
      conditions.append(time.time == nil ? "? <= at" : "? < at")
      arguments += [ChangeRow.text(of: time)]
    case .day(let day, let offset):
      let midnight = ClockTime(hour: 0, minute: 0, second: 0, offset: offset)
      // A change of which only the day is known is of that day on every clock.
      conditions.append("(? <= at OR ? = at)")
      arguments += [
        ChangeRow.text(of: Timestamp(date: day, time: midnight)), day.description,
      ]
    case nil: break
    }
    if let name = query.story {
      conditions.append(
        """
        change.story IN (WITH RECURSIVE lead(id) AS (
          VALUES (?) UNION SELECT story.id FROM story JOIN lead ON story.leads_to = lead.id
        ) SELECT id FROM lead)
        """)
      arguments += [try story(named: name, in: database)]
    }
    return (conditions.joined(separator: " AND "), arguments)
  }
}

extension Change {
  /// - Parameter story: the story that its own leads to; nil where that leads nowhere.
  fileprivate init(_ row: Row, story end: String?) throws(DamagedRow) {
    try row.checkWhole("change")
    try row.checkWhole("story", in: "is_whole_story")
    try row.checkWhole("article", in: "is_whole_article")
    id = try row.value("id", of: "change")
    at = try row.value("at", of: "change")
    kind = try row.value("kind", of: "change")
    claim = try row.value("claim", of: "change")
    article = try row.value("article", of: "article")
    url = try row.value("url", of: "article")
    outlet = try row.value("outlet", of: "version")
    before = try row.value("before", of: "change")
    after = try row.value("after", of: "change")
    firstStory = try row.value("own", of: "story")
    story = end ?? firstStory
  }
}
