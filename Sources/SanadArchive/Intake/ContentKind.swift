/// What a file is, by its first bytes.
enum ContentKind: Equatable {
  case html, text, jsonLines, json, jsonFeed, feed, warc, gzip, binary
  /// One of the others in UTF-16.
  case wide

  /// Bytes looked at. Set by reading.
  static let sniffByteCount = 4_096
  /// Share of control bytes from which a file is no text. Set by reading.
  static let controlShareMax = 0.05

  init(of bytes: [UInt8]) {
    let head = bytes.prefix(Self.sniffByteCount)
    if Inflater.isGzip(head) {
      self = .gzip
    } else if UTF16Text.looksSo(head) {
      self = Self.ofWide(head)
    } else {
      self = Self.ofText(head)
    }
  }

  /// What documents of other programs begin with: PDF, RTF and archives of office programs.
  private static let documents = ["%PDF-", "{\\rtf", "PK\u{3}\u{4}"]

  private static func ofText(_ head: ArraySlice<UInt8>) -> ContentKind {
    let start = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if start.starts(with: Array("WARC/".utf8)) { return .warc }
    if documents.contains(where: { start.starts(with: $0.utf8) }) { return .binary }
    switch start.first {
    case 0x7B: return ofJSON(head, start)
    case 0x5B where isList(head, start): return .json
    case 0x3C: return isFeed(start) ? .feed : .html
    default: return isBinary(head) ? .binary : .text
    }
  }

  /// Pages and prose in UTF-16 are read as they are; everything else is made UTF-8 first.
  private static func ofWide(_ head: ArraySlice<UInt8>) -> ContentKind {
    let kind = ofText(UTF16Text.narrowed(head)[...])
    switch kind {
    case .html, .text: return kind
    case .binary: return .text
    default: return .wide
    }
  }

  /// A list of objects that may be articles, or one of nothing.
  private static func isList(_ head: ArraySlice<UInt8>, _ start: ArraySlice<UInt8>) -> Bool {
    let rest = start.dropFirst().drop { $0 <= 0x20 }
    if rest.first == 0x5D { return rest.dropFirst().allSatisfy { $0 <= 0x20 } }
    return rest.first == 0x7B && hasKey(head)
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

  /// Whether the first element is that of a feed: `<feedback-button>` in a page is none.
  private static func isFeed(_ start: ArraySlice<UInt8>) -> Bool {
    var rest = start
    while rest.first == 0x3C, let mark = rest.dropFirst().first {
      let close: String
      switch mark {
      case 0x3F: close = "?>"
      case 0x21 where rest.starts(with: Array("<!--".utf8)): close = "-->"
      // A document type may have declarations of its own in brackets.
      case 0x21: close = rest.first { $0 == 0x5B || $0 == 0x3E } == 0x5B ? "]>" : ">"
      default:
        let name = rest.dropFirst().prefix { 0x20 < $0 && $0 != 0x3E && $0 != 0x2F }
        return ["rss", "feed", "atom:feed", "rdf:RDF"].contains { name.elementsEqual($0.utf8) }
      }
      guard let end = ByteSearch.offset(of: close, in: rest) else { return false }
      rest = rest[(end + close.utf8.count)...].drop { $0 <= 0x20 }
    }
    return false
  }

  private static func contains(_ head: ArraySlice<UInt8>, _ word: String) -> Bool {
    ByteSearch.offset(of: word, in: head) != nil
  }

  /// Zeros, or many control characters.
  private static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
    let controls = head.count {
      $0 < 0x09 || (0x0D < $0 && $0 < 0x20 && $0 != 0x1B) || $0 == 0x7F
    }
    return head.contains(0) || controlShareMax * Double(head.count) < Double(controls)
  }
}
