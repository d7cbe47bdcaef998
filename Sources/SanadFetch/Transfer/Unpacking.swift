/// Undoes the packing of a file that is served as one, such as `sitemap.xml.gz`.
package enum Unpacking {
  /// The bytes that a gzip file holds, or `bytes` where they are none, are damaged, or hold too much.
  package static func unpacked(_ bytes: [UInt8], limits: FetchLimits = FetchLimits()) -> [UInt8] {
    guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
    let decoder = BodyDecoder(.gzip, limits: limits)
    do throws(FetchFailure) {
      try bytes.withUnsafeBufferPointer { (buffer) throws(FetchFailure) in
        try decoder.add(buffer)
      }
      return try decoder.finish()
    } catch {
      return bytes
    }
  }
}
