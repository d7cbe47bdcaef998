/// A page as it stands in the file: its header and its compressed bytes.
struct ColumnPage {
  let header: PageHeader
  /// The encoded header.
  let headerBytes: [UInt8]
  let body: [UInt8]

  var byteCount: Int { headerBytes.count + body.count }
  var uncompressedByteCount: Int { headerBytes.count + Int(header.uncompressedByteCount) }

  /// Compresses `plainBody`, the whole of the page.
  init(
    _ kind: PageHeader.Kind, valueCount: Int, _ plainBody: [UInt8], _ compressor: GzipCompressor
  ) throws(TableError) {
    body = try compressor.compressed(plainBody)
    header = PageHeader(
      kind: kind, uncompressedByteCount: Int32(plainBody.count),
      compressedByteCount: Int32(body.count),
      checksum: Int32(bitPattern: GzipCompressor.checksum(body)), valueCount: Int32(valueCount))
    headerBytes = CompactEncoder.bytes(of: header)
  }
}
