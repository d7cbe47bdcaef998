import GRDB
public import SanadModel

/// An answer that came over the network, and where its bytes are kept.
public struct Fetch: Equatable, Sendable {
  /// When the answer came.
  public var at: Timestamp
  /// The address that was asked for.
  public var url: String
  /// The status of HTTP; 0 where the site's rules were against asking.
  public var status: Int
  /// SHA-256 of the body.
  public var digest: [UInt8]?
  /// The header `ETag`, as it came.
  public var etag: String?
  /// The header `Last-Modified`, as it came.
  public var modified: String?
  /// The address that answered.
  public var ip: String?
  /// The archive file, and the record in it.
  public var warc: String?
  /// Bytes before the record.
  public var offset: Int?
  /// Bytes of the record.
  public var length: Int?
  /// What the site's robots.txt says of the address.
  public var robots: String?
  /// What the site says of text and data mining.
  public var tdm: String?

  /// An answer of which no more is known.
  public init(at: Timestamp, url: String, status: Int) {
    self.at = at
    self.url = url
    self.status = status
  }

  var isGone: Bool { Self.isGone(status) }

  /// 404 Not Found and 410 Gone.
  package static func isGone(_ status: Int) -> Bool { status == 404 || status == 410 }
}

extension Store {
  /// Keeps an answer; the first one that says that a stored article's page is gone is a change.
  public func keep(_ fetch: Fetch) throws(StoreError) {
    try write { try Self.keep(fetch, in: $0) }
  }

  static func keep(_ fetch: Fetch, in database: Database) throws {
    if fetch.isGone { try keepGone(fetch, in: database) }
    try database.cachedStatement(
      sql: """
        INSERT INTO fetch(
          at, url, status, digest, etag, modified, ip, warc, offset, length, robots, tdm)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      ChangeRow.text(of: fetch.at), fetch.url, fetch.status, fetch.digest?.blob, fetch.etag,
      fetch.modified, fetch.ip, fetch.warc, fetch.offset, fetch.length, fetch.robots, fetch.tdm,
    ])
  }

  private static func keepGone(_ fetch: Fetch, in database: Database) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT id, story FROM article WHERE key = ?",
      arguments: [ArticleKey.address(fetch.url).digest.blob])
    guard let row else { return }
    let last = try Int.fetchOne(
      database, sql: "SELECT status FROM fetch WHERE url = ? ORDER BY id DESC LIMIT 1",
      arguments: [fetch.url])
    if last == 404 || last == 410 { return }
    let change = ChangeRow(
      kind: .pageGone, at: fetch.at, article: try row.value("id", of: "article"),
      after: String(fetch.status))
    try change.insert(into: database, story: try row.value("story", of: "article"))
  }
}
