import Glibc

/// A file that is only ever made longer, by whole members.
final class SegmentFile {
  let path: String
  private let descriptor: Int32
  private(set) var byteCount: Int

  /// Opens or makes the file and cuts off what is no whole member: the end of a write that broke off.
  ///
  /// - Complexity: O(*n*) in bytes of the file.
  init(_ path: String) throws(WARCError) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard 0 <= descriptor else { throw .cannotOpen(path: path, reason: Self.reason()) }
    byteCount = 0
    byteCount = try wholeByteCount()
    try truncate(to: byteCount)
  }

  deinit { close(descriptor) }

  private func wholeByteCount() throws(WARCError) -> Int {
    var failure: WARCError?
    let count = GzipMember.wholeByteCount {
      do throws(WARCError) { return try readPiece() } catch {
        failure = error
        return []
      }
    }
    if let failure { throw failure }
    return count
  }

  private func readPiece() throws(WARCError) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: GzipMember.pieceByteCount)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard 0 <= count else { throw .cannotRead(path: path, reason: Self.reason()) }
      return Array(piece.prefix(count))
    }
  }

  /// Cuts the file off at `count`, the end of a member.
  func truncate(to count: Int) throws(WARCError) {
    guard ftruncate(descriptor, count) == 0, lseek(descriptor, count, SEEK_SET) == count else {
      throw .cannotWrite(path: path, reason: Self.reason())
    }
    byteCount = count
  }

  /// Adds one member; where it does not fit on the disk the file stays as it was.
  func append(_ member: [UInt8]) throws(WARCError) {
    let start = byteCount
    var offset = 0
    while offset < member.count {
      let count = member.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard 0 < count else {
        let reason = Self.reason()
        try truncate(to: start)
        throw .cannotWrite(path: path, reason: reason)
      }
      offset += count
    }
    byteCount = start + member.count
  }

  /// Waits until the disk has all of it.
  func synchronize() throws(WARCError) {
    guard fdatasync(descriptor) == 0 else {
      throw .cannotWrite(path: path, reason: Self.reason())
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
