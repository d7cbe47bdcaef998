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

  /// Articles compared with one page of the same file: as many days as a file name is likely to come back.
  /// Set by reading.
  static let candidateCountMax = 8

  /// The articles under `keys`, the newest first.
  static func articles(
    under keys: [KeyDigest], in database: Database
  ) throws -> [KnownArticle] {
    let statement = try database.cachedStatement(
      sql: "\(sql) WHERE article.key IN (?, ?) ORDER BY article.id DESC LIMIT \(candidateCountMax)")
    let arguments: StatementArguments = [keys.first?.blob, keys.last?.blob]
    return try Row.fetchAll(statement, arguments: arguments).map { try KnownArticle($0) }
  }

  static func article(at place: Int64, in database: Database) throws -> KnownArticle? {
    let statement = try database.cachedStatement(sql: "\(sql) WHERE article.id = ?")
    return try Row.fetchOne(statement, arguments: [place]).map { try KnownArticle($0) }
  }

  private static let sql = """
    SELECT article.id AS place, version.id AS version, version.number AS number, digest,
      article.story AS story, text
    FROM article JOIN version ON version.id = article.version
    """
}

/// What makes an article the same one: its address; else its given id; else what it says.
///
/// Its place in a file makes nothing, and likeness alone never does: two days' lists of the same words are two
/// articles.
enum ArticleKey {
  case address(String)
  case id(String)
  /// The path of a file, together with what it says.
  case file(String)
  case content([UInt8])

  init(_ article: Article, _ naming: Page.Naming, digest: [UInt8]) {
    self =
      switch naming {
      case _ where article.url?.isEmpty == false: .address(article.url ?? "")
      case .given: .id(article.id)
      case .file: .file(article.id)
      case .place: .content(digest)
      }
  }

  /// What stands in the store.
  var digest: KeyDigest { KeyDigest(of: text) }

  private var text: String {
    switch self {
    case .address(let address): "url:" + address.withoutControls
    case .id(let id): "id:" + id.withoutControls
    case .file(let path): "file:" + path.withoutControls
    case .content(let digest): "content:" + SHA256.hexadecimal(digest)
    }
  }

  /// The keys under which the article may stand: stores of version 2 tell no id from a path.
  fileprivate var digests: [KeyDigest] {
    switch self {
    case .address, .content: [digest]
    case .id(let name), .file(let name):
      [digest, KeyDigest(of: Schema.nameKey(name.withoutControls))]
    }
  }
}

/// What a page is to the store.
enum Reading {
  /// Another reading of an article: its newest version, or a change of it.
  case again(KnownArticle)
  /// An article that is not there yet, under a name that is free.
  case new(name: String, key: ArticleKey)

  init(
    _ article: Article, _ naming: Page.Naming, digest: [UInt8], in database: Database
  ) throws {
    let key = ArticleKey(article, naming, digest: digest)
    let known = try KnownArticle.articles(under: key.digests, in: database)
    let found =
      if case .file = key {
        known.first { $0.digest == digest || Likeness.isLike($0.text, article.text) }
      } else {
        known.first
      }
    if let found {
      self = .again(found)
    } else {
      self = .new(name: try Self.freeName(article.id, digest, in: database), key: key)
    }
  }

  /// `name`, or `name` with the digest's first or all digits; a number after that for who names an article so.
  private static func freeName(
    _ name: String, _ digest: [UInt8], in database: Database
  ) throws -> String {
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM article WHERE name = ?")
    func isFree(_ name: String) throws -> Bool {
      try Row.fetchOne(statement, arguments: [name]) == nil
    }
    let digits = SHA256.hexadecimal(digest)
    for candidate in [name, "\(name)~\(digits.prefix(shortDigitCount))", "\(name)~\(digits)"] {
      if try isFree(candidate) { return candidate }
    }
    let place = try StoredArticle.lastPlace(in: database) + 1
    let last = "\(name)~\(digits)~\(place)"
    guard try isFree(last) else { throw StoreError.nameTaken(last) }
    return last
  }

  /// Digits of a digest in a name: two of a thousand articles of one name share them once in a million stores.
  /// Given by the names that stores have.
  private static let shortDigitCount = 12
}
