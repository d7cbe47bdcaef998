import SanadModel

// MARK: - How SQLite is asked

extension Store {
  /// The best are found by the index alone, and only their rows are read and marked: a word that most articles
  /// have costs a hundredth of what marking all of them does.
  static func searchSQL(_ query: SearchQuery, _ conditions: [String]) -> String {
    """
    WITH best AS MATERIALIZED (\(bestSQL(query, conditions)))
    SELECT article.name AS article, story.name AS story, article.url AS url,
      version.outlet AS outlet, version.published AS published, version.language AS language,
      highlight(words, 0, char(2), char(3)) AS title,
      snippet(words, 1, char(2), char(3), '…', \(excerptWordCount)) AS excerpt,
      best.cost AS cost, article.id AS place,
      \(SealedTable.article.isWhole) AND \(SealedTable.head.isWhole) AS is_whole
    FROM best CROSS JOIN words ON words.rowid = best.version
    JOIN version ON version.id = best.version
    JOIN article ON article.id = version.article JOIN story ON story.id = article.story
    WHERE words MATCH :pattern ORDER BY \(order(query))
    """
  }

  /// The order of rows of `best` beside their versions.
  static func order(_ query: SearchQuery) -> String {
    query.isByTime
      ? "\(newestFirst), best.version DESC" : "best.cost, best.version"
  }

  /// By day and time; an article of which only the day is known comes after those of its day.
  private static let newestFirst =
    "version.day DESC NULLS LAST, version.minute DESC NULLS LAST"

  private static func foundSQL(_ conditions: [String], withVersions: Bool) -> String {
    """
    FROM words \(withVersions ? "JOIN version ON version.id = words.rowid" : "")
    WHERE words MATCH :pattern \(conditions.map { "AND \($0)" }.joined(separator: " "))
    """
  }

  /// How many versions match.
  static func countSQL(_ conditions: [String]) -> String {
    let found = foundSQL(conditions, withVersions: !conditions.isEmpty)
    return "SELECT count(*) FROM (SELECT 1 \(found) LIMIT :limit OFFSET :offset)"
  }

  /// The versions that match best, or that are the newest, by number of row, with what they cost.
  static func bestSQL(_ query: SearchQuery, _ conditions: [String]) -> String {
    let found = foundSQL(conditions, withVersions: query.isByTime || !conditions.isEmpty)
    return """
      SELECT words.rowid AS version, bm25(words, \(titleWeight), 1.0) AS cost
      \(found) AND words.rowid >= (
        SELECT coalesce(min(version), 0) FROM (SELECT words.rowid AS version
          \(found) ORDER BY words.rowid DESC LIMIT \(SearchQuery.comparedCountMax)))
      ORDER BY \(query.isByTime ? "\(newestFirst), words.rowid DESC" : "cost, words.rowid")
      LIMIT :limit OFFSET :offset
      """
  }

  /// A language or one of its kinds: `id` and `id-ID`.
  static let languageCondition = """
    (version.language = :language
      OR substr(version.language, 1, length(:language) + 1) = :language || '-')
    """

  /// Whether an article was published from or up to `time`: by its day, by its own clock, or by UTC where the
  /// time has a zone. An article of which only the day is known may be of any time of it.
  static func bound(_ time: Timestamp, isStart: Bool) -> String {
    let order = isStart ? ">=" : "<="
    guard let clock = time.time else { return "version.day \(order) '\(time.date)'" }
    let isThatDay = "version.published = '\(time.date)'"
    guard clock.offset == nil else {
      return "(\(isThatDay) OR version.minute \(order) \(time.minutesSinceEpoch))"
    }
    let minute = "\(time.date)T\(clock)".prefix(minuteTextCount)
    return "(\(isThatDay) OR substr(version.published, 1, \(minuteTextCount)) \(order) '\(minute)')"
  }

  /// Characters of `2026-05-14T08:00`. Given by ISO 8601.
  private static let minuteTextCount = 16
}
