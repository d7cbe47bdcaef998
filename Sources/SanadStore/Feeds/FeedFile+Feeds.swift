import GRDB

/// The list of feeds, and how each one stands.
extension FeedFile {
  /// A feed or a sitemap.
  public struct Feed: Equatable, Sendable {
    /// Is never given twice.
    public let id: Int64
    /// Where it is.
    public var address: String
    /// What it is called in the list.
    public var title: String?
    /// The folders of the list it stands in, as who wrote them joined them.
    public var folders = ""
    /// The attributes of its line, as who wrote them joined them.
    public var outline = ""
    /// The sitemap index that names it.
    public var parent: Int64?
    /// How its polls went.
    public var polls = Polls()
  }

  /// How the polls of a feed went; times are milliseconds since 1970.
  public struct Polls: Equatable, Sendable {
    /// When the next one is due.
    public var next: Int64 = 0
    /// Polls so far.
    public var count = 0
    /// The header `ETag`, byte for byte.
    public var etag: [UInt8]?
    /// The header `Last-Modified`, byte for byte.
    public var modified: [UInt8]?
    /// Of the last body.
    public var digest: String?
    /// Whether it answers that nothing changed.
    public var answersNotModified: Bool?
    /// When it was last asked for without validators.
    public var unconditionalAt: Int64?
    /// When its body last differed under the same validators.
    public var liedAt: Int64?
    /// When it last brought something.
    public var newsAt: Int64?
    /// The day, since 1970, of `dayCount`.
    public var day: Int64 = 0
    /// New items of that day.
    public var dayCount = 0
    /// New items of the day before.
    public var dayBeforeCount = 0
    /// Failures one after another.
    public var failureCount = 0
    /// Since when it fails.
    public var failingSince: Int64?
    /// What failed last; nil where nothing does.
    public var problem: String?

    /// Of a feed that was never polled.
    public init() {}
  }

  /// All feeds in the order they were added.
  public func feeds() throws(StoreError) -> [Feed] {
    try read { try Row.fetchAll($0, sql: "SELECT * FROM feed ORDER BY id").map(Feed.init) }
  }

  /// Adds feeds, those that are there already are left as they are; how many are new.
  public func add(
    _ feeds: [(address: String, title: String?, folders: String, outline: String)],
    parent: Int64? = nil
  ) throws(StoreError) -> Int {
    try write { database in
      var count = 0
      for feed in feeds {
        try database.cachedStatement(
          sql: """
            INSERT OR IGNORE INTO feed(address, title, folders, outline, parent)
            VALUES (?, ?, ?, ?, ?)
            """
        ).execute(arguments: [feed.address, feed.title, feed.folders, feed.outline, parent])
        count += database.changesCount
      }
      return count
    }
  }

  /// Whether there was such a feed; the sitemaps that it names go with it, and nothing of it is wanted any more.
  public func remove(_ address: String) throws(StoreError) -> Bool {
    try write { database in
      let sql = "SELECT id FROM feed WHERE address = ?"
      guard let id: Int64 = try database.value(sql, [address], of: "feed") else { return false }
      try database.execute(
        sql: """
          UPDATE item SET wanted = 0
          WHERE wanted AND feed IN (SELECT id FROM feed WHERE id = ? OR parent = ?)
          """, arguments: [id, id])
      try database.execute(sql: "DELETE FROM feed WHERE id = ? OR parent = ?", arguments: [id, id])
      return true
    }
  }

  /// Leaves of the sitemaps that `parent` named only those that it still does.
  public func keepChildren(_ addresses: [String], of parent: Int64) throws(StoreError) {
    try write { database in
      let known: [String] = try database.values(
        "SELECT address FROM feed WHERE parent = ?", [parent], of: "feed")
      let kept = Set(addresses)
      for address in known where !kept.contains(address) {
        try database.execute(sql: "DELETE FROM feed WHERE address = ?", arguments: [address])
      }
      for address in addresses {
        try database.execute(
          sql: "INSERT OR IGNORE INTO feed(address, parent) SELECT ?, id FROM feed WHERE id = ?",
          arguments: [address, parent])
      }
    }
  }

  static func keep(_ polls: Polls, of feed: Int64, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        UPDATE feed SET next = ?, poll_count = ?, etag = ?, modified = ?, digest = ?,
          answers_not_modified = ?, unconditional_at = ?, lied_at = ?, news_at = ?, day = ?,
          day_count = ?, day_before_count = ?, failure_count = ?, failing_since = ?, problem = ?
        WHERE id = ?
        """
    ).execute(arguments: [
      polls.next, polls.count, polls.etag?.blob, polls.modified?.blob, polls.digest,
      polls.answersNotModified, polls.unconditionalAt, polls.liedAt, polls.newsAt, polls.day,
      polls.dayCount, polls.dayBeforeCount, polls.failureCount, polls.failingSince, polls.problem,
      feed,
    ])
  }

  /// Moves a feed to another address, unless another feed is there.
  public func move(_ feed: Int64, to address: String) throws(StoreError) {
    try write {
      try $0.execute(
        sql: "UPDATE OR IGNORE feed SET address = ? WHERE id = ?", arguments: [address, feed])
    }
  }
}

extension FeedFile.Feed {
  init(_ row: Row) throws {
    id = try row.value("id", of: "feed")
    address = try row.value("address", of: "feed")
    title = try row.value("title", of: "feed")
    folders = try row.value("folders", of: "feed")
    outline = try row.value("outline", of: "feed")
    parent = try row.value("parent", of: "feed")
    polls = try FeedFile.Polls(row)
  }
}

extension FeedFile.Polls {
  init(_ row: Row) throws {
    next = try row.value("next", of: "feed")
    count = try row.value("poll_count", of: "feed")
    etag = try row.bytesOrNil("etag", of: "feed")
    modified = try row.bytesOrNil("modified", of: "feed")
    digest = try row.value("digest", of: "feed")
    answersNotModified = try row.value("answers_not_modified", of: "feed")
    unconditionalAt = try row.value("unconditional_at", of: "feed")
    liedAt = try row.value("lied_at", of: "feed")
    newsAt = try row.value("news_at", of: "feed")
    day = try row.value("day", of: "feed")
    dayCount = try row.value("day_count", of: "feed")
    dayBeforeCount = try row.value("day_before_count", of: "feed")
    failureCount = try row.value("failure_count", of: "feed")
    failingSince = try row.value("failing_since", of: "feed")
    problem = try row.value("problem", of: "feed")
  }
}
