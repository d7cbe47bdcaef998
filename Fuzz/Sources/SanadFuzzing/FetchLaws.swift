import SanadFetch

/// What servers answer: lists, rules, heads, sitemaps.
enum FetchLaws {
  /// Reading again what was written must give the same list.
  static func readList(_ bytes: [UInt8]) throws {
    guard let list = OPMLDocument(bytes) else { return }
    for feed in list.feeds { try need(!feed.address.isEmpty, "a feed has an address") }
    let again = OPMLDocument(Array(list.xml.utf8))
    try need(again?.feeds == list.feeds, "a list that is written is read as the same list")
  }

  static func readRobots(_ bytes: [UInt8]) throws {
    let rules = RobotsRules(bytes, token: "sanad")
    let line = bytes.prefix { $0 != 0x0A }
    for path in ["/", "/admin/kabar/a.pdf", "/" + String(decoding: line, as: UTF8.self)] {
      _ = rules.allows(path)
    }
    guard let delay = rules.crawlDelay else { return }
    try need(.zero <= delay && delay <= RobotsRules.crawlDelayMax, "a pause has its limit")
  }

  /// The head up to an empty line, then the body.
  static func readAnswer(_ bytes: [UInt8]) throws {
    var lines: [[UInt8]] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let line = rest[..<end].filter { $0 != 0x0D }
      rest = rest[(end + 1)...]
      if line.isEmpty { break }
      lines.append(line)
    }
    if let head = HTTPHead(lines: lines) { try check(head) }
    try check(Unpacking.unpacked(Array(rest), limits: limits))
  }

  /// A body is small in a trial.
  private static let limits: FetchLimits = {
    var limits = FetchLimits()
    limits.decodedByteCountMax = 1 << 20
    return limits
  }()

  private static func check(_ head: HTTPHead) throws {
    _ = TDMReservation(head)
    _ = head.validators
    let now = Timestamp(seconds: 1_773_111_845)
    if let pause = RetryAfter.pause(head.text("retry-after"), at: now) {
      try need(.zero <= pause, "a pause is none of the past")
    }
    if let time = HTTPDate.timestamp(of: head.text("last-modified") ?? "") {
      try need(HTTPDate.timestamp(of: HTTPDate.text(of: time)) == time, "a time is read as written")
    }
    guard let base = WebAddress("https://kabar.example.com/a/b"), let next = head.text("location"),
      let address = WebAddress(next, relativeTo: base)
    else { return }
    try need(WebAddress(address.text)?.text == address.text, "an address is read as written")
  }

  private static func check(_ body: [UInt8]) throws {
    let links = PageLinks(body)
    if let page = WebAddress("https://kabar.example.com/a/b") {
      _ = FeedDiscovery.candidates(
        links: links.links, sitemaps: [], relativeTo: links.base(of: page))
    }
    _ = TDMSiteFile(body)
    guard SitemapDocument.isLike(body), let map = SitemapDocument(body) else { return }
    try need(map.entries.count <= SitemapDocument.entryCountMax, "entries have their limit")
  }
}
