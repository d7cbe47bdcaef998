/// A half-open range of UTF-8 bytes in one ``SourceText``.
public struct TextRange: Hashable, Sendable {
  /// The first byte's offset, from zero.
  public let start: Int
  /// The offset just past the last byte.
  public let end: Int

  /// - Precondition: `0 <= start && start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "TextRange \(start)..<\(end)")
    self.start = start
    self.end = end
  }

  /// The range between two places that come from data; nil where they are not in order.
  public init?(checked start: Int, _ end: Int) {
    guard 0 <= start, start <= end else { return nil }
    self.init(start, end)
  }

  /// The number of bytes.
  public var count: Int { end - start }
  /// Whether it covers no byte.
  public var isEmpty: Bool { start == end }

  /// Whether `other` lies wholly within this range.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the byte at `offset` lies within this range.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether the two ranges share a byte.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that holds both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }
}

extension TextRange: Comparable {
  /// By start, then by end.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    left.start == right.start ? left.end < right.end : left.start < right.start
  }
}

extension TextRange: CustomStringConvertible {
  public var description: String { "\(start)-\(end)" }
}
