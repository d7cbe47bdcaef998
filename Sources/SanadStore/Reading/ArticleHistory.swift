import GRDB
public import SanadModel
import SanadText

/// Everything the store knows of one article: its versions, where it was read, which stories it was in.
public struct ArticleHistory: Sendable {
  /// The article as it was read at one time.
  public struct Version: Sendable {
    /// From one.
    public let number: Int
    /// Without tokens.
    public let annotated: AnnotatedArticle
    /// What changed from the version before; nil for the first.
    public let difference: TextDifference?
    /// The program that read the page again to make it; nil where the outlet's page made it.
    public let rereadBy: String?
  }

  /// A page that the article was read from.
  public struct Page: Sendable {
    /// Path, address or the given id.
    public let name: String
    /// SHA-256, in hexadecimal digits.
    public let digest: String
    /// The number of bytes.
    public let byteCount: Int
  }

  /// A change of the article's story.
  public struct Move: Sendable {
    /// The id of the story it was in.
    public let from: String
    /// The id of the story it went into.
    public let to: String
    /// Why: a look back, or what a person did.
    public let reason: String
  }

  /// The id of its story.
  public let story: String
  /// Whether a person said that it stays there.
  public let isPinned: Bool
  /// The id of the article whose text it repeats.
  public let duplicateOf: String?
  /// The first one first.
  public let versions: [Version]
  /// Where it was read, by version and name.
  public let pages: [Page]
  /// Its moves, the first one first.
  public let moves: [Move]
}

extension Store {
  /// What an id stands for.
  public enum Named: Sendable {
    /// A story.
    case story(StorySummary)
    /// An article.
    case article(ArticleHistory)
  }

  /// The story or the article that `id` names: a story's id, an article's id, its address or its file.
  public func named(_ id: String) throws(StoreError) -> Named {
    do {
      return .story(try story(id))
    } catch .noSuchStory {
      do {
        return .article(try history(of: id))
      } catch .noSuchArticle {
        throw .nothingNamed(id)
      }
    }
  }

  /// The article that `id` names.
  public func history(of id: String) throws(StoreError) -> ArticleHistory {
    try read { database in
      let place = try Self.article(named: id, in: database)
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT article.id AS place, story.name AS story, pinned, duplicate_of FROM article
          JOIN story ON story.id = article.story WHERE article.id = ?
          """, arguments: [place])
      guard let row else { throw DamagedRow(table: "article", row: place, column: "story") }
      return ArticleHistory(
        story: try row.value("story", of: "story"),
        isPinned: try row.value("pinned", of: "article"),
        duplicateOf: try row.value("duplicate_of", of: "article"),
        versions: try Self.versions(ofArticle: place, in: database),
        pages: try Self.pages(of: place, in: database),
        moves: try Self.moves(of: place, in: database))
    }
  }

  private static func versions(
    ofArticle place: Int64, in database: Database
  ) throws -> [ArticleHistory.Version] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT \(StoredArticle.columns), version.number AS number,
          CASE run.options WHEN '\(RunDescription.rereading)' THEN run.program END AS reread_by
        FROM version JOIN article ON article.id = version.article
        JOIN run ON run.id = version.run
        WHERE article.id = ? ORDER BY version.number
        """, arguments: [place])
    var previous: [String]?
    return try rows.map { row in
      let annotated = try StoredArticle(row).annotated
      let lines = annotated.comparedLines
      defer { previous = lines }
      return ArticleHistory.Version(
        number: try row.value("number", of: "version"), annotated: annotated,
        difference: previous.map { TextDifference(from: $0, to: lines) },
        rereadBy: try row.value("reread_by", of: "run"))
    }
  }

  private static func pages(
    of place: Int64, in database: Database
  ) throws -> [ArticleHistory.Page] {
    let sql = """
      SELECT page.name AS name, page.digest AS digest, byte_count, version.id AS version FROM page
      JOIN version ON version.id = page.version WHERE article = ?
      ORDER BY version.id, page.name, page.digest
      """
    return try Row.fetchAll(database, sql: sql, arguments: [place]).map { row in
      try SealCheck.check(.page, row.value("version", of: "page"), in: database)
      return ArticleHistory.Page(
        name: try row.value("name", of: "page"),
        digest: SHA256.hexadecimal(try row.bytes("digest", of: "page")),
        byteCount: try row.value("byte_count", of: "page"))
    }
  }

  private static func moves(
    of place: Int64, in database: Database
  ) throws -> [ArticleHistory.Move] {
    let sql = """
      SELECT move.id AS id, source.name AS source, target.name AS target, reason,
        \(SealedTable.move.isWhole) AS is_whole FROM move
      JOIN story AS source ON source.id = move.source
      JOIN story AS target ON target.id = move.target
      WHERE move.article = ? ORDER BY move.id
      """
    return try Row.fetchAll(database, sql: sql, arguments: [place]).map { row in
      try row.checkWhole("move")
      return ArticleHistory.Move(
        from: try row.value("source", of: "story"), to: try row.value("target", of: "story"),
        reason: try row.value("reason", of: "move"))
    }
  }
}
