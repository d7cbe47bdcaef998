import GRDB
import SanadModel
import SanadText

/// An article of the store that a page may be another reading of.
struct KnownArticle {
  let place: Int64
  let story: Int64
  /// The newest version, its number and its content.
  let version: Int64
  let number: Int
  let digest: [UInt8]
  let text: SourceText

  private init(_ row: Row) throws(DamagedRow) {
    place = try row.value("place", of: "article")
    version = try row.value("version", of: "version")
    number = try row.value("number", of: "version")
    digest = try row.bytes("digest", of: "version")
    story = try row.value("story", of: "article")
    text = SourceText(try row.value("text", of: "version") as String)
  }

  fileprivate static func article(
    where column: String, is key: String, in database: Database
  ) throws -> KnownArticle? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT article.id AS place, version.id AS version, version.number AS number, digest,
          article.story AS story, text
        FROM article JOIN version ON version.id = article.version WHERE article.\(column) = ?
        """)
    return try Row.fetchOne(statement, arguments: [key]).map { try KnownArticle($0) }
  }
}

/// What a page is to the store.
enum Reading {
  /// Another reading of an article: its newest version, or a change of it.
  case again(KnownArticle)
  /// An article that is not there yet, under a name that is free.
  case new(name: String)

  /// An address names one article and never another. A file's name, or a line's number in a file, may stand for
  /// another article tomorrow: there the words decide, and the new one gets a number to its name.
  init(_ article: Article, in database: Database) throws {
    if let url = article.url,
      let known = try KnownArticle.article(where: "url", is: url, in: database)
    {
      self = .again(known)
      return
    }
    var (number, name) = (1, article.id)
    while let known = try KnownArticle.article(where: "name", is: name, in: database) {
      if article.url == nil, Likeness.isLike(known.text, article.text) {
        self = .again(known)
        return
      }
      number += 1
      name = "\(article.id)~\(number)"
    }
    self = .new(name: name)
  }
}
