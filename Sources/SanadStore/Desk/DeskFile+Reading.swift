import GRDB

/// What a reader of a desk has seen, follows and noted.
extension DeskFile {
  /// How far a reader had come with a story, or with all of them.
  public struct SeenMark: Equatable, Sendable {
    /// The newest change at the time.
    public let change: Int64
    /// The last article of the stream at the time.
    public let article: Int64

    /// Takes the parts as they are.
    public init(change: Int64, article: Int64) {
      self.change = change
      self.article = article
    }
  }

  /// A remark on a claim, or with an empty claim on a story.
  public struct Note: Equatable, Sendable, Encodable {
    /// Grows, and is never given twice.
    public let id: Int64
    /// The story's id at the time.
    public let story: String
    /// The claim's id.
    public let claim: String
    /// ISO 8601, by the clock of the desk.
    public let at: String
    /// Who wrote it; empty where nobody said.
    public let author: String
    /// The words.
    public let text: String
  }

  /// Characters of a note that are kept. Set by reading.
  public static let noteCountMax = 4_000

  /// The marks of the stories seen, by id; that of all under the empty id.
  public func seenMarks() throws(StoreError) -> [String: SeenMark] {
    try read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT story, change, article FROM seen")
      return Dictionary(
        try rows.map {
          (
            try $0.value("story", of: "seen"),
            SeenMark(
              change: try $0.value("change", of: "seen"),
              article: try $0.value("article", of: "seen"))
          )
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Marks a story as seen, or all of them under the empty id.
  public func markSeen(_ story: String, _ mark: SeenMark) throws(StoreError) {
    try write { database in
      if story.isEmpty { try database.execute(sql: "DELETE FROM seen") }
      try database.execute(
        sql: "INSERT OR REPLACE INTO seen(story, change, article) VALUES (?, ?, ?)",
        arguments: [story, mark.change, mark.article])
    }
  }

  /// The stories followed, sorted.
  public func followed() throws(StoreError) -> [String] {
    try read { try $0.values("SELECT story FROM follow ORDER BY story", of: "follow") }
  }

  /// Follows a story, or no longer.
  public func follow(_ story: String, _ isFollowed: Bool) throws(StoreError) {
    try write {
      try $0.execute(
        sql: isFollowed
          ? "INSERT OR IGNORE INTO follow(story) VALUES (?)"
          : "DELETE FROM follow WHERE story = ?", arguments: [story])
    }
  }

  /// The notes on the stories called `stories`, the oldest first.
  public func notes(ofStories stories: [String]) throws(StoreError) -> [Note] {
    try read { database in
      let places = databaseQuestionMarks(count: stories.count)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT id, story, claim, at, author, text FROM note
          WHERE story IN (\(places)) AND NOT is_removed ORDER BY id
          """, arguments: StatementArguments(stories))
      return try rows.map {
        Note(
          id: try $0.value("id", of: "note"), story: try $0.value("story", of: "note"),
          claim: try $0.value("claim", of: "note"), at: try $0.value("at", of: "note"),
          author: try $0.value("author", of: "note"), text: try $0.value("text", of: "note"))
      }
    }
  }

  /// Adds a note.
  public func addNote(
    story: String, claim: String, at: String, author: String, text: String
  ) throws(StoreError) {
    try write {
      try $0.execute(
        sql: "INSERT INTO note(story, claim, at, author, text) VALUES (?, ?, ?, ?, ?)",
        arguments: [story, claim, at, author, text])
    }
  }

  /// Hides a note; its row stays.
  public func removeNote(_ id: Int64) throws(StoreError) {
    try write {
      try $0.execute(sql: "UPDATE note SET is_removed = 1 WHERE id = ?", arguments: [id])
    }
  }

  /// Keeps a statement and returns the hash it is found by.
  public func keepStatement(_ text: String, at: String) throws(StoreError) -> String {
    let hash = String(Self.digest(text).prefix(32))
    try write {
      try $0.execute(
        sql: "INSERT OR IGNORE INTO statement(hash, at, text) VALUES (?, ?, ?)",
        arguments: [hash, at, text])
    }
    return hash
  }

  /// The statement kept under a hash.
  public func statement(_ hash: String) throws(StoreError) -> String? {
    try read {
      try $0.value("SELECT text FROM statement WHERE hash = ?", [hash], of: "statement")
    }
  }

  /// The statements kept last: hash, time and first words.
  public func statements(
    limit: Int
  ) throws(StoreError) -> [(hash: String, at: String, start: String)] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql:
          "SELECT hash, at, substr(text, 1, 160) AS start FROM statement ORDER BY at DESC LIMIT ?",
        arguments: [limit])
      return try rows.map {
        (
          try $0.value("hash", of: "statement"), try $0.value("at", of: "statement"),
          try $0.value("start", of: "statement")
        )
      }
    }
  }
}
