import SanadModel

/// Reads the articles of an RSS or Atom feed: a tolerant scan for items, with no entities of its own.
struct FeedReader: Sendable {
  /// Items of the longest feed read. Set by reading.
  static let itemCountMax = 100_000

  private let bytes: [UInt8]
  private let path: String
  private let itemCountMax: Int
  private var offset = 0
  private var count = 0
  /// What the feed calls its items; nil where it has none.
  private let itemName: String?
  private let outlet: String?

  init(_ bytes: [UInt8], path: String, itemCountMax: Int = Self.itemCountMax) {
    self.itemCountMax = itemCountMax
    self.bytes = FeedCharset.utf8(bytes)
    self.path = path
    let text = self.bytes[...]
    itemName = ["item", "entry"].first { Self.start(of: $0, in: text) != nil }
    let start = itemName.flatMap { Self.start(of: $0, in: text) }
    outlet = Self.element(["title"], in: text[..<(start ?? text.endIndex)])
  }

  mutating func next() -> IntakeItem? {
    guard let name = itemName, let start = Self.start(of: name, in: bytes[offset...]) else {
      return nil
    }
    count += 1
    guard count <= itemCountMax else {
      offset = bytes.count
      return problem("the first of those after \(itemCountMax) items, which are left out")
    }
    guard let end = ByteSearch.offset(of: "</\(name)>", in: bytes[start...]) else {
      offset = bytes.count
      return problem("an item without its end")
    }
    offset = end + name.utf8.count + 3
    return page(bytes[start..<end]).map { .page($0) } ?? problem("an item without text")
  }

  private func problem(_ words: String) -> IntakeItem {
    .problem(InputProblem(path: path, reason: .badRecord(line: count, words)))
  }

  private func page(_ item: ArraySlice<UInt8>) -> Page? {
    let text = Self.element(
      ["content:encoded", "content", "description", "summary"], in: item)
    guard let text, !text.trimmed.isEmpty else { return nil }
    let link =
      Self.element(["link"], in: item).map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
      ?? Self.address(in: item)
    let id = Self.element(["guid", "id"], in: item)?.trimmed
    let name = [id, link].compactMap { $0 }.first { !$0.isEmpty }
    return Page(
      id: name ?? "\(path)#\(count)", naming: name == nil ? .place : .given, url: link,
      kind: text.utf8.contains(0x3C) ? .html : .scrapedText, bytes: Array(text.utf8),
      declaredCharset: "utf-8",
      given: GivenMetadata(
        title: Self.element(["title"], in: item).map(EntityText.again)?.trimmed,
        published: Self.element(["pubDate", "published", "dc:date", "updated"], in: item)?.trimmed,
        outlet: outlet.map(EntityText.again)?.trimmed))
  }

  /// The text of the first of `names` in `bytes`, markers and entities resolved.
  private static func element(_ names: [String], in bytes: ArraySlice<UInt8>) -> String? {
    for name in names {
      var rest = bytes
      while let start = start(of: name, in: rest) {
        guard let open = rest[start...].firstIndex(of: 0x3E) else { break }
        if rest[open - 1] != 0x2F {
          // Where this one does not close, none behind it does.
          guard let end = ByteSearch.offset(of: "</\(name)>", in: rest[open...]) else { break }
          return EntityText.plain(rest[(open + 1)..<end])
        }
        rest = rest[(open + 1)...]
      }
    }
    return nil
  }

  /// The address of the page itself: of a link's kinds `alternate`, or the one that names no kind.
  private static func address(in bytes: ArraySlice<UInt8>) -> String? {
    var rest = bytes
    while let start = start(of: "link", in: rest) {
      let end = rest[start...].firstIndex(of: 0x3E) ?? rest.endIndex
      let tag = rest[start..<end]
      if ["alternate", nil].contains(attribute("rel", of: tag)) {
        return attribute("href", of: tag)
      }
      rest = rest[end...]
    }
    return nil
  }

  private static func attribute(_ key: String, of tag: ArraySlice<UInt8>) -> String? {
    for quote in [UInt8(0x22), 0x27] {
      let opening = " \(key)=" + String(UnicodeScalar(quote))
      guard let at = ByteSearch.offset(of: opening, in: tag) else { continue }
      return EntityText.plain(tag[(at + opening.utf8.count)...].prefix { $0 != quote })
    }
    return nil
  }

  /// Where the first element called `name` opens.
  private static func start(of name: String, in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let start = ByteSearch.offset(of: "<\(name)", in: rest) {
      let after = start + name.utf8.count + 1
      guard after < rest.endIndex else { return nil }
      if rest[after] <= 0x20 || rest[after] == 0x3E || rest[after] == 0x2F { return start }
      rest = rest[after...]
    }
    return nil
  }
}
