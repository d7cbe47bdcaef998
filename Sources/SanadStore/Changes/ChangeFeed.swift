import SanadModel
import SanadText

/// Changes as a feed: an entry a change, so that a reader program shows each of them once.
public struct ChangeFeed: Sendable {
  /// Entries of one feed: reader programs take the newest and come again. Set by reading.
  public static let entryCountMax = 1_000

  let title: String
  /// What the feed is called for good, whatever its title is.
  private let name: String
  /// Where the feed itself is; nil where it is a file.
  public var address: String?
  /// `http://127.0.0.1:8420`: where a desk shows the changes; nil where entries lead to the outlets' pages.
  let base: String?
  /// What made the changes; nil where that is not told.
  public var made: MadeWith?
  /// The newest first.
  private var entries: [Entry] = []

  private struct Entry {
    let change: Change
    let headline: String
    /// The story's title.
    let story: String?
  }

  /// A feed without entries.
  ///
  /// - Parameters:
  ///   - title: of the feed.
  ///   - name: what it is called for good; without it the title.
  ///   - base: the address of a desk, without a path.
  public init(title: String, name: String? = nil, base: String? = nil) {
    self.title = title
    self.name = name ?? title
    self.base = base
  }

  /// Takes in the next change; the oldest one gives way where there are too many.
  ///
  /// - Parameters:
  ///   - change: what became.
  ///   - headline: what a reader is told; without it the kind and the values as the store spells them.
  ///   - story: the title of the story.
  public mutating func add(_ change: Change, headline: String? = nil, story: String? = nil) {
    entries.append(Entry(change: change, headline: headline ?? change.headline, story: story))
    if Self.entryCountMax * 2 <= entries.count { entries.removeFirst(Self.entryCountMax) }
  }

  private var newest: [Entry] { entries.suffix(Self.entryCountMax).reversed() }
}

extension Change {
  /// Names the entry in any feed, for good: a story that is merged later keeps its name here.
  var entryID: String { "urn:sanad:\(firstStory):change:\(id)" }

  /// A moment as feeds want it; the start of 1970 for a report without a date.
  fileprivate var moment: String {
    guard let time = at.flatMap({ Timestamp(wholeISO: $0) }) else { return "1970-01-01T00:00:00Z" }
    let minute = time.time?.minute ?? 0
    // RFC 3339 wants seconds and a zone, which pages leave out; what is stored is in UTC.
    let clock = ClockTime(
      hour: minute / 60, minute: minute % 60, second: time.time?.second ?? 0, offset: 0)
    return Timestamp(date: time.date, time: clock).description
  }

  /// `value changed: 12 orang → 15 orang`
  public var headline: String {
    let course = [before, after].compactMap { $0 }.joined(separator: " → ")
    return course.isEmpty ? kind : "\(kind): \(course)"
  }
}

// MARK: - Atom

extension ChangeFeed {
  /// RFC 4287.
  public var atom: String {
    let updated = newest.map(\.change.moment).max() ?? "1970-01-01T00:00:00Z"
    let entries = newest.map { entry($0) }.joined()
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <id>urn:sanad:changes:\(Self.segment(name))</id>
        <title>\(XMLText.content(title))</title>
        <updated>\(updated)</updated>
        <author><name>Sanad</name></author>
        \(generator)
      \(link)\(entries)</feed>

      """
  }

  private var link: String {
    address.map { "  <link rel=\"self\" href=\"\(XMLText.content($0))\"/>\n" } ?? ""
  }

  private var generator: String {
    let version = made?.program.version.map { " version=\"\(XMLText.content($0))\"" } ?? ""
    return "<generator\(version)>Sanad</generator>"
  }

  private func entry(_ entry: Entry) -> String {
    let change = entry.change
    var link = ""
    if let url = address(of: change) {
      link = "    <link rel=\"alternate\" href=\"\(XMLText.content(url))\"/>\n"
    }
    return """
        <entry>
          <id>\(XMLText.content(change.entryID))</id>
          <title>\(XMLText.content(Self.title(of: entry)))</title>
          <updated>\(change.moment)</updated>
      \(link)    <category term="\(XMLText.content(change.kind))"/>
          <content type="text">\(XMLText.content(Self.text(of: entry)))</content>
        </entry>

      """
  }

  /// `angka berubah: 8 orang → 10 orang · Kapal terbakar di selat`
  private static func title(of entry: Entry) -> String {
    [entry.headline, entry.story].compactMap { $0 }.joined(separator: " · ")
  }

  /// What became of which story, and where it was read.
  private static func text(of entry: Entry) -> String {
    let change = entry.change
    let place = [change.outlet, change.url.flatMap { isWeb($0) ? $0 : nil } ?? change.article]
    return ([entry.story ?? change.story, entry.headline] + place.compactMap { $0 })
      .joined(separator: "\n")
  }

  /// The claim or the story on the desk, or the outlet's own page.
  private func address(of change: Change) -> String? {
    guard let base else { return change.url.flatMap { Self.isWeb($0) ? $0 : nil } }
    let story = Self.segment(change.story)
    return change.claim.map { "\(base)/c/\(story)/\(Self.segment($0))" } ?? "\(base)/s/\(story)"
  }

  /// A segment of a path: what is no letter, digit or plain mark is escaped.
  private static func segment(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        ByteClass.isLetter(byte) || ByteClass.isDigit(byte)
        || "-._~".unicodeScalars.contains(scalar)
      return isPlain ? String(scalar) : "%" + SHA256.hexadecimal([byte]).uppercased()
    }.joined()
  }

  private static func isWeb(_ url: String) -> Bool {
    let start = url.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}

// MARK: - JSON Feed

extension ChangeFeed: Encodable {
  private enum Key: String, CodingKey {
    case version, title, items
    case address = "feed_url"
    case made = "_sanad"
  }

  private struct Item: Encodable {
    let id: String
    let url: String?
    let title: String
    let contentText: String
    let datePublished: String
    let tags: [String]
    let change: Change

    enum CodingKeys: String, CodingKey {
      case id, url, title, tags
      case contentText = "content_text"
      case datePublished = "date_published"
      case change = "_sanad"
    }
  }

  /// JSON Feed 1.1.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("https://jsonfeed.org/version/1.1", forKey: .version)
    try container.encode(title, forKey: .title)
    try container.encodeIfPresent(address, forKey: .address)
    try container.encode(newest.map { item($0) }, forKey: .items)
    try container.encodeIfPresent(made, forKey: .made)
  }

  private func item(_ entry: Entry) -> Item {
    let change = entry.change
    return Item(
      id: change.entryID, url: address(of: change), title: Self.title(of: entry),
      contentText: Self.text(of: entry), datePublished: change.moment, tags: [change.kind],
      change: change)
  }
}
