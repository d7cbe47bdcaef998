internal import CZlib
import SanadText

/// Unpacks gzip and zlib data within limits.
struct Inflater: Sendable {
  /// The most bytes one member or body unpacks to. Set by reading.
  static let byteCountMax = 256 << 20
  /// How many times larger data may get: HTML shrinks to a tenth as a rule, a bomb to a thousandth.
  /// Set by reading.
  static let ratioMax = 300
  /// Bytes from which the ratio is looked at: short texts of one letter shrink a lot too. Set by reading.
  static let ratioByteCountMin = 4 << 20

  enum Failure: Error, Equatable, Sendable {
    case notCompressed
    case damaged
    case tooLarge
    /// What was unpacked is packed again.
    case nested
  }

  /// What was unpacked, and where the next member starts.
  struct Member: Sendable {
    let bytes: [UInt8]
    let next: Int
    /// The data ends before the member does.
    let isCut: Bool
  }

  /// Whether `bytes` start as gzip does.
  static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Unpacks the member that starts at `offset`: gzip, zlib, or raw deflate where `isRaw`.
  static func member(
    of bytes: [UInt8], at offset: Int, isRaw: Bool = false
  ) throws(Failure) -> Member {
    var stream = z_stream()
    // 15 is the largest window; 32 more detects gzip or zlib by the header; a minus means no header.
    let status = inflateInit2_(
      &stream, isRaw ? -15 : 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .damaged }
    defer { inflateEnd(&stream) }
    return try run(&stream, bytes, offset)
  }

  /// Unpacks `bytes` from the member that follows `first`, and joins all.
  ///
  /// What is no member ends it, as gunzip does; zeros that fill a block are no fault.
  static func joined(_ first: Member, of bytes: [UInt8]) throws(Failure) -> Member {
    var (unpacked, offset, isCut) = (first.bytes, first.next, first.isCut)
    while offset < bytes.count, unpacked.count <= byteCountMax {
      guard isGzip(bytes[offset...]) else {
        isCut = isCut || bytes[offset...].contains { $0 != 0 }
        break
      }
      let next = try member(of: bytes, at: offset)
      unpacked += next.bytes
      (offset, isCut) = (next.next, next.isCut)
    }
    guard unpacked.count <= byteCountMax else { throw .tooLarge }
    guard !isGzip(unpacked) else { throw .nested }
    return Member(bytes: unpacked, next: offset, isCut: isCut)
  }

  private static func run(
    _ stream: inout z_stream, _ bytes: [UInt8], _ offset: Int
  ) throws(Failure) -> Member {
    var output: [UInt8] = []
    let available = min(bytes.count - offset, chunkMax)
    var chunk = [UInt8](repeating: 0, count: pieceByteCount)
    var status = Z_OK
    // Safe: both buffers outlive the call, zlib stays within the counts it is given, and never writes to what it
    // reads. The rest of the file is lent, not copied: an archive has a member for each page.
    bytes.withUnsafeBufferPointer { source in
      stream.next_in = source.baseAddress.map { UnsafeMutablePointer(mutating: $0 + offset) }
      stream.avail_in = UInt32(available)
      while status == Z_OK, output.count <= byteCountMax, !isBomb(output.count, stream) {
        chunk.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          status = inflate(&stream, Z_NO_FLUSH)
          output.append(contentsOf: target[..<(target.count - Int(stream.avail_out))])
        }
      }
    }
    WorkCounter.add(available - Int(stream.avail_in))
    guard output.count <= byteCountMax, !isBomb(output.count, stream) else { throw .tooLarge }
    let next = offset + available - Int(stream.avail_in)
    if status == Z_STREAM_END { return Member(bytes: output, next: next, isCut: false) }
    guard status == Z_BUF_ERROR || status == Z_OK, !output.isEmpty else { throw .damaged }
    return Member(bytes: output, next: bytes.count, isCut: true)
  }

  /// Bytes unpacked at a time: about those of a page. Set by reading.
  private static let pieceByteCount = 1 << 15

  /// zlib counts input in 32 bits. Given by that.
  private static let chunkMax = 1 << 30

  private static func isBomb(_ count: Int, _ stream: z_stream) -> Bool {
    ratioByteCountMin < count && ratioMax * max(1, Int(stream.total_in)) < count
  }
}
