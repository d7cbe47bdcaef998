/// What a site lets a crawler fetch: the rules of its robots.txt (RFC 9309) that one crawler obeys.
package struct RobotsRules: Sendable {
  /// Bytes of a robots.txt that are read (RFC 9309, 2.5 asks for at least as many). Given by the standard.
  package static let byteCountMax = 500 << 10
  /// The longest pause between two fetches that a site can ask for. Set by reading.
  package static let crawlDelayMax = Duration.seconds(120)
  /// Sitemaps kept of one robots.txt. Set by reading.
  package static let sitemapCountMax = 1000

  private struct Rule: Sendable {
    let pattern: RobotsPattern
    let isAllow: Bool
  }

  /// The rules for one name of a crawler, over all groups that name it.
  private struct Group: Sendable {
    var rules: [Rule] = []
    var crawlDelay: Duration?
  }

  private var group = Group()
  /// Addresses of sitemaps, in the order of the file.
  package private(set) var sitemaps: [String] = []
  private var isClosed = false

  /// Every address may be fetched: the site has no robots.txt.
  package static let open = RobotsRules()

  /// No address may be fetched: the site's robots.txt could not be had.
  package static let closed: RobotsRules = {
    var rules = RobotsRules()
    rules.isClosed = true
    return rules
  }()

  private init() {}

  /// Reads a robots.txt for the crawler named `token`: its own groups, or those for all if it has none.
  package init(_ bytes: [UInt8], token: String) {
    var reading = Reading()
    for line in RobotsLines(bytes.prefix(Self.byteCountMax)) {
      switch line.name {
      case .userAgent: reading.open(line.value, token)
      case .allow: reading.add(line.value, isAllow: true)
      case .disallow: reading.add(line.value, isAllow: false)
      case .crawlDelay: reading.setDelay(line.value)
      case .sitemap:
        guard sitemaps.count < Self.sitemapCountMax, !line.value.isEmpty else { continue }
        sitemaps.append(String(decoding: line.value, as: UTF8.self))
      case .other: continue
      }
    }
    group = reading.own ?? reading.common
  }

  /// The groups while the lines are read.
  private struct Reading {
    var own: Group?
    var common = Group()
    /// Which groups the next rule is for.
    private var (isOwn, isCommon) = (false, false)
    /// Further names join the group until its first rule.
    private var isNaming = false

    mutating func open(_ value: [UInt8], _ token: String) {
      if !isNaming { (isOwn, isCommon, isNaming) = (false, false, true) }
      if RobotsRules.isEveryone(value) { isCommon = true }
      guard RobotsRules.names(value, token) else { return }
      isOwn = true
      own = own ?? Group()
    }

    mutating func add(_ value: [UInt8], isAllow: Bool) {
      isNaming = false
      guard !value.isEmpty, isOwn || isCommon else { return }
      let rule = Rule(pattern: RobotsPattern(value), isAllow: isAllow)
      if isOwn { own?.rules.append(rule) }
      if isCommon { common.rules.append(rule) }
    }

    mutating func setDelay(_ value: [UInt8]) {
      guard let delay = RobotsRules.delay(value) else { return }
      if isOwn { own?.crawlDelay = delay }
      if isCommon { common.crawlDelay = delay }
    }
  }

  /// The pause between two fetches that the site asks for.
  package var crawlDelay: Duration? { group.crawlDelay }

  /// Whether an address with this path and query may be fetched: the longest rule that matches decides,
  /// of two equally long ones the one that allows.
  package func allows(_ target: String) -> Bool {
    guard !isClosed else { return false }
    let path = PercentEncoding.normalized(
      Array((target.isEmpty ? "/" : target).utf8), alsoEncoding: RobotsPattern.special)
    var (longest, isAllowed) = (-1, true)
    for rule in group.rules where longest <= rule.pattern.byteCount {
      // A rule that changes nothing need not be matched.
      let isTie = rule.pattern.byteCount == longest
      guard !isTie || rule.isAllow && !isAllowed, rule.pattern.matches(path) else { continue }
      (longest, isAllowed) = (rule.pattern.byteCount, rule.isAllow)
    }
    return isAllowed
  }

  private static func isEveryone(_ value: [UInt8]) -> Bool {
    guard value.first == UInt8(ascii: "*") else { return false }
    return value.count == 1 || value[1] == 0x20 || value[1] == 0x09
  }

  /// Whether `value` starts with the word `token`, in any case: `Sanad/1.0 (news)` names `sanad`.
  private static func names(_ value: [UInt8], _ token: String) -> Bool {
    let word = value.prefix { isTokenByte($0) }
    return !word.isEmpty
      && String(decoding: word, as: UTF8.self).lowercased() == token.lowercased()
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// `10`, `0.5`; nil for what is no number or none that a pause can have.
  private static func delay(_ value: [UInt8]) -> Duration? {
    guard let seconds = Double(String(decoding: value, as: UTF8.self)), 0 <= seconds else {
      return nil
    }
    return seconds < 120 ? .milliseconds(Int64(seconds * 1000)) : crawlDelayMax
  }
}
