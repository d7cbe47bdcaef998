import SanadModel

/// Reads the articles of an RSS or Atom feed: a tolerant scan for items, with no entities of its own.
struct FeedReader: Sendable {
  /// Items of the longest feed read.
  static let itemCountMax = 100_000

  private let bytes: [UInt8]
  private let path: String
  private var offset = 0
  private var count = 0
  private let outlet: String?

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    let start = Self.find("<item", in: bytes[...]) ?? Self.find("<entry", in: bytes[...])
    outlet = Self.element(["title"], in: bytes[..<(start ?? bytes.count)])
  }

  mutating func next() -> Intake.Item? {
    while count < Self.itemCountMax, let range = nextItem() {
      count += 1
      if let page = page(bytes[range]) { return .page(page) }
      return .problem(
        InputProblem(path: path, reason: .badRecord(line: count, "an item without text")))
    }
    return nil
  }

  private mutating func nextItem() -> Range<Int>? {
    for name in ["item", "entry"] {
      guard let start = Self.find("<\(name)", in: bytes[offset...]),
        let end = Self.find("</\(name)>", in: bytes[start...])
      else { continue }
      offset = end + name.utf8.count + 3
      return start..<end
    }
    offset = bytes.count
    return nil
  }

  private func page(_ item: ArraySlice<UInt8>) -> Page? {
    let text = Self.element(
      ["content:encoded", "content", "description", "summary"], in: item)
    guard let text, !text.trimmed.isEmpty else { return nil }
    let link =
      Self.element(["link"], in: item).map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
      ?? Self.attribute("href", ofElement: "link", in: item)
    let id = Self.element(["guid", "id"], in: item)?.trimmed
    return Page(
      id: id ?? link ?? "\(path)#\(count)", url: link,
      kind: text.utf8.contains(0x3C) ? .html : .scrapedText, bytes: Array(text.utf8),
      declaredCharset: "utf-8",
      given: GivenMetadata(
        title: Self.element(["title"], in: item)?.trimmed,
        published: Self.element(["pubDate", "published", "dc:date", "updated"], in: item)?.trimmed,
        outlet: outlet?.trimmed))
  }

  /// The text of the first of `names` in `bytes`, markers and entities resolved.
  private static func element(_ names: [String], in bytes: ArraySlice<UInt8>) -> String? {
    for name in names {
      var from = bytes.startIndex
      while let start = find("<\(name)", in: bytes[from...]) {
        let after = start + name.utf8.count + 1
        guard after < bytes.endIndex else { return nil }
        if bytes[after] == 0x3E || bytes[after] <= 0x20,
          let open = bytes[after...].firstIndex(of: 0x3E), bytes[open - 1] != 0x2F,
          let end = find("</\(name)>", in: bytes[open...])
        {
          return EntityText.plain(bytes[(open + 1)..<end])
        }
        from = after
      }
    }
    return nil
  }

  private static func attribute(
    _ key: String, ofElement name: String, in bytes: ArraySlice<UInt8>
  ) -> String? {
    guard let start = find("<\(name)", in: bytes),
      let end = bytes[start...].firstIndex(of: 0x3E),
      let at = find("\(key)=\"", in: bytes[start..<end])
    else { return nil }
    let from = at + key.utf8.count + 2
    return EntityText.plain(bytes[from..<end].prefix { $0 != 0x22 })
  }

  /// The offset of `needle`'s first occurrence.
  static func find(_ needle: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let pattern = Array(needle.utf8)
    guard let first = pattern.first else { return nil }
    var from = bytes.startIndex
    while let start = bytes[from...].firstIndex(of: first) {
      if bytes[start...].starts(with: pattern) { return start }
      from = start + 1
    }
    return nil
  }
}

/// Text of an XML element: CDATA sections opened, the five entities and numbers resolved, once.
enum EntityText {
  /// Bytes of the longest entity: `&#x10FFFF;`
  private static let byteCountMax = 10

  static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var index = bytes.startIndex
    let open = Array("<![CDATA[".utf8)
    while index < bytes.endIndex {
      if bytes[index] == 0x3C, bytes[index...].starts(with: open) {
        let start = index + open.count
        let end = FeedReader.find("]]>", in: bytes[start...]) ?? bytes.endIndex
        plain += bytes[start..<end]
        index = min(bytes.endIndex, end + 3)
      } else if bytes[index] == 0x26, let (text, next) = entity(bytes, index) {
        plain += Array(text.utf8)
        index = next
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func entity(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (String, Int)? {
    let stop = min(bytes.endIndex, start + byteCountMax)
    guard let end = bytes[start..<stop].firstIndex(of: 0x3B) else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " "]
    if let text = known[name] { return (text, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { (String($0), end + 1) }
  }
}
