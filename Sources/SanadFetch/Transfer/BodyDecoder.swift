import CZlib

/// Undoes the coding of a body while it comes, so that a bomb stops at its limit and not at its end.
final class BodyDecoder {
  /// Bytes unpacked in one go. Set by reading.
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
  /// The last member read has ended; another one may follow.
  private var isAtEnd = false
  /// What follows the last member is none.
  private var isOver = false
  private lazy var scratch = [UInt8](repeating: 0, count: Self.chunkByteCount)
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
    while 0 < stream.avail_in, beginMember() {
      switch inflateOnce() {
      case Z_OK: break
      case Z_STREAM_END: isAtEnd = true
      case Z_BUF_ERROR: return
      default: throw .damagedBody
      }
      try check()
    }
  }

  /// Whether a member goes on or another one starts; a body may be of several, and what follows the last and
  /// is none is passed over.
  private func beginMember() -> Bool {
    guard isAtEnd, !isOver else { return !isOver }
    guard coding == .gzip, stream.next_in?.pointee == 0x1F else {
      isOver = true
      return false
    }
    isAtEnd = false
    return inflateReset(&stream) == Z_OK
  }

  private func inflateOnce() -> Int32 {
    let status = scratch.withUnsafeMutableBufferPointer { buffer in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(buffer.count)
      return CZlib.inflate(&stream, Z_NO_FLUSH)
    }
    bytes += scratch.prefix(scratch.count - Int(stream.avail_out))
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
    guard isAtEnd else { throw .damagedBody }
    return bytes
  }
}
