import FoundationEssentials

/// By what a file is seen to have been written to: its size, its time, and whether it has a log.
struct FileStamp: Equatable, Sendable {
  private let size: UInt64?
  private let time: Date?
  private let hasLog: Bool

  init(_ path: String) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    size = attributes?[.size] as? UInt64
    time = attributes?[.modificationDate] as? Date
    hasLog = FileManager.default.fileExists(atPath: path + "-wal")
  }

  /// Whether the store at `path` has no log, and the reader may not write to it.
  ///
  /// SQLite would make a log in the reader's name, could not clear it away, and the owner could not write to it.
  static func isBareForReader(_ path: String) -> Bool {
    !FileManager.default.isWritableFile(atPath: path)
      && !FileManager.default.fileExists(atPath: path + "-wal")
  }
}
