import CZlib

/// Undoes the coding of a body while it comes, so that a bomb stops at its limit and not at its end.
final class BodyDecoder {
  /// Bytes unpacked in one go.
  private static let chunkByteCount = 64 << 10

  enum Coding: Equatable {
    case identity, gzip, deflate
    case unread(String)

    /// By the header `Content-Encoding`.
    init(_ header: String?) {
      switch header?.lowercased().trimmingSpaces ?? "" {
      case "", "identity", "none": self = .identity
      case "gzip", "x-gzip": self = .gzip
      case "deflate": self = .deflate
      case let other: self = .unread(other)
      }
    }
  }

  private let limits: FetchLimits
  private let coding: Coding
  private var stream = z_stream()
  private var isOpen = false
  private var isOver = false
  private(set) var wireByteCount = 0
  private(set) var bytes: [UInt8] = []

  init(_ coding: Coding, limits: FetchLimits) {
    (self.coding, self.limits) = (coding, limits)
  }

  deinit { close() }

  private func close() {
    if isOpen { inflateEnd(&stream) }
    isOpen = false
  }

  /// Adds what came; throws where a limit is passed or the coding is another.
  func add(_ chunk: UnsafeBufferPointer<UInt8>) throws(FetchFailure) {
    wireByteCount += chunk.count
    guard wireByteCount <= limits.wireByteCountMax else { throw .limit(.wireBytes) }
    switch coding {
    case .identity: bytes += chunk
    case .unread(let name): throw .unreadCoding(name)
    case .gzip, .deflate: try inflate(chunk)
    }
    try check()
  }

  private func check() throws(FetchFailure) {
    guard bytes.count <= limits.decodedByteCountMax else { throw .limit(.decodedBytes) }
    guard limits.ratioByteCountMin < bytes.count else { return }
    guard bytes.count / limits.ratioMax <= wireByteCount else { throw .limit(.ratio) }
  }

  private func inflate(_ chunk: UnsafeBufferPointer<UInt8>) throws(FetchFailure) {
    guard !isOver, let first = chunk.first else { return }
    try open(first)
    // zlib reads through this pointer and writes nothing.
    stream.next_in = UnsafeMutablePointer(mutating: chunk.baseAddress)
    stream.avail_in = UInt32(chunk.count)
    while 0 < stream.avail_in, !isOver {
      let status = inflateOnce()
      switch status {
      case Z_OK: break
      case Z_STREAM_END: endMember()
      case Z_BUF_ERROR: return
      default: throw .damagedBody
      }
      try check()
    }
  }

  /// A body may be of several members; what follows the last and is none is passed over.
  private func endMember() {
    let isNext = 0 < stream.avail_in && stream.next_in?.pointee == 0x1F && coding == .gzip
    if isNext { inflateReset(&stream) } else { isOver = true }
  }

  private func inflateOnce() -> Int32 {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Self.chunkByteCount))
    let status = bytes.withUnsafeMutableBufferPointer { buffer in
      // Within the array: it was made longer by what zlib may write.
      stream.next_out = buffer.baseAddress.map { $0 + start }
      stream.avail_out = UInt32(Self.chunkByteCount)
      return CZlib.inflate(&stream, Z_NO_FLUSH)
    }
    bytes.removeLast(Int(stream.avail_out))
    return status
  }

  /// Some servers send deflate without the header of zlib.
  private func open(_ first: UInt8) throws(FetchFailure) {
    guard !isOpen else { return }
    let hasHeader = coding == .gzip || first & 0x0F == 8
    // 15 is the largest window; 32 more tells gzip from zlib by the header; a minus means no header.
    let status = inflateInit2_(
      &stream, hasHeader ? 15 + 32 : -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .damagedBody }
    isOpen = true
  }

  /// The whole body; throws where the coding has no end.
  func finish() throws(FetchFailure) -> [UInt8] {
    guard coding != .identity, 0 < wireByteCount else { return bytes }
    guard isOver else { throw .damagedBody }
    return bytes
  }
}
