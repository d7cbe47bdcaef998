import GRDB
import SanadModel
import SanadText

/// One version of an article as it stands in the store.
struct StoredArticle {
  /// The place in the stream, from 1.
  let place: Int64
  /// The story the stream chose.
  let assigned: String
  /// Without tokens.
  let annotated: AnnotatedArticle

  private static let columns = """
    article.id, story.name, article.name, version.title, version.text, version.record,
    version.mentions
    """

  init(_ row: Row) throws {
    place = row[0]
    assigned = row[1]
    annotated = try ArticleCodec.unpack(
      id: row[2], title: SourceText(row[3] as String), text: SourceText(row[4] as String),
      record: row.bytes(5), mentions: row.bytes(6))
  }

  static func lastPlace(in database: Database) throws -> Int64 {
    let statement = try database.cachedStatement(sql: "SELECT max(id) FROM article")
    return try Int64?.fetchOne(statement).flatMap { $0 } ?? 0
  }

  /// The articles after `place` as they were when they came, in their order.
  static func firstVersions(after place: Int64, in database: Database) throws -> RowCursor {
    try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(columns) FROM article
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

  /// The moves after `id` of the articles from `first` on, in their order.
  static func after(
    _ id: Int64, of first: Int64, in database: Database
  ) throws -> [StoredMove] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT move.id, move.place, article.name, story.name FROM move
        JOIN article ON article.id = move.article JOIN story ON story.id = move.target
        WHERE move.id > ? AND ? <= move.article ORDER BY move.id
        """)
    return try Row.fetchAll(statement, arguments: [id, first]).map {
      StoredMove(id: $0[0], place: $0[1], article: $0[2], target: $0[3])
    }
  }
}
