import CZlib

/// One member of a gzip file: web archives pack each record by itself, so that one can be read alone.
package enum GzipMember {
  /// The size of the pieces a file is looked through in. Set by reading.
  static let pieceByteCount = 1 << 20

  /// Packs `parts`, one after another, into one member; nil where zlib has no memory.
  package static func packed(_ parts: [[UInt8]]) -> [UInt8]? {
    var stream = z_stream()
    // 15 is the largest window, 16 more writes gzip; 8 is zlib's own measure of memory.
    let status = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var bytes: [UInt8] = []
    for part in parts where !part.isEmpty { deflate(part, &stream, into: &bytes, Z_NO_FLUSH) }
    deflate([], &stream, into: &bytes, Z_FINISH)
    return bytes
  }

  private static func deflate(
    _ part: [UInt8], _ stream: inout z_stream, into bytes: inout [UInt8], _ flush: Int32
  ) {
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    part.withUnsafeBufferPointer { input in
      // zlib reads through this pointer and writes nothing. A part is under 4 GiB by the limits of a fetch.
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      repeat {
        let count = chunk.withUnsafeMutableBufferPointer { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          CZlib.deflate(&stream, flush)
          return output.count - Int(stream.avail_out)
        }
        bytes += chunk.prefix(count)
      } while stream.avail_out == 0
    }
  }

  /// How many bytes of a file are whole members.
  ///
  /// - Parameter nextPiece: The file piece by piece; empty at its end.
  static func wholeByteCount(_ nextPiece: () throws -> [UInt8]) rethrows -> Int {
    var stream = z_stream()
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return 0 }
    defer { inflateEnd(&stream) }
    var (read, whole) = (0, 0)
    while true {
      let piece = try nextPiece()
      guard !piece.isEmpty else { return whole }
      let end = lastEnd(in: piece, &stream)
      if 0 < end.offset { whole = read + end.offset }
      guard end.isSound else { return whole }
      read += piece.count
    }
  }

  /// Where the last member ends in `piece`, 0 if none does, and whether all of it could be read.
  private static func lastEnd(
    in piece: [UInt8], _ stream: inout z_stream
  ) -> (offset: Int, isSound: Bool) {
    var output = [UInt8](repeating: 0, count: 256 << 10)
    var end = 0
    let isSound = piece.withUnsafeBufferPointer { input in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      while 0 < stream.avail_in {
        let status = output.withUnsafeMutableBufferPointer { buffer in
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(buffer.count)
          return inflate(&stream, Z_NO_FLUSH)
        }
        guard status == Z_OK || status == Z_STREAM_END else { return false }
        guard status == Z_STREAM_END else { continue }
        end = input.count - Int(stream.avail_in)
        inflateReset(&stream)
      }
      return true
    }
    return (end, isSound)
  }
}
