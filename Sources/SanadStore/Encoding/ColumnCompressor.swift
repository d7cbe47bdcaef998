internal import CZlib

/// Packs columns of bytes as raw deflate (RFC 1951), behind a byte that says so.
///
/// What stands in the text beside a column takes little room there: names, quotations, speakers. So the text is given
/// to the coder as what has gone before. A class, since zlib's state points back at the stream it was made for.
final class ColumnCompressor {
  /// The first byte of a packed column; formats of what is packed are far below it. Given by the stores there are.
  static let mark: UInt8 = 0x80
  /// Bytes of the text beside that are known to the coder: its window. Given by deflate, less its look-ahead.
  static let besideByteCountMax = 32_000
  /// Bytes a column unpacks to at most: a damaged one must not fill the memory. Set by reading.
  static let unpackedByteCountMax = 256 << 20
  /// zlib's level; 9 gave columns a hundredth smaller. Set by reading.
  private static let level: Int32 = 6
  /// The largest window, without a header. Given by zlib, as is its default of memory.
  private static let windowBits: Int32 = -15
  private static let memoryLevel: Int32 = 8

  /// Nil where zlib has no memory: columns then stay as they are.
  private let stream: UnsafeMutablePointer<z_stream>?

  init() {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = deflateInit2_(
      stream, Self.level, Z_DEFLATED, Self.windowBits, Self.memoryLevel, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status == Z_OK {
      self.stream = stream
    } else {
      stream.deallocate()
      self.stream = nil
    }
  }

  deinit {
    guard let stream else { return }
    deflateEnd(stream)
    stream.deallocate()
  }

  /// `bytes` packed, or as they are where that is no longer.
  ///
  /// - Parameter text: what stands beside them, and will again when they are unpacked.
  func compressed(_ bytes: [UInt8], beside text: [UInt8] = []) -> [UInt8] {
    guard let stream, deflateReset(stream) == Z_OK else { return bytes }
    if !text.isEmpty {
      let known = text.prefix(Self.besideByteCountMax)
      let status = known.withUnsafeBufferPointer {
        deflateSetDictionary(stream, $0.baseAddress, UInt32($0.count))
      }
      guard status == Z_OK else { return bytes }
    }
    var output = [UInt8](
      repeating: Self.mark, count: Int(deflateBound(stream, UInt(bytes.count))) + 1)
    let count = Self.deflate(bytes, stream, into: &output)
    guard 0 < count, count + 1 < bytes.count else { return bytes }
    return Array(output[...count])
  }

  /// Bytes written behind the first of `output`; 0 where they did not fit.
  private static func deflate(
    _ bytes: [UInt8], _ stream: UnsafeMutablePointer<z_stream>, into output: inout [UInt8]
  ) -> Int {
    // Safe: both buffers outlive the call, and zlib stays within the counts it is given and writes to the output alone.
    bytes.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress.map { $0 + 1 }
        stream.pointee.avail_out = UInt32(target.count - 1)
        return CZlib.deflate(stream, Z_FINISH) == Z_STREAM_END ? Int(stream.pointee.total_out) : 0
      }
    }
  }
}

extension ColumnCompressor {
  /// What ``compressed(_:beside:)`` was given.
  ///
  /// - Throws: ``UnpackError/badValue`` for what it did not make.
  static func expanded(
    _ bytes: [UInt8], beside text: [UInt8] = []
  ) throws(UnpackError) -> [UInt8] {
    guard bytes.first == mark else { return bytes }
    var stream = z_stream()
    guard
      inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .badValue }
    defer { inflateEnd(&stream) }
    if !text.isEmpty {
      let status = text.prefix(besideByteCountMax).withUnsafeBufferPointer {
        inflateSetDictionary(&stream, $0.baseAddress, UInt32($0.count))
      }
      guard status == Z_OK else { throw .badValue }
    }
    return try inflated(bytes, &stream)
  }

  /// Times the size of a packed column that room is made for first. Set by reading.
  private static let growth = 4

  private static func inflated(
    _ bytes: [UInt8], _ stream: inout z_stream
  ) throws(UnpackError) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: bytes.count * growth)
    var (status, filled) = (Z_OK, 0)
    // Safe: both buffers outlive the call, and zlib stays within the counts it is given.
    bytes.withUnsafeBufferPointer { source in
      stream.next_in = source.baseAddress.map { UnsafeMutablePointer(mutating: $0 + 1) }
      stream.avail_in = UInt32(source.count - 1)
      while status == Z_OK, filled < unpackedByteCountMax {
        if filled == output.count {
          let room = min(output.count, unpackedByteCountMax - output.count)
          output += Array(repeating: 0, count: room)
        }
        output.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress.map { $0 + filled }
          stream.avail_out = UInt32(target.count - filled)
          status = inflate(&stream, Z_NO_FLUSH)
          filled = target.count - Int(stream.avail_out)
        }
      }
    }
    guard status == Z_STREAM_END else { throw .badValue }
    return Array(output[..<filled])
  }
}
