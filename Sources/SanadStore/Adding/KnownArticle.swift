import GRDB
import SanadModel

/// The article that a page is another reading of: one with the same address, or the same name.
struct KnownArticle {
  let place: Int64
  let story: Int64
  /// The newest version, its number and its content.
  let version: Int64
  let number: Int
  let digest: [UInt8]

  /// Nil where the store has no such article.
  init?(_ article: Article, in database: Database) throws {
    let column = article.url == nil ? "name" : "url"
    let statement = try database.cachedStatement(
      sql: """
        SELECT article.id, version.id, number, digest, article.story FROM article
        JOIN version ON version.id = article.version WHERE article.\(column) = ?
        """)
    let key = article.url ?? article.id
    guard let row = try Row.fetchOne(statement, arguments: [key]) else { return nil }
    place = row[0]
    version = row[1]
    number = row[2]
    digest = row.bytes(3)
    story = row[4]
  }
}
