import FoundationEssentials
import GRDB

/// Articles, their mentions and their stories, kept in one SQLite file.
///
/// Every change is one transaction, so that a program killed at any moment leaves either all of it or
/// nothing. Readers never wait for a writer; a second writer waits.
public struct Store: Sendable {
  /// What a command wants of the file.
  public enum Access: Sendable {
    /// Reads, and changes nothing it holds; an older store is read through a copy in memory.
    case reading
    /// Reads on several connections at once and writes now and then, for as long as a program runs; an older
    /// store is refused.
    case serving
    /// Writes to a store that is there, bringing an older one to this version.
    case changing
    /// The same, and makes the store where there is none.
    case making
  }

  /// Seconds a writer waits for another one: a batch of articles takes less than one. Set by reading.
  static let waitSeconds = 30.0
  /// Connections that read at once while the store is served: two cores do no more. Set by reading.
  static let readerCountMax = 4

  /// Bytes of a page of a new store: on pages of 4,096 bytes a quarter of the room of articles was left, since few
  /// have two; with 8,192 a store was three hundredths larger. Measured.
  static let pageByteCount = 16_384

  /// The file.
  public let path: String
  let queue: any DatabaseWriter
  /// What the file was when it was opened without a lock; nil where SQLite keeps writers apart.
  private let stamp: FileStamp?

  /// Opens the store at `path`.
  ///
  /// - Throws: a file that is no store, that a newer program made or that cannot be opened.
  public init(at path: String, for access: Access) throws(StoreError) {
    self.path = path
    let isEmpty = try Self.isEmptyFile(path, access)
    let isBare = access == .reading && FileStamp.isBareForReader(path)
    stamp = isBare ? FileStamp(path) : nil
    queue = try StoreFailure.named(path, isWriting: access != .reading) {
      if !isEmpty {
        if access == .serving { return try Self.servingPool(path) }
        let reader = try isBare ? Self.immutableQueue(path) : Self.readingQueue(path)
        let found = try reader.read { try Self.version(of: $0, path: path) }
        if access == .reading { return try Self.current(reader, found: found) }
        try reader.close()
      }
      return try Self.writingQueue(path)
    }
  }

  /// Ends the use of the store; the last one to do so moves what is in the log into the file.
  ///
  /// A store that is not closed loses nothing: the next one to open it finds the log.
  public func close() throws(StoreError) {
    try StoreFailure.named(path, isWriting: true) { try queue.close() }
    if let stamp, stamp != FileStamp(path) { throw .busy(path: path) }
  }

  /// Whether there is nothing at `path` yet, or a file without a byte.
  private static func isEmptyFile(_ path: String, _ access: Access) throws(StoreError) -> Bool {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      guard access == .making else { throw .notFound(path: path) }
      return true
    }
    if isFolder { throw .isFolder(path: path) }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw .cannotRead(path: path, detail: "no permission")
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? UInt64
    guard size == 0 else { return false }
    guard access == .making else { throw .notAStore(path: path) }
    return true
  }
}

// MARK: - Connections

extension Store {
  /// What every connection has: the function of the seals, and a writer's patience.
  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(waitSeconds)
    configuration.prepareDatabase { database in
      database.add(function: RowDigest.function)
      // A row that is replaced leaves its seal as one that is deleted does.
      try database.execute(sql: "PRAGMA recursive_triggers = ON")
    }
    return configuration
  }

  /// A connection that only reads; the file is opened for writing all the same where that is allowed, so
  /// that the last one to close it can clear the log away.
  private static func readingQueue(_ path: String) throws -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: name(path), configuration: configuration())
      _ = try queue.read { try Int.fetchOne($0, sql: "PRAGMA schema_version") }
      return queue
    } catch let error as DatabaseError where Self.isForbidden(error) {
      // In a folder that cannot be written SQLite has no place for the log's index; a store whose log
      // is empty can be read without.
      guard !FileManager.default.fileExists(atPath: path + "-wal") else { throw error }
      return try immutableQueue(path)
    }
  }

  /// A connection that leaves no file beside the store, and takes no lock.
  private static func immutableQueue(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: immutableName(path), configuration: configuration)
  }

  /// Whether SQLite has no place for the log's index: no right to make it, or no room on the disk.
  private static func isForbidden(_ error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL]
      .contains(error.resultCode.primaryResultCode)
  }

  /// Several connections that read, and one that writes.
  private static func servingPool(_ path: String) throws -> DatabasePool {
    var configuration = configuration()
    configuration.maximumReaderCount = readerCountMax
    let pool = try DatabasePool(path: name(path), configuration: configuration)
    let found = try pool.read { try version(of: $0, path: path) }
    guard found == Schema.version else {
      throw StoreError.olderVersion(path: path, found: found, known: Schema.version)
    }
    return pool
  }

  private static func writingQueue(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.journalMode = .wal
    configuration.prepareDatabase { database in
      // Of a new file; one that is there keeps its own.
      try database.execute(sql: "PRAGMA page_size = \(pageByteCount)")
    }
    let queue = try DatabaseQueue(path: name(path), configuration: configuration)
    try queue.writeWithoutTransaction { database in
      // A batch reaches the disk before the next begins: a power cut loses no more than a kill.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try Schema.migrate(database, path: path)
    }
    return queue
  }

  /// The database itself, or a copy in memory that is brought to this version.
  private static func current(_ queue: DatabaseQueue, found: Int) throws -> DatabaseQueue {
    guard found < Schema.version else { return queue }
    let copy = try DatabaseQueue(configuration: configuration())
    try queue.backup(to: copy)
    try queue.close()
    try copy.writeWithoutTransaction { try Schema.migrate($0, path: "") }
    return copy
  }

  /// The store version of an open database.
  static func version(of database: Database, path: String) throws -> Int {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application == Schema.applicationID {
      guard found <= Schema.version else {
        throw StoreError.newerVersion(path: path, found: found, known: Schema.version)
      }
      return found
    }
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard application == 0, found == 0, tables == 0 else { throw StoreError.notAStore(path: path) }
    return 0
  }

  /// `path` as SQLite takes it: a name that starts with `file:` would be read as an address.
  static func name(_ path: String) -> String {
    path.hasPrefix("file:") || path.hasPrefix(":") ? "./" + path : path
  }

  private static func immutableName(_ path: String) -> String {
    var address = "file:"
    for byte in path.utf8 {
      let isPlain = 0x2D <= byte && byte <= 0x39 || 0x41 <= byte && byte <= 0x7A && byte != 0x5C
      address += isPlain ? String(UnicodeScalar(byte)) : "%" + SHA256.hexadecimal([byte])
    }
    return address + "?immutable=1"
  }
}
