/// Valid UTF-8 that never changes: every offset of Sanad points into one of these.
public struct SourceText: Hashable, Sendable {
  /// The bytes, valid UTF-8.
  public let utf8: [UInt8]

  /// The bytes of `string`, which are valid.
  public init(_ string: String) { utf8 = Array(string.utf8) }

  /// Takes `bytes`, with each invalid sequence replaced by U+FFFD.
  ///
  /// - Complexity: O(*n*); valid bytes are kept without a copy.
  public init(repairing bytes: [UInt8]) {
    utf8 = Self.isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// A text of no bytes.
  public static let empty = SourceText("")

  /// The number of bytes.
  public var count: Int { utf8.count }
  /// Whether there is no byte.
  public var isEmpty: Bool { utf8.isEmpty }
  /// All of it.
  /// - Complexity: O(*n*): a copy is made.
  public var string: String { String(decoding: utf8, as: UTF8.self) }
  /// From the first byte to behind the last.
  public var range: TextRange { TextRange(0, utf8.count) }

  /// The text of `range`, word for word.
  public subscript(range: TextRange) -> String {
    String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }

  /// `range` without the white space at its two ends.
  public func trimmed(_ range: TextRange) -> TextRange {
    var (start, end) = (range.start, range.end)
    while start < end, ByteClass.isSpace(utf8[start]) { start += 1 }
    while start < end, ByteClass.isSpace(utf8[end - 1]) { end -= 1 }
    return TextRange(start, end)
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }
}

extension SourceText {
  /// The first of `ranges` that leaves the text, cuts a character or starts before the one ahead of it.
  ///
  /// The invariant of offsets: tests check it after every step.
  public func firstInvalid(of ranges: [TextRange]) -> TextRange? {
    var previous = 0
    for range in ranges {
      guard range.end <= count, isBoundary(range.start), isBoundary(range.end),
        previous <= range.start
      else { return range }
      previous = range.start
    }
    return nil
  }

  /// Whether a character starts at `offset`, or the text ends there.
  public func isBoundary(_ offset: Int) -> Bool {
    offset == count || (offset < count && utf8[offset] & 0xC0 != 0x80)
  }
}
