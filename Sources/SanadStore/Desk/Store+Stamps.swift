import GRDB

extension Store {
  /// Stories of a storyline that a stamp tells apart: a page lists no more. Set by reading.
  private static let affairCountMax = 501

  /// The versions of a story's articles, in the order the articles came.
  public func versions(ofStory id: String) throws(StoreError) -> [Int64] {
    try read { database in
      try database.values(
        "SELECT version FROM article WHERE story = ? ORDER BY id",
        [Self.story(named: id, in: database)], of: "article")
    }
  }

  /// Words that are others as soon as anything is that a story's pages show: its articles and their versions, what
  /// became of it, ids that lead to it, stories beside it. Empty where no story has or had the id.
  ///
  /// - Complexity: O(articles of the story and of its storyline) in look-ups of indexes; no text is read.
  public func stamp(ofStory id: String) throws(StoreError) -> String {
    try read { database in
      let sql = "SELECT id FROM story WHERE name = ?"
      guard let own: Int64 = try database.value(sql, [id], of: "story") else { return "" }
      let end = try StoryRow.end(of: own, in: database)
      let versions: [Int64] = try database.values(
        "SELECT version FROM article WHERE story = ? ORDER BY id", [end], of: "article")
      let former = try Self.formerNames(of: end, in: database)
      let parts = [
        "\(own) \(end)", versions.map(String.init).joined(separator: ","),
        former.joined(separator: ","), "\(try Self.newestChange(of: end, in: database))",
        try Self.move(of: own, end, in: database), try Self.affair(of: end, in: database),
      ]
      return parts.joined(separator: "/")
    }
  }

  /// The newest change of the story that `id` names or leads to, and the time of its newest report.
  public func news(
    ofStory id: String
  ) throws(StoreError) -> (change: Int64, asOf: String?) {
    try read { database in
      let story = try Self.story(named: id, in: database)
      let asOf: String? = try database.value(
        """
        SELECT published FROM article JOIN version ON version.id = article.version
        WHERE article.story = ? AND published IS NOT NULL ORDER BY minute DESC, version.id LIMIT 1
        """, [story], of: "version")
      return (try Self.newestChange(of: story, in: database), asOf)
    }
  }

  private static func newestChange(of story: Int64, in database: Database) throws -> Int64 {
    try database.value("SELECT max(id) FROM change WHERE story = ?", [story], of: "change") ?? 0
  }

  /// The last move of articles out of either story, or into it.
  private static func move(
    of story: Int64, _ end: Int64, in database: Database
  ) throws -> String {
    let last: Int64? = try database.value(
      """
      SELECT max(id) FROM move
      WHERE source IN (:own, :end) OR target IN (:own, :end)
      """, ["own": story, "end": end], of: "move")
    return "\(last ?? 0)"
  }

  /// The other stories of the storyline, with what each is called by.
  private static func affair(of story: Int64, in database: Database) throws -> String {
    let first = try StoryRow.firstOfStoryline(story, in: database)
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT story.id AS place, max(article.id) AS article, max(article.version) AS version,
          (SELECT headline.article FROM headline WHERE headline.story = story.id) AS titled
        FROM story JOIN article ON article.story = story.id
        WHERE story.id IN (\(StoryRow.storyIDs(ofStoryline: first)))
        GROUP BY story.id ORDER BY article DESC LIMIT \(affairCountMax)
        """)
    return try rows.map { row in
      let numbers: [Int64?] = try ["place", "article", "version", "titled"].map {
        try row.value($0, of: "story")
      }
      return numbers.map { String($0 ?? 0) }.joined(separator: "-")
    }.joined(separator: ",")
  }
}

extension Store {
  /// The ids that lead to the story that `id` names or leads to.
  public func formerIDs(ofStory id: String) throws(StoreError) -> [String] {
    try read { try Self.formerNames(of: Self.story(named: id, in: $0), in: $0) }
  }

  /// The id of the story that an article stands in.
  public func storyName(ofArticle id: String) throws(StoreError) -> String {
    let name: String? = try read {
      try $0.value(
        """
        SELECT story.name FROM article JOIN story ON story.id = article.story
        WHERE article.name = ?
        """, [id], of: "article")
    }
    guard let name else { throw .noSuchArticle(id) }
    return name
  }
}

extension Store {
  /// What a link to a story says.
  public struct StoryTitle: Equatable, Sendable {
    /// Its headline; nil where none of its articles has one.
    public let title: String?
    /// BCP 47.
    public let language: String
  }

  /// What links to stories say, by their ids; an id that no story with articles has is left out.
  public func titles(
    ofStories ids: some Sequence<String>
  ) throws(StoreError) -> [String: StoryTitle] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT title, language FROM version
          WHERE id = (SELECT \(HeadlineRow.version(of: "story.id")) FROM story WHERE story.id = ?)
          """)
      var titles: [String: StoryTitle] = [:]
      for id in ids where titles[id] == nil {
        guard let story = try? Self.story(named: id, in: database),
          let row = try Row.fetchOne(statement, arguments: [story])
        else { continue }
        titles[id] = StoryTitle(
          title: try row.value("title", of: "version"),
          language: try row.value("language", of: "version"))
      }
      return titles
    }
  }
}
