internal import CZlib

/// Compresses pages with zlib, each as one gzip member with no name and no time in it.
///
/// A class, since zlib's state points back at the stream it was made for.
final class GzipCompressor {
  /// zlib's level: on a million mentions 6 took 1.45 s of CPU and gave 8.6 MB where 1 took 1.1 and gave 8.9;
  /// on articles' texts it gave 16 % less.
  static let level: Int32 = 6
  /// The largest window, and a gzip header instead of zlib's own. Given by zlib, as is its default of memory.
  private static let windowBits: Int32 = 15 + 16
  private static let memoryLevel: Int32 = 8

  private let stream: UnsafeMutablePointer<z_stream>
  private var output: [UInt8] = []

  init() throws(TableError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = deflateInit2_(
      stream, Self.level, Z_DEFLATED, Self.windowBits, Self.memoryLevel, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .notCompressed(status: status) }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// `bytes` as one gzip member.
  func compressed(_ bytes: [UInt8]) throws(TableError) -> [UInt8] {
    deflateReset(stream)
    let bound = Int(deflateBound(stream, UInt(bytes.count)))
    if output.count < bound { output = [UInt8](repeating: 0, count: bound) }
    var input = bytes
    let status = run(&input)
    guard status == Z_STREAM_END else { throw .notCompressed(status: status) }
    return Array(output[..<Int(stream.pointee.total_out)])
  }

  private func run(_ input: inout [UInt8]) -> Int32 {
    // Safe: both buffers outlive the call, and zlib stays within the counts it is given.
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.pointee.next_in = source.baseAddress
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(target.count)
        return deflate(stream, Z_FINISH)
      }
    }
  }

  /// The checksum of gzip, which a page header gives too.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
  }
}
