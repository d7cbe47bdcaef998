import CLibXML2
import SanadText

/// Turns the events of libxml2's parser into the entries of a feed.
struct FeedBuilder {
  /// Elements in each other at most. Set by reading.
  static let depthMax = 10_000

  private(set) var feed = FeedDocument()
  private var depth = 0
  private var entry: FeedDraft?
  private var capture: FeedCapture?
  /// Where the feed's own title and link stand.
  private var channelDepth = 0
  /// The prefix of the first element, whose vocabulary is the feed's.
  private(set) var root: String?
  /// The addresses that links in open elements are relative to, and how deep those stand.
  private var bases: [(depth: Int, base: String)] = []
  private let entryCountMax: Int
  var context: xmlParserCtxtPtr?

  /// Whether the first element is open.
  var isOpen: Bool { 0 < depth }

  init(entryCountMax: Int) { self.entryCountMax = entryCountMax }

  /// The builder behind the parser's user data.
  static func at(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<FeedBuilder>? {
    // Safe: the parser hands back the pointer it was given, which lives as long as it runs.
    data?.assumingMemoryBound(to: FeedBuilder.self)
  }

  mutating func open(_ name: FeedName, prefix: String?, _ attributes: FeedAttributes) {
    WorkCounter.add()
    depth += 1
    if depth == 1 { root = prefix }
    guard depth <= Self.depthMax else { return stop(.depth) }
    if let own = attributes["base"] { bases.append((depth, resolved(own) ?? own)) }
    if let open = capture {
      guard name.endsText, !open.isContainer else {
        capture?.start(name)
        return
      }
      finishCapture()
      entry?.depth = depth - 1
    }
    begin(name.field, attributes)
  }

  /// What opens where no text is being read.
  private mutating func begin(_ field: FeedField?, _ attributes: FeedAttributes) {
    guard let field else { return }
    switch field {
    case .entry:
      finishEntry()
      guard feed.entries.count < entryCountMax else { return stop(.entryCount) }
      entry = FeedDraft(depth: depth, about: attributes["about"])
    case .channel: channelDepth = depth
    default:
      if depth == entry?.depth.advanced(by: 1) {
        entry?.note(attributes, of: field)
        capture = FeedCapture(field, depth: depth)
      } else if entry == nil, depth == channelDepth + 1, field == .title || field == .link {
        if field == .link, feed.link == nil, attributes["rel"] ?? "alternate" == "alternate" {
          feed.link = attributes["href"].flatMap { resolved($0) ?? $0 }
        }
        capture = FeedCapture(field, depth: depth)
      }
    }
  }

  mutating func close() {
    if let open = capture {
      if open.depth == depth { finishCapture() } else { capture?.end() }
    } else if entry?.depth == depth {
      finishEntry()
    }
    if bases.last?.depth == depth { bases.removeLast() }
    depth = max(0, depth - 1)
  }

  mutating func add(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard capture != nil, let bytes, 0 < count else { return }
    // Safe: the parser lends `count` bytes for the length of this call.
    capture?.add(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// After the last event: an entry that is open has no end.
  mutating func finish() -> FeedDocument {
    if entry != nil, feed.stop == nil { feed.stop = .openEntry }
    return feed
  }

  private mutating func finishCapture() {
    guard let open = capture else { return }
    capture = nil
    if entry != nil {
      entry?.take(open)
    } else if open.field == .title {
      feed.title = feed.title ?? FeedText.plain(open.text).nonBlank
    } else if feed.link == nil {
      feed.link = open.text.trimmedAll.nonBlank.flatMap { resolved($0) ?? $0 }
    }
  }

  private mutating func finishEntry() {
    guard let draft = entry else { return }
    finishCapture()
    entry = nil
    let base = bases.last?.base ?? feed.link
    feed.entries.append(draft.made { FeedAddress.whole($0, base: base) })
  }

  private func resolved(_ address: String) -> String? {
    FeedAddress.whole(address, base: bases.last?.base ?? feed.link)
  }

  private mutating func stop(_ reason: FeedDocument.Stop) {
    feed.stop = feed.stop ?? reason
    (entry, capture) = (nil, nil)
    if let context { xmlStopParser(context) }
  }
}
