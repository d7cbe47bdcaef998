/// Turns byte offsets of one text into Unicode code point offsets, the unit of everything printed.
///
/// Keeps one count for every `stride` bytes, so a look-up counts at most that many.
public struct CodePointMap: Sendable {
  /// Bytes between two kept counts: 64 keeps the map at 1/8 of the text. Set by reading.
  static let stride = 64

  private let utf8: [UInt8]
  /// `counts[k]` is the number of code points that start before byte `k * stride`.
  private let counts: [Int]
  private let isASCII: Bool

  /// Reads `text` once.
  /// - Complexity: O(*n*) for *n* bytes.
  public init(_ text: SourceText) {
    utf8 = text.utf8
    var counts: [Int] = []
    counts.reserveCapacity(text.count / Self.stride + 1)
    var total = 0
    for (offset, byte) in utf8.enumerated() {
      if offset % Self.stride == 0 { counts.append(total) }
      if byte & 0xC0 != 0x80 { total += 1 }
    }
    counts.append(total)
    self.counts = counts
    isASCII = total == utf8.count
  }

  /// The number of code points that start before byte `offset`.
  ///
  /// - Complexity: O(1): at most `stride` bytes are counted.
  public func codePoint(atByte offset: Int) -> Int {
    if isASCII { return min(offset, utf8.count) }
    if utf8.count <= offset { return counts[counts.count - 1] }
    var count = counts[offset / Self.stride]
    for index in (offset / Self.stride * Self.stride)..<offset where utf8[index] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }

  /// `range` in code points, as `[start, end]`.
  public func codePoints(of range: TextRange) -> [Int] {
    [codePoint(atByte: range.start), codePoint(atByte: range.end)]
  }
}
