import Glibc

/// The bytes of a file or of standard input, a piece at a time.
final class ByteSource {
  /// Bytes read at a time. Set by reading.
  static let pieceByteCount = 1 << 20

  private let descriptor: Int32
  private let isFile: Bool
  /// What went wrong where the bytes end before the file does.
  private(set) var failure: InputProblem.Reason?

  /// Opens the file at `path`, or standard input for `-`.
  convenience init(_ path: String) throws(InputProblem) { try self.init(FolderEntry(path)) }

  init(_ entry: FolderEntry) throws(InputProblem) {
    isFile = entry.bytes != [0x2D]
    descriptor = isFile ? open(entry.cPath, O_RDONLY) : STDIN_FILENO
    guard 0 <= descriptor else { throw InputProblem(path: entry.path, reason: Self.reason) }
  }

  deinit { if isFile, 0 <= descriptor { close(descriptor) } }

  /// The next bytes; none at the end.
  ///
  /// A short piece is copied: a page must not hold the room of a whole one as long as it is in memory.
  func next() -> [UInt8] {
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceByteCount) { buffer, count in
      count = max(0, read(into: buffer))
    }
    return piece.count < Self.pieceByteCount ? piece.withUnsafeBufferPointer(Array.init) : piece
  }

  /// Bytes read; notes what is wrong where none can be.
  private func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { failure = Self.reason }
      return count
    }
  }

  /// The next bytes, `count` or more of them where the end is not before.
  func next(atLeast count: Int) -> [UInt8] {
    var bytes = next()
    while bytes.count < count {
      let piece = next()
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }

  /// What the last call of the system could not do.
  private static var reason: InputProblem.Reason {
    switch errno {
    case ENOENT: .notFound
    case EACCES, EPERM: .unreadable("no permission")
    default: .unreadable(String(cString: strerror(errno)))
    }
  }
}
