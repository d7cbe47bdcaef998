import FoundationEssentials
import GRDB
import SanadModel

extension Store {
  /// A page of the stream of stories, the newest change first; those without a change in the order they came,
  /// the last first.
  ///
  /// - Complexity: without a filter O(changes since the last story given) in look-ups of an index, with one
  ///   O(stories); and O(articles) of the stories given.
  public func stream(_ query: StreamQuery) throws(StoreError) -> StreamPage {
    try read { database in
      let (condition, arguments) = try Self.condition(query)
      let total: Int =
        try database.value("SELECT count(DISTINCT story) FROM article", of: "article") ?? 0
      let matching: Int =
        query.isFiltered
        ? try database.value(
          "SELECT count(*) FROM story WHERE \(Self.hasArticles) \(condition)", arguments,
          of: "story") ?? 0
        : total
      let cursors = try Self.cursors(query, condition, arguments, in: database)
      let stories = try cursors.prefix(query.limit).map {
        try Self.streamStory($0, query, in: database)
      }
      return StreamPage(
        stories: stories, matching: matching, total: total,
        next: query.limit < cursors.count ? stories.last?.cursor : nil)
    }
  }

  private static let hasArticles = "EXISTS (SELECT 1 FROM article WHERE article.story = story.id)"

  /// One more than asked for, so that the last page is known: stories by their last change, walked from the
  /// newest change on, then those without any.
  private static func cursors(
    _ query: StreamQuery, _ condition: String, _ arguments: StatementArguments,
    in database: Database
  ) throws -> [StreamQuery.Cursor] {
    let limit = query.limit + 1
    var found: [StreamQuery.Cursor] = []
    if query.before?.change != 0 {
      var arguments = arguments
      arguments += ["limit": limit, "change": query.before?.change ?? .max]
      found = try cursors(
        """
        SELECT story.id AS place, change.id AS newest
        FROM change CROSS JOIN story ON story.id = change.story
        WHERE change.id < :change AND \(hasArticles) AND NOT EXISTS (
          SELECT 1 FROM change AS later WHERE later.story = change.story AND change.id < later.id)
        \(condition) ORDER BY change.id DESC LIMIT :limit
        """, arguments, in: database)
    }
    if limit <= found.count { return found }
    var arguments = arguments
    let last = query.before.flatMap { $0.change == 0 ? $0.story : nil }
    arguments += ["limit": limit - found.count, "place": last ?? .max]
    return try found
      + cursors(
        """
        SELECT story.id AS place, 0 AS newest FROM story
        WHERE story.id < :place AND \(hasArticles)
          AND NOT EXISTS (SELECT 1 FROM change WHERE change.story = story.id)
        \(condition) ORDER BY story.id DESC LIMIT :limit
        """, arguments, in: database)
  }

  private static func cursors(
    _ sql: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [StreamQuery.Cursor] {
    try Row.fetchAll(database, sql: sql, arguments: arguments).map {
      StreamQuery.Cursor(
        change: try $0.value("newest", of: "change"), story: try $0.value("place", of: "story"))
    }
  }

  private static func streamStory(
    _ cursor: StreamQuery.Cursor, _ query: StreamQuery, in database: Database
  ) throws -> StreamStory {
    let counts = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT count(*) AS claims, coalesce(max(origins), 0) AS origins,
            coalesce(sum(status = 'superseded'), 0) AS changed,
            coalesce(sum(status = 'conflicting'), 0) AS disputed,
            coalesce(sum(is_denied OR status = 'denied'), 0) AS denied,
            coalesce(sum(status = 'pending'), 0) AS pending
          FROM claim WHERE story = ? AND is_current
          """), arguments: [cursor.story])
    var badges: [StreamQuery.Badge: Int] = [:]
    for badge in StreamQuery.Badge.allCases where badge != .new {
      badges[badge] = try counts?.value(badge.rawValue, of: "claim") ?? 0
    }
    let sql = "SELECT 1 FROM change WHERE story = ? AND kind = 'new story' AND ? < id"
    badges[.new] = try database.hasRow(sql, [cursor.story, query.mark]) ? 1 : 0
    return StreamStory(
      summary: try summary(of: cursor.story, in: database), badges: badges,
      claims: try counts?.value("claims", of: "claim") ?? 0,
      origins: try counts?.value("origins", of: "claim") ?? 0,
      newest: try Self.change(cursor.change, in: database), cursor: cursor)
  }

  private static func condition(
    _ query: StreamQuery
  ) throws -> (String, StatementArguments) {
    var arguments = StatementArguments()
    var conditions: [String] = []
    if let badge = query.badge { conditions.append(condition(badge, query, &arguments)) }
    conditions += ofArticles(query, &arguments)
    if let after = query.after {
      conditions.append(
        "EXISTS (SELECT 1 FROM change WHERE change.story = story.id AND :after < change.id)")
      arguments += ["after": after]
    }
    if let ids = query.ids {
      // One argument for all of them: they may be thousands.
      conditions.append("story.name IN (SELECT value FROM json_each(:ids))")
      arguments += ["ids": String(decoding: try JSONEncoder().encode(ids), as: UTF8.self)]
    }
    return (conditions.map { "AND \($0)" }.joined(separator: " "), arguments)
  }

  /// What is asked of a story's articles: their day, outlet, language, and how many outlets they are of.
  private static func ofArticles(
    _ query: StreamQuery, _ arguments: inout StatementArguments
  ) -> [String] {
    var conditions: [String] = []
    let articles = """
      EXISTS (SELECT 1 FROM article JOIN version ON version.id = article.version
        WHERE article.story = story.id AND
      """
    if let day = query.day {
      conditions.append("\(articles) version.day = :day)")
      arguments += ["day": day.description]
    }
    if let outlet = query.outlet {
      conditions.append("\(articles) version.outlet = :outlet COLLATE NOCASE)")
      arguments += ["outlet": outlet]
    }
    if let language = query.language {
      conditions.append(
        """
        \(articles) (version.language = :language
          OR substr(version.language, 1, length(:language) + 1) = :language || '-'))
        """)
      arguments += ["language": language]
    }
    if 1 < query.outletCountMin {
      conditions.append(
        """
        :outlets <= (SELECT count(DISTINCT version.outlet) FROM article
          JOIN version ON version.id = article.version WHERE article.story = story.id)
        """)
      arguments += ["outlets": query.outletCountMin]
    }
    return conditions
  }

  private static func condition(
    _ badge: StreamQuery.Badge, _ query: StreamQuery, _ arguments: inout StatementArguments
  ) -> String {
    func claims(_ condition: String) -> String {
      """
      EXISTS (SELECT 1 FROM claim
        WHERE claim.story = story.id AND is_current AND (\(condition)))
      """
    }
    switch badge {
    case .new:
      arguments += ["mark": query.mark]
      return """
        EXISTS (SELECT 1 FROM change WHERE change.story = story.id AND kind = 'new story'
          AND :mark < change.id)
        """
    case .changed: return claims("status = 'superseded'")
    case .disputed: return claims("status = 'conflicting'")
    case .denied: return claims("is_denied OR status = 'denied'")
    case .pending: return claims("status = 'pending'")
    }
  }
}
