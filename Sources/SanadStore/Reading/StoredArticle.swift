import GRDB
import SanadModel
import SanadText

/// One version of an article as it stands in the store.
struct StoredArticle {
  /// The place in the stream, from 1.
  let place: Int64
  /// Without tokens.
  let annotated: AnnotatedArticle

  /// What ``init(_:)`` reads.
  static let columns = """
    article.id AS place, article.name AS name, version.title AS title, version.text AS text,
    version.record AS record, version.mentions AS mentions,
    \(SealedTable.article.isWhole) AND \(SealedTable.head.isWhole)
      AND \(SealedTable.body.isWhole) AS is_whole
    """

  /// - Throws: ``DamagedRow`` or ``UnpackError``.
  init(_ row: Row) throws {
    try row.checkWhole("version")
    place = try row.value("place", of: "article")
    annotated = try ArticleCodec.unpack(
      id: row.value("name", of: "article"),
      title: SourceText(row.value("title", of: "version") as String),
      text: SourceText(row.value("text", of: "version") as String),
      record: row.bytes("record", of: "version"), mentions: row.bytes("mentions", of: "version"))
  }

  static func lastPlace(in database: Database) throws -> Int64 {
    try database.value("SELECT max(id) FROM article", of: "article") ?? 0
  }

  /// The articles after `place` as they were when they came, in their order, each with `story` and `storyline`:
  /// what the stream chose.
  static func firstVersions(after place: Int64, in database: Database) throws -> RowCursor {
    try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(columns), story.name AS story,
            \(StoryRow.storyline(of: "story.id")) AS storyline FROM article
          JOIN version ON version.article = article.id AND version.number = 1
          JOIN story ON story.id = article.assigned
          WHERE article.id > ? ORDER BY article.id
          """), arguments: [place])
  }
}

/// An article put into another story.
struct StoredMove {
  let id: Int64
  /// The last article of the stream at the time.
  let place: Int64
  let article: String
  let target: String
  let storyline: String

  /// The moves after `id` of the articles from `first` on, in their order.
  static func after(
    _ id: Int64, of first: Int64, in database: Database
  ) throws -> [StoredMove] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT move.id AS id, move.place AS place, article.name AS article, story.name AS target,
          \(StoryRow.storyline(of: "story.id")) AS storyline, \(SealedTable.move.isWhole) AS is_whole
        FROM move
        JOIN article ON article.id = move.article JOIN story ON story.id = move.target
        WHERE move.id > ? AND ? <= move.article ORDER BY move.id
        """)
    return try Row.fetchAll(statement, arguments: [id, first]).map { row in
      try row.checkWhole("move")
      return StoredMove(
        id: try row.value("id", of: "move"), place: try row.value("place", of: "move"),
        article: try row.value("article", of: "article"),
        target: try row.value("target", of: "story"),
        storyline: try row.value("storyline", of: "story"))
    }
  }
}
