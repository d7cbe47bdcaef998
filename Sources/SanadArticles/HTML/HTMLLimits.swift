/// The most that is read of one page.
enum HTMLLimits {
  /// The largest page read, in bytes as they came; what follows is left out. The largest real page seen
  /// has 9 MB. Set by reading.
  static let pageByteMax = 16 << 20
  /// The same in bytes of UTF-8, which may be three times those of the page's charset. Given by the charsets that it
  /// reads.
  static let byteCountMax = 3 * pageByteMax
  /// Elements and texts kept: ten times the largest real page seen. Set by reading.
  static let nodeCountMax = 600_000
  /// Open elements from which reading stops: real pages stay under 200, and the parser looks through all
  /// of them at each stray end tag. Set by reading.
  static let depthMax = 1_024
  /// Bytes of JSON scripts kept. Set by reading.
  static let linkedDataByteCountMax = 4 << 20
  /// Bytes of one tag, or of one of its values, from which it is cut: inline images have a few ten
  /// thousand. Set by reading.
  static let tagByteCountMax = 1 << 20
  /// Attributes of one tag from which it is cut: the parser compares each with all before it. Set by reading.
  static let attributeCountMax = 512
}
