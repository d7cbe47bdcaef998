import FoundationEssentials
import GRDB

/// What readers of a desk do, in a file beside the store: seen marks, followed stories, notes, statements,
/// alerts. The store stays a function of what was added to it.
public struct DeskFile: Sendable {
  private let file: SideFile

  /// The file.
  public var path: String { file.path }

  /// Opens `F.desk` beside the store `F`, and makes it where there is none.
  public init(beside store: String) throws(StoreError) {
    file = try SideFile(at: store + ".desk", as: Self.format)
  }

  private static let format = SideFile.Format(
    // `SNDK`
    applicationID: 0x534E_444B, version: 1, name: "desk", tables: tables)

  private static let tables = """
    CREATE TABLE setting(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

    -- what was seen of a story: its newest change and the last article of the stream at the time; the
    -- story '' stands for all
    CREATE TABLE seen(
      story TEXT PRIMARY KEY,
      change INTEGER NOT NULL,
      article INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE follow(story TEXT PRIMARY KEY) WITHOUT ROWID;

    CREATE TABLE note(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      story TEXT NOT NULL,
      claim TEXT NOT NULL,
      at TEXT NOT NULL,
      author TEXT NOT NULL,
      text TEXT NOT NULL,
      is_removed INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX note_story ON note(story, claim);

    -- statements that were traced, by the SHA-256 of their text
    CREATE TABLE statement(hash TEXT PRIMARY KEY, at TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;

    -- who may read by a program: SHA-256 of the token
    CREATE TABLE token(digest TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;

    -- kinds: of changes, one a line; none means all. cursor: the last change that is done with.
    -- sending: the last one of the letter that is on its way, 0 for none
    CREATE TABLE hook(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      target TEXT NOT NULL UNIQUE,
      secret TEXT NOT NULL,
      kinds TEXT NOT NULL DEFAULT '',
      cursor INTEGER NOT NULL,
      sending INTEGER NOT NULL DEFAULT 0,
      tries INTEGER NOT NULL DEFAULT 0,
      next_at INTEGER NOT NULL DEFAULT 0,
      problem TEXT
    );
    """

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try file.read(body)
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try file.write(body)
  }

  /// A number that is another one when another program has written to the file since it was asked for last.
  public func dataVersion() throws(StoreError) -> Int { try file.dataVersion() }

  /// Ends the use of the file.
  public func close() throws(StoreError) { try file.close() }

  /// A key of 256 random bits that this desk alone has, made where there is none.
  public func key() throws(StoreError) -> [UInt8] {
    try write { database in
      let sql = "SELECT value FROM setting WHERE name = 'key'"
      if let row = try Row.fetchOne(database, sql: sql) {
        return try row.bytes("value", of: "setting")
      }
      var generator = SystemRandomNumberGenerator()
      let key = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      try database.execute(
        sql: "INSERT INTO setting(name, value) VALUES ('key', ?)", arguments: [key.blob])
      return key
    }
  }

  /// The password's hash as crypt(5) writes it; nil where none was set.
  public func passwordHash() throws(StoreError) -> String? {
    try read {
      try $0.value("SELECT CAST(value AS TEXT) FROM setting WHERE name = 'password'", of: "setting")
    }
  }

  /// Takes the place of the password before.
  public func keepPasswordHash(_ hash: String) throws(StoreError) {
    try write {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO setting(name, value) VALUES ('password', ?)",
        arguments: [Array(hash.utf8).blob])
    }
  }

  /// Lets in a program that sends `token`.
  public func keepToken(_ token: String, name: String) throws(StoreError) {
    try write {
      try $0.execute(
        sql: "INSERT INTO token(digest, name) VALUES (?, ?)",
        arguments: [Self.digest(token), name])
    }
  }

  /// Whether a program that sends `token` is let in.
  public func knowsToken(_ token: String) throws(StoreError) -> Bool {
    try read { try $0.hasRow("SELECT 1 FROM token WHERE digest = ?", [Self.digest(token)]) }
  }

  static func digest(_ text: String) -> String {
    SHA256.hexadecimal(SHA256.digest(Array(text.utf8)))
  }
}
