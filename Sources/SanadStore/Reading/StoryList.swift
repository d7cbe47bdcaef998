import GRDB

/// Which stories of a store are listed, and in what order.
public struct StoryListQuery: Sendable {
  /// In what order; equal ones in the order they came up.
  public enum Order: String, Sendable, CaseIterable {
    /// The order they came up in.
    case added
    /// The newest change first.
    case changed
    /// Most articles first.
    case size
    /// Most outlets first.
    case outlets
  }

  /// Only stories of which something was told since then.
  public var changedSince: ChangeQuery.Start?
  /// How they are sorted.
  public var order = Order.added
  /// Only stories of so many outlets.
  public var outletCountMin = 0
  /// Only stories of the storyline that the story with this id, or the one it leads to, is part of.
  public var storyline: String?
  /// Only stories of these ids; nil for all.
  public var ids: Set<String>?
  /// Nil for all of them.
  public var limit: Int?

  /// All stories, in the order they came up.
  public init() {}
}

/// A story of a list.
public struct ListedStory: Equatable, Sendable {
  /// Its members and names.
  public let summary: StorySummary
  /// When its newest change came about: ISO 8601 in UTC, or a day; nil where nothing is told of it.
  public let changed: String?
  /// Changes of it since the query's time; nil where it gives none.
  public let changeCount: Int?
}

extension ListedStory: Encodable {
  private enum Key: String, CodingKey { case changed, changes }

  public func encode(to encoder: any Encoder) throws {
    try summary.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(changed, forKey: .changed)
    try container.encodeIfPresent(changeCount, forKey: .changes)
  }
}

extension Store {
  /// Hands the stories of `query` to `body`, and gives how many have what is asked for.
  ///
  /// - Throws: `StoreError`, and what `body` throws.
  /// - Complexity: O(articles) in look-ups, and the articles of the stories listed in memory one story at a time.
  @discardableResult
  public func forEachStory(
    of query: StoryListQuery, _ body: (ListedStory) throws -> Void
  ) throws -> Int {
    var found = 0
    try readForCaller { database in
      // A row that is not found where another points to it falls out of a join without a word.
      try Self.check(try Self.joinedCount(in: database), "article", in: database)
      let rows = try Self.listRows(query, in: database)
      for row in rows.prefix(query.limit ?? .max) {
        try body(
          ListedStory(
            summary: try Self.summary(of: row.value("place", of: "story"), in: database),
            changed: try row.value("changed", of: "change"),
            changeCount: query.changedSince == nil ? nil : try row.value("changes", of: "change")))
      }
      found = rows.count
    }
    return found
  }

  private static func joinedCount(in database: Database) throws -> Int {
    try database.value(
      """
      SELECT count(*) FROM article JOIN version ON version.id = article.version
      JOIN story ON story.id = article.story
      """, of: "article") ?? 0
  }

  /// Which stories may be listed at all, as a condition of SQL.
  private static func members(_ query: StoryListQuery, in database: Database) throws -> String {
    var conditions: [String] = []
    if let name = query.storyline {
      let first = try StoryRow.firstOfStoryline(story(named: name, in: database), in: database)
      conditions.append("article.story IN (\(StoryRow.storyIDs(ofStoryline: first)))")
    }
    if let ids = query.ids {
      let places = try ids.sorted().map { String(try story(named: $0, in: database)) }
      conditions.append("article.story IN (\(places.joined(separator: ", ")))")
    }
    return conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
  }

  private static func listRows(_ query: StoryListQuery, in database: Database) throws -> [Row] {
    let (since, arguments) = try condition(ChangeQuery(since: query.changedSince), in: database)
    let members = try members(query, in: database)
    return try Row.fetchAll(
      database,
      sql: """
        SELECT place, size, outlets, changed, changes FROM (
          SELECT article.story AS place, count(*) AS size,
            count(DISTINCT version.outlet) AS outlets,
            (SELECT max(at) FROM change WHERE change.story = article.story) AS changed,
            (SELECT max(id) FROM change WHERE change.story = article.story) AS newest,
            (SELECT count(*) FROM change WHERE change.story = article.story AND \(since)) AS changes
          FROM article JOIN version ON version.id = article.version
          \(members) GROUP BY article.story)
        WHERE \(query.outletCountMin) <= outlets
          \(query.changedSince == nil ? "" : "AND 0 < changes")
        ORDER BY \(query.order.columns) place
        """, arguments: arguments)
  }
}

extension StoryListQuery.Order {
  /// What is sorted by before the order of coming up.
  fileprivate var columns: String {
    switch self {
    case .added: ""
    case .changed: "changed IS NULL, changed DESC, newest DESC,"
    case .size: "size DESC, outlets DESC,"
    case .outlets: "outlets DESC, size DESC,"
    }
  }
}
