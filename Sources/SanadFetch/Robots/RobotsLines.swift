/// The lines of a robots.txt as name and value.
struct RobotsLines: Sequence, IteratorProtocol {
  enum Name: Sendable { case userAgent, allow, disallow, crawlDelay, sitemap, other }

  struct Line {
    let name: Name
    let value: [UInt8]
  }

  /// Bytes of a line that are read; the rest of it is passed over. Set by reading.
  static let lineByteCountMax = 16 << 10

  private var rest: ArraySlice<UInt8>

  /// A byte order mark, even a part of one, is passed over.
  init(_ bytes: ArraySlice<UInt8>) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let count = zip(bytes, mark).prefix { $0 == $1 }.count
    rest = bytes.dropFirst(count)
  }

  /// The next line that has a name; lines end with CR, LF or both.
  mutating func next() -> Line? {
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
      let line = rest[..<end]
      rest = rest[end...].dropFirst()
      if let read = Self.line(line.prefix(Self.lineByteCountMax)) { return read }
    }
    return nil
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> Line? {
    let text = trimmed(bytes.prefix { $0 != UInt8(ascii: "#") })
    guard !text.isEmpty else { return nil }
    if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
      return Line(name: name(trimmed(text[..<colon])), value: Array(trimmed(text[(colon + 1)...])))
    }
    // A colon left out is read all the same where the line is two words.
    let words = text.split { isSpace($0) }
    guard words.count == 2 else { return nil }
    return Line(name: name(words[0]), value: Array(words[1]))
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> Name {
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "user-agent", "useragent", "user agent": .userAgent
    case "allow": .allow
    // The last are spellings that are seen, and what they ask for is plain.
    case "disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw": .disallow
    case "crawl-delay", "crawldelay": .crawlDelay
    case "sitemap", "site-map": .sitemap
    default: .other
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = bytes.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text = text.dropLast() }
    return text
  }
}
