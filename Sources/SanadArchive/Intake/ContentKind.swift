/// What a file is, by its first bytes.
enum ContentKind: Equatable {
  case html, text, jsonLines, json, jsonFeed, feed, warc, gzip, binary

  /// Bytes looked at. Set by reading.
  static let sniffByteCount = 4_096
  /// Share of control bytes from which a file is no text. Set by reading.
  static let controlShareMax = 0.05

  init(of bytes: [UInt8]) {
    let head = bytes.prefix(Self.sniffByteCount)
    let start = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if Inflater.isGzip(head) {
      self = .gzip
    } else if start.starts(with: Array("WARC/".utf8)) {
      self = .warc
    } else if start.first == 0x7B {
      self = Self.ofJSON(head, start)
    } else if start.first == 0x5B, Self.nextMark(start) == 0x7B, Self.hasKey(head) {
      self = .json
    } else if start.first == 0x3C {
      self = Self.isFeed(head) ? .feed : .html
    } else if Self.looksUTF16(head) {
      self = Self.startsWithTag(head) ? .html : .text
    } else {
      self = Self.isBinary(head) ? .binary : .text
    }
  }

  /// A line of JSON Lines is a whole object; one that breaks off after its brace is spread over lines.
  private static func ofJSON(_ head: ArraySlice<UInt8>, _ start: ArraySlice<UInt8>) -> ContentKind {
    if contains(head, "\"version\""),
      contains(head, "//jsonfeed.org")
        || contains(head, "\\/\\/jsonfeed.org")
    {
      return .jsonFeed
    }
    guard hasKey(head) else { return .text }
    let line = start.dropFirst().drop { $0 == 0x20 || $0 == 0x0D }
    return line.first == 0x0A ? .json : .jsonLines
  }

  private static func hasKey(_ head: ArraySlice<UInt8>) -> Bool {
    ["\"text\"", "\"html\"", "\"id\"", "\"title\"", "\"url\""].contains { contains(head, $0) }
  }

  /// What follows the first byte but blanks.
  private static func nextMark(_ start: ArraySlice<UInt8>) -> UInt8? {
    start.dropFirst().first { 0x20 < $0 }
  }

  private static func isFeed(_ head: ArraySlice<UInt8>) -> Bool {
    ["<rss", "<feed", "<rdf:RDF"].contains { contains(head, $0) }
  }

  private static func contains(_ head: ArraySlice<UInt8>, _ word: String) -> Bool {
    ByteSearch.offset(of: word, in: head) != nil
  }

  /// A byte order mark, or zeros at every second place.
  private static func looksUTF16(_ head: ArraySlice<UInt8>) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
    let zeros = head.enumerated().filter { $0.element == 0 }.map(\.offset)
    guard head.count / 3 < zeros.count else { return false }
    let odd = zeros.count { $0 % 2 == 1 }
    return odd * 10 < zeros.count || (zeros.count - odd) * 10 < zeros.count
  }

  private static func startsWithTag(_ head: ArraySlice<UInt8>) -> Bool {
    head.first { $0 != 0xFF && $0 != 0xFE && 0x20 < $0 } == 0x3C
  }

  /// Zeros, or many control characters.
  private static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
    let controls = head.count {
      $0 < 0x09 || (0x0D < $0 && $0 < 0x20 && $0 != 0x1B) || $0 == 0x7F
    }
    return head.contains(0) || controlShareMax * Double(head.count) < Double(controls)
  }
}
