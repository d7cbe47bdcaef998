import GRDB

/// Items that feeds brought, each known by its address.
extension FeedFile {
  /// An item whose page is to be fetched.
  public struct Item: Equatable, Sendable {
    /// Is never given twice.
    public let id: Int64
    /// Where its page is.
    public let address: String
    /// Whose server it is on.
    public let host: String
    /// When it was first seen, in milliseconds since 1970.
    public let found: Int64
    /// How often its page could not be had.
    public let tries: Int
  }

  /// An item as a feed names it.
  public struct NewItem: Equatable, Sendable {
    /// By what it is known again.
    public let key: String
    /// Where its page is.
    public let address: String
    /// Whose server it is on.
    public let host: String

    /// Takes the parts as they are.
    public init(key: String, address: String, host: String) {
      (self.key, self.address, self.host) = (key, address, host)
    }
  }

  /// After what time the note that an item is still in its feed is renewed, in milliseconds. Set by reading.
  private static let seenStep: Int64 = 86_400_000

  /// How many of `items` are not known yet.
  public func newCount(of items: [NewItem]) throws(StoreError) -> Int {
    try read { database in
      try items.count {
        try !database.hasRow("SELECT 1 FROM item WHERE key = ?", [$0.key])
      }
    }
  }

  /// Keeps how a poll went together with the items it brought, all of it or nothing.
  public func keep(
    _ polls: Polls, of feed: Int64, items: [NewItem] = [], at time: Int64
  ) throws(StoreError) {
    try write { database in
      try Self.keep(polls, of: feed, in: database)
      // A feed that was removed while it was asked stays removed.
      guard 0 < database.changesCount else { return }
      for item in items {
        try database.cachedStatement(
          sql: """
            INSERT INTO item(feed, key, address, host, found, seen, wanted, next)
            VALUES (?, ?, ?, ?, ?, ?, 1, ?)
            ON CONFLICT(key) DO UPDATE SET seen = excluded.seen
            WHERE item.seen + \(Self.seenStep) < excluded.seen
            """
        ).execute(arguments: [feed, item.key, item.address, item.host, time, time, time])
      }
    }
  }

  /// Items whose page is wanted and may be asked for at `time`: of each host the first `count`.
  public func wanted(at time: Int64, perHost count: Int) throws(StoreError) -> [Item] {
    try read { database in
      let sql = """
        SELECT id, address, host, found, tries FROM (
          SELECT *, row_number() OVER (PARTITION BY host ORDER BY id) AS place FROM item
          WHERE wanted AND next <= ?) WHERE place <= ? ORDER BY id
        """
      let statement = try database.cachedStatement(sql: sql)
      return try Row.fetchAll(statement, arguments: [time, count]).map(Item.init)
    }
  }

  /// How many pages are wanted, now or later.
  public func wantedCount() throws(StoreError) -> Int {
    try read { try $0.value("SELECT count(*) FROM item WHERE wanted", of: "item") ?? 0 }
  }

  /// The page of an item is to be asked for again at `time`.
  public func postpone(_ item: Int64, to time: Int64, tries: Int) throws(StoreError) {
    try write {
      try $0.execute(
        sql: "UPDATE item SET next = ?, tries = ? WHERE id = ?", arguments: [time, tries, item])
    }
  }

  /// Forgets items that no feed has named since `time` and whose page is not wanted any more.
  public func forgetItems(notSeenSince time: Int64) throws(StoreError) {
    try write {
      try $0.execute(sql: "DELETE FROM item WHERE seen < ? AND NOT wanted", arguments: [time])
    }
  }
}

extension FeedFile.Item {
  init(_ row: Row) throws {
    id = try row.value("id", of: "item")
    address = try row.value("address", of: "item")
    host = try row.value("host", of: "item")
    found = try row.value("found", of: "item")
    tries = try row.value("tries", of: "item")
  }
}
