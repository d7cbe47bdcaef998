import GRDB

/// What is watched, in a file beside the store: feeds and how they stand, items that were seen, pages to look at
/// again. The store stays a function of what was added to it, and can be given away without it.
public struct FeedFile: Sendable {
  private let file: SideFile

  /// The file.
  public var path: String { file.path }

  /// Opens `F.feeds` beside the store `F`, and makes it where there is none.
  public init(beside store: String) throws(StoreError) {
    file = try SideFile(at: store + ".feeds", as: Self.format)
  }

  private static let format = SideFile.Format(
    // `SNFD`
    applicationID: 0x534E_4644, version: 1, name: "feeds", tables: tables)

  /// Times are milliseconds since 1970.
  private static let tables = """
    CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    -- parent: the sitemap index that names it. outline: the attributes of its line in an OPML list.
    -- next to problem: how its polls went; see PollState
    CREATE TABLE feed(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      address TEXT NOT NULL UNIQUE,
      title TEXT,
      folders TEXT NOT NULL DEFAULT '',
      outline TEXT NOT NULL DEFAULT '',
      parent INTEGER,
      next INTEGER NOT NULL DEFAULT 0,
      poll_count INTEGER NOT NULL DEFAULT 0,
      etag BLOB,
      modified BLOB,
      digest TEXT,
      answers_not_modified INTEGER,
      unconditional_at INTEGER,
      lied_at INTEGER,
      news_at INTEGER,
      day INTEGER NOT NULL DEFAULT 0,
      day_count INTEGER NOT NULL DEFAULT 0,
      day_before_count INTEGER NOT NULL DEFAULT 0,
      failure_count INTEGER NOT NULL DEFAULT 0,
      failing_since INTEGER,
      problem TEXT
    );

    -- key: by what it is known again, its address or else its id. wanted: its page is still to be fetched
    CREATE TABLE item(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      feed INTEGER NOT NULL,
      key TEXT NOT NULL UNIQUE,
      address TEXT NOT NULL,
      host TEXT NOT NULL,
      found INTEGER NOT NULL,
      seen INTEGER NOT NULL,
      wanted INTEGER NOT NULL,
      next INTEGER NOT NULL,
      tries INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX item_wanted ON item(host, id) WHERE wanted;

    -- pages of articles that are looked at again; next: NULL after the last time
    CREATE TABLE page(
      address TEXT PRIMARY KEY,
      host TEXT NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      next INTEGER,
      kept INTEGER NOT NULL,
      etag BLOB,
      modified BLOB,
      digest BLOB
    ) WITHOUT ROWID;
    CREATE INDEX page_next ON page(next) WHERE next IS NOT NULL;
    """

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try file.read(body)
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try file.write(body)
  }

  /// Ends the use of the file.
  public func close() throws(StoreError) { try file.close() }

  /// A number that is another one after somebody else wrote to the file.
  public func version() throws(StoreError) -> Int {
    try read { try $0.value("PRAGMA data_version", of: "feeds") ?? 0 }
  }
}

// MARK: - Settings

extension FeedFile {
  /// What is kept under a name for the whole list.
  public enum Setting: String, Sendable {
    /// The address where an owner of a site may complain.
    case contact
    /// The attributes of the root of an imported OPML list.
    case opml
  }

  /// What was set, nil where nothing was.
  public func setting(_ setting: Setting) throws(StoreError) -> String? {
    try read {
      try $0.value(
        "SELECT value FROM setting WHERE name = ?", [setting.rawValue], of: "setting")
    }
  }

  /// Takes the place of what was set before.
  public func keep(_ value: String, for setting: Setting) throws(StoreError) {
    try write {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO setting(name, value) VALUES (?, ?)",
        arguments: [setting.rawValue, value])
    }
  }
}
