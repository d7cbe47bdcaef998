import GRDB

/// What a long-running reader needs beside what the commands ask for.
extension Store {
  /// Another number after another program, or another connection, has written.
  public func dataVersion() throws(StoreError) -> Int {
    try StoreFailure.named(path, isWriting: false) {
      try queue.writeWithoutTransaction { database in
        let other: Int = try database.value("PRAGMA data_version", of: "data_version") ?? 0
        return other &* 1_000_003 &+ database.totalChangesCount
      }
    }
  }

  /// The place in the stream of each of the story's articles, by the article's id.
  public func places(ofStory id: String) throws(StoreError) -> [String: Int64] {
    try read { database in
      let story = try Self.story(named: id, in: database)
      let rows = try Row.fetchAll(
        database, sql: "SELECT id AS place, name FROM article WHERE story = ?",
        arguments: [story])
      return Dictionary(
        try rows.map {
          (try $0.value("name", of: "article"), try $0.value("place", of: "article"))
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The places in the stream of articles, by their ids; an id that no article has is left out.
  public func places(ofArticles ids: some Sequence<String>) throws(StoreError) -> [String: Int64] {
    try read { database in
      var places: [String: Int64] = [:]
      for id in ids where places[id] == nil {
        places[id] = try database.value(
          "SELECT id FROM article WHERE name = ?", [id], of: "article")
      }
      return places
    }
  }

  /// The id of the article at `place` of the stream; nil where there is none.
  public func articleID(at place: Int64) throws(StoreError) -> String? {
    try read { try $0.value("SELECT name FROM article WHERE id = ?", [place], of: "article") }
  }

  /// Where an id of a story leads.
  public enum StoryPlace: Equatable, Sendable {
    /// It is a story's own.
    case here
    /// The story was merged into this one.
    case merged(into: String)
    /// Its articles went into several stories.
    case split([String])
  }

  /// What became of the id of a story; nil where no story has or had it.
  public func storyPlace(_ id: String) throws(StoreError) -> StoryPlace? {
    try read { database in
      let sql = "SELECT id FROM story WHERE name = ?"
      guard let own: Int64 = try database.value(sql, [id], of: "story") else { return nil }
      let end = try StoryRow.end(of: own, in: database)
      if own == end { return .here }
      var ends: [Int64] = []
      for target in try Self.targets(of: own, in: database) {
        let end = try StoryRow.end(of: target, in: database)
        if end != own, !ends.contains(end) { ends.append(end) }
      }
      let names = try ends.compactMap { try Self.name(of: $0, in: database) }
      if 1 < names.count { return .split(names) }
      return .merged(into: try Self.name(of: end, in: database) ?? id)
    }
  }

  /// The stories whose articles came out of `id` by hand, where they stand now.
  public func splitOff(_ id: String) throws(StoreError) -> [String] {
    try read { database in
      let own = try Self.story(named: id, in: database)
      let ends = try Self.targets(of: own, in: database).map {
        try StoryRow.end(of: $0, in: database)
      }
      var seen: Set<Int64> = [own]
      return try ends.filter { seen.insert($0).inserted }
        .compactMap { try Self.name(of: $0, in: database) }
    }
  }

  /// Other stories of the storyline of `id`, those with the newest report first.
  public func stories(inStorylineOf id: String, limit: Int) throws(StoreError) -> [String] {
    try read { database in
      let own = try Self.story(named: id, in: database)
      let first = try StoryRow.firstOfStoryline(own, in: database)
      return try database.values(
        """
        SELECT story.name FROM story JOIN article ON article.story = story.id
        WHERE story.id IN (\(StoryRow.storyIDs(ofStoryline: first))) AND story.id != ?
        GROUP BY story.id ORDER BY max(article.id) DESC LIMIT ?
        """, [own, limit], of: "story")
    }
  }

  private static func targets(of story: Int64, in database: Database) throws -> [Int64] {
    try database.values(
      "SELECT DISTINCT target FROM move WHERE source = ? AND reason = 'split' ORDER BY target",
      [story], of: "move")
      + database.values(
        "SELECT DISTINCT target FROM move WHERE source = ? AND reason != 'split' ORDER BY target",
        [story], of: "move")
  }

  private static func name(of story: Int64, in database: Database) throws -> String? {
    try database.value("SELECT name FROM story WHERE id = ?", [story], of: "story")
  }

  /// Outlets by how many articles they have, the most first, of many the first few hundred.
  public func outlets() throws(StoreError) -> [(name: String, articles: Int)] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT outlet, count(*) AS articles FROM version
          WHERE outlet IS NOT NULL AND number = 1
          GROUP BY outlet ORDER BY articles DESC, outlet LIMIT \(Self.outletCountMax)
          """)
      return try rows.map {
        (try $0.value("outlet", of: "version"), try $0.value("articles", of: "article"))
      }
    }
  }

  /// Outlets that a list of them names: a reader chooses among no more. Set by reading.
  static let outletCountMax = 500

  /// The languages of articles, by their first subtag, sorted.
  public func articleLanguages() throws(StoreError) -> [String] {
    let tags: [String] = try read {
      try $0.values("SELECT DISTINCT language FROM version ORDER BY language", of: "version")
    }
    var seen: Set<String> = []
    return tags.map { String($0.prefix { $0 != "-" }) }.filter { seen.insert($0).inserted }
  }

  /// The last days with articles, as their first versions have them, the newest first.
  public func days(limit: Int) throws(StoreError) -> [(day: String, articles: Int)] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT day, count(*) AS articles FROM version
          WHERE day IS NOT NULL AND number = 1 GROUP BY day ORDER BY day DESC LIMIT ?
          """, arguments: [limit])
      return try rows.map {
        (try $0.value("day", of: "version"), try $0.value("articles", of: "article"))
      }
    }
  }

  /// How many articles and stories there are.
  public func sizes() throws(StoreError) -> (articles: Int, stories: Int) {
    try read { database in
      let articles: Int? = try database.value("SELECT count(*) FROM article", of: "article")
      let stories: Int? = try database.value(
        "SELECT count(DISTINCT story) FROM article", of: "article")
      return (articles ?? 0, stories ?? 0)
    }
  }
}

extension Store {
  /// The change after which a story is new, where nobody says what was seen: the last one before the newest
  /// day that one change in a hundred of the last few thousand is of. A report with a date of next year is no day
  /// of its own.
  public func newMark() throws(StoreError) -> Int64 {
    try read { database in
      let day: String? = try database.value(
        """
        WITH latest AS (SELECT substr(at, 1, 10) AS day FROM change WHERE at IS NOT NULL
          ORDER BY id DESC LIMIT \(Self.newChangeCount))
        SELECT day FROM latest GROUP BY day
        HAVING (SELECT count(*) FROM latest) <= count(*) * \(Self.newDayShare)
        ORDER BY day DESC LIMIT 1
        """, of: "change")
      guard let day else { return 0 }
      return try database.value(
        "SELECT max(id) FROM change WHERE at < ? OR at IS NULL", [day], of: "change") ?? 0
    }
  }

  /// Changes among which the newest day is looked for. Set by reading.
  private static let newChangeCount = 5_000
  /// One change in so many makes a day. Set by reading.
  static let newDayShare = 100
}

extension Store {
  /// The place of the last article of the stream; 0 where there is none.
  public func lastPlace() throws(StoreError) -> Int64 {
    try read { try StoredArticle.lastPlace(in: $0) }
  }
}
