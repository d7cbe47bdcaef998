import GRDB

/// Pages of articles that are looked at again.
extension FeedFile {
  /// A page, and what is known of it; times are milliseconds since 1970.
  public struct Page: Equatable, Sendable {
    /// The article's own.
    public let address: String
    /// Whose server it is on.
    public let host: String
    /// When it was first fetched.
    public let first: Int64
    /// When it was last looked at.
    public var last: Int64
    /// When it is to be looked at again; nil where it is not.
    public var next: Int64?
    /// When the answer came that later ones confirm.
    public var kept: Int64
    /// Of that answer, byte for byte.
    public var etag: [UInt8]?
    /// Of that answer, byte for byte.
    public var modified: [UInt8]?
    /// SHA-256 of its body.
    public var digest: [UInt8]?

    /// A page that was fetched at `first`.
    public init(address: String, host: String, first: Int64) {
      (self.address, self.host, self.first) = (address, host, first)
      (last, kept) = (first, first)
    }
  }

  /// Pages to look at again at `time`: of each host the `count` that wait longest.
  public func due(at time: Int64, perHost count: Int) throws(StoreError) -> [Page] {
    try read { database in
      let sql = """
        SELECT * FROM (
          SELECT *, row_number() OVER (PARTITION BY host ORDER BY next, address) AS place FROM page
          WHERE next <= ?) WHERE place <= ? ORDER BY next, address
        """
      let statement = try database.cachedStatement(sql: sql)
      return try Row.fetchAll(statement, arguments: [time, count]).map(Page.init)
    }
  }

  /// What is known of the page at `address`.
  public func page(_ address: String) throws(StoreError) -> Page? {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT * FROM page WHERE address = ?")
      return try Row.fetchOne(statement, arguments: [address]).map(Page.init)
    }
  }

  /// Keeps what is known of pages and that those items need no more fetching, all of it or nothing.
  public func keep(_ pages: [Page], done items: [Int64]) throws(StoreError) {
    try write { database in
      for page in pages {
        try database.cachedStatement(
          sql: """
            INSERT OR REPLACE INTO page(
              address, host, first, last, next, kept, etag, modified, digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).execute(arguments: [
          page.address, page.host, page.first, page.last, page.next, page.kept, page.etag?.blob,
          page.modified?.blob, page.digest?.blob,
        ])
      }
      for item in items {
        try database.cachedStatement(sql: "UPDATE item SET wanted = 0 WHERE id = ?")
          .execute(arguments: [item])
      }
    }
  }
}

extension FeedFile.Page {
  init(_ row: Row) throws {
    address = try row.value("address", of: "page")
    host = try row.value("host", of: "page")
    first = try row.value("first", of: "page")
    last = try row.value("last", of: "page")
    next = try row.value("next", of: "page")
    kept = try row.value("kept", of: "page")
    etag = try row.bytesOrNil("etag", of: "page")
    modified = try row.bytesOrNil("modified", of: "page")
    digest = try row.bytesOrNil("digest", of: "page")
  }
}
