import Glibc

/// The bytes of a file or of standard input, a piece at a time.
final class ByteSource {
  /// Bytes read at a time.
  static let pieceByteCount = 1 << 20

  private let descriptor: Int32
  private let isFile: Bool

  /// Opens the file at `path`, or standard input for `-`.
  init(_ path: String) throws(InputProblem) {
    isFile = path != "-"
    descriptor = isFile ? open(path, O_RDONLY) : STDIN_FILENO
    guard 0 <= descriptor else { throw Self.problem(path) }
  }

  deinit { if isFile, 0 <= descriptor { close(descriptor) } }

  /// The next bytes; none at the end.
  ///
  /// A short piece is copied: a page must not hold the room of a whole one as long as it is in memory.
  func next() -> [UInt8] {
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceByteCount) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    return piece.count < Self.pieceByteCount ? piece.withUnsafeBufferPointer(Array.init) : piece
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

  private static func problem(_ path: String) -> InputProblem {
    switch errno {
    case ENOENT: InputProblem(path: path, reason: .notFound)
    case EACCES, EPERM: InputProblem(path: path, reason: .unreadable("no permission"))
    default: InputProblem(path: path, reason: .unreadable(String(cString: strerror(errno))))
    }
  }
}
