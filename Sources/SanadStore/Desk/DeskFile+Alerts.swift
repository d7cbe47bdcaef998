import GRDB

/// Who is told of changes.
extension DeskFile {
  /// A receiver, and how far it has been told.
  public struct Alert: Equatable, Sendable {
    /// Grows, and is never given twice.
    public let id: Int64
    /// `https://…` or `mailto:…`.
    public let target: String
    /// Signs what is sent to a web address; empty for mail.
    public let secret: String
    /// Kinds of changes that it is told of; none means all.
    public let kinds: [String]
    /// The last change that is done with.
    public let cursor: Int64
    /// The last change of the letter that was begun last and may have been sent; 0 for none.
    public let sending: Int64
    /// How often the next one has failed.
    public let tries: Int
    /// Seconds since 1970 before which it is left alone.
    public let nextAt: Int64
    /// What failed last, or nil.
    public let problem: String?
  }

  /// All receivers, in the order they were added.
  public func alerts() throws(StoreError) -> [Alert] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM hook ORDER BY id").map { row in
        let kinds: String = try row.value("kinds", of: "hook")
        return Alert(
          id: try row.value("id", of: "hook"), target: try row.value("target", of: "hook"),
          secret: try row.value("secret", of: "hook"),
          kinds: kinds.split(separator: "\n").map(String.init),
          cursor: try row.value("cursor", of: "hook"),
          sending: try row.value("sending", of: "hook"), tries: try row.value("tries", of: "hook"),
          nextAt: try row.value("next_at", of: "hook"),
          problem: try row.value("problem", of: "hook"))
      }
    }
  }

  /// Adds a receiver, or changes the kinds of one that is there; it is told of what comes after `cursor`.
  public func addAlert(
    _ target: String, secret: String, kinds: [String], cursor: Int64
  ) throws(StoreError) {
    try write {
      try $0.execute(
        sql: """
          INSERT INTO hook(target, secret, kinds, cursor) VALUES (?, ?, ?, ?)
          ON CONFLICT(target) DO UPDATE SET kinds = excluded.kinds, secret = excluded.secret
          """, arguments: [target, secret, kinds.joined(separator: "\n"), cursor])
    }
  }

  /// Whether there was such a receiver.
  public func removeAlert(_ target: String) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(sql: "DELETE FROM hook WHERE target = ?", arguments: [target])
      return 0 < database.changesCount
    }
  }

  /// A letter of the changes up to `change` is about to be sent: should it have to be sent again, it holds the same.
  public func noteSending(_ alert: Int64, through change: Int64) throws(StoreError) {
    try write {
      try $0.execute(sql: "UPDATE hook SET sending = ? WHERE id = ?", arguments: [change, alert])
    }
  }

  /// Everything up to `change` is done with.
  public func noteSent(_ alert: Int64, through change: Int64) throws(StoreError) {
    try write {
      try $0.execute(
        sql: """
          UPDATE hook SET cursor = max(cursor, ?), sending = 0, tries = 0, next_at = 0, problem = NULL WHERE id = ?
          """, arguments: [change, alert])
    }
  }

  /// The next change could not be sent; it is tried again at `time`.
  public func noteFailed(
    _ alert: Int64, tries: Int, nextAt time: Int64, problem: String
  ) throws(StoreError) {
    try write {
      try $0.execute(
        sql: "UPDATE hook SET tries = ?, next_at = ?, problem = ? WHERE id = ?",
        arguments: [tries, time, problem, alert])
    }
  }
}
