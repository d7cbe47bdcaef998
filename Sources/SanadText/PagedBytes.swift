/// Bytes that lie elsewhere, in pages of one size, and are read where they are asked for.
public struct PagedBytes: Sendable {
  /// Bytes of all pages together; the last page may be shorter.
  public let count: Int
  private let pageByteCount: Int
  private let page: @Sendable (Int) -> [UInt8]?

  /// - Parameters:
  ///   - count: bytes of all pages together.
  ///   - pageByteCount: bytes of a page, one at the least.
  ///   - page: the bytes of the page with this number, from 0; nil where it is not as it was written.
  public init(
    count: Int, pageByteCount: Int, page: @escaping @Sendable (Int) -> [UInt8]?
  ) {
    self.count = count
    self.pageByteCount = max(1, pageByteCount)
    self.page = page
  }

  /// The bytes of `range`; nil where they are not all there.
  public func bytes(_ range: Range<Int>) -> [UInt8]? {
    guard 0 <= range.lowerBound, range.upperBound <= count else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    while bytes.count < range.count {
      let place = range.lowerBound + bytes.count
      let within = place % pageByteCount
      guard let page = page(place / pageByteCount), within < page.count else { return nil }
      bytes += page[within..<min(page.count, within + range.count - bytes.count)]
    }
    return bytes
  }
}
