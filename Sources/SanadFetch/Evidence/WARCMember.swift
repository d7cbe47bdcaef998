import Glibc

/// Reads single records of a web archive back.
package enum WARCMember {
  /// Bytes of a packed record that are read: the largest answer, and its head. Set by reading.
  package static let byteCountMax = 64 << 20

  /// The packed record of `length` bytes at `offset`; nil where the file does not hold it.
  package static func bytes(ofFile path: String, offset: Int, length: Int) -> [UInt8]? {
    guard 0 <= offset, 0 < length, length <= byteCountMax else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard 0 <= descriptor else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: length)
    var filled = 0
    while filled < length {
      let count = bytes.withUnsafeMutableBytes { buffer in
        // Within the buffer: `filled` is less than its length.
        pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, length - filled, offset + filled)
      }
      if count < 0, errno == EINTR { continue }
      guard 0 < count else { return nil }
      filled += count
    }
    return bytes
  }
}
