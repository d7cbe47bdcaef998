import Testing

@testable import SanadFetch

/// A robots.txt and what one crawler may and may not fetch by it.
struct RobotsCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  var token = "foobot"
  var allowed: [String] = []
  var refused: [String] = []

  var testDescription: String { "\(name), \(token)" }
}

@Test(arguments: robotsCases)
func `a robots.txt allows and refuses`(_ example: RobotsCase) {
  let rules = RobotsRules(Array(example.text.utf8), token: example.token)
  for target in example.allowed { #expect(rules.allows(target), "\(target) is allowed") }
  for target in example.refused { #expect(!rules.allows(target), "\(target) is refused") }
}

@Test func `the table has as many expectations as it is said to have`() {
  #expect(robotsCases.reduce(0) { $0 + $1.allowed.count + $1.refused.count } == 174)
}

/// Lines end with CR, LF or both; each file has two names and two rules.
@Test(arguments: ["\n", "\r\n", "\r"])
func `lines end in three ways`(_ end: String) {
  let lines = ["User-Agent: foobot", "Allow: /some/path", "User-Agent: bar", "", "", "Disallow: /"]
  for text in [lines.joined(separator: end), lines.joined(separator: end) + end] {
    let read = Array(RobotsLines(Array(text.utf8)[...]))
    #expect(read.map(\.name) == [.userAgent, .allow, .userAgent, .disallow])
  }
}

@Test(
  arguments: [
    ([0xEF, 0xBB, 0xBF], [.userAgent, .allow]), ([0xEF, 0xBB], [.userAgent, .allow]),
    ([0xEF], [.userAgent, .allow]), ([0xEF, 0x11, 0xBF], [.other, .allow]),
  ] as [([UInt8], [RobotsLines.Name])])
func `a byte order mark is passed over`(_ mark: [UInt8], _ names: [RobotsLines.Name]) {
  let bytes = mark + Array("User-Agent: foobot\nAllow: /x\n".utf8)
  #expect(RobotsLines(bytes[...]).map(\.name) == names)
}

@Test func `a byte order mark further on is part of a name`() {
  let bytes = Array("User-Agent: foobot\n".utf8) + [0xEF, 0xBB, 0xBF] + Array("Allow: /x\n".utf8)
  #expect(RobotsLines(bytes[...]).map(\.name) == [.userAgent, .other])
}

@Test func `a line is read up to its limit`() {
  let path = "/x/" + String(repeating: "a", count: RobotsLines.lineByteCountMax)
  let rules = RobotsRules(Array("user-agent: foobot\ndisallow: \(path)/y\n".utf8), token: "foobot")
  #expect(rules.allows("/x/aaa"))
  #expect(!rules.allows("\(path)/z"))
}

@Test func `a file is read up to its limit`() {
  let comment = "#" + String(repeating: "x", count: RobotsRules.byteCountMax) + "\n"
  let rule = "user-agent: *\ndisallow: /a\n"
  #expect(!RobotsRules(Array((rule + comment).utf8), token: "foobot").allows("/a"))
  #expect(RobotsRules(Array((comment + rule).utf8), token: "foobot").allows("/a"))
}

@Test func `a site without rules is open, one whose rules cannot be had is closed`() {
  #expect(RobotsRules.open.allows("/"))
  #expect(!RobotsRules.closed.allows("/"))
}

@Test(arguments: [
  ("user-agent: *\ncrawl-delay: 10", 10_000), ("user-agent: *\ncrawl-delay: 0.5", 500),
  ("user-agent: *\ncrawl-delay: 86400", 120_000), ("user-agent: *\ncrawl-delay: inf", 120_000),
  ("user-agent: *\ncrawl-delay: -3", nil), ("user-agent: *\ncrawl-delay: soon", nil),
  ("user-agent: *\ncrawl-delay: nan", nil),
  ("user-agent: *\ncrawl-delay: 10\nuser-agent: foobot\ndisallow: /x", nil),
  ("user-agent: *\ncrawl-delay: 10\ndisallow: /\nuser-agent: foobot\ncrawl-delay: 7", 7_000),
])
func `a pause is read and capped`(_ text: String, _ milliseconds: Int64?) {
  let rules = RobotsRules(Array(text.utf8), token: "foobot")
  #expect(rules.crawlDelay?.milliseconds == milliseconds)
}

@Test func `sitemaps stand anywhere`() {
  let text = """
    Sitemap: https://example.com/a.xml
    User-agent: foobot
    sitemap: https://example.com/b.xml # news
    Disallow: /x
    SITEMAP:https://example.com/c.xml
    Sitemap:
    """
  let rules = RobotsRules(Array(text.utf8), token: "foobot")
  let expected = ["a", "b", "c"].map { "https://example.com/\($0).xml" }
  #expect(rules.sitemaps == expected)
  #expect(!rules.allows("/x"))
}

@Test func `a hostile pattern takes no longer than its length`() {
  let stars = String(repeating: "*a", count: 8000)
  let rules = RobotsRules(Array("user-agent: *\ndisallow: /\(stars)b".utf8), token: "foobot")
  #expect(rules.allows("/" + String(repeating: "a", count: 2000)))
}

/// Whether `pattern` matches the start of `path`, by a table of what matches what.
private func naiveMatch(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
  var isReached = Array(repeating: false, count: path.count + 1)
  isReached[0] = true
  for byte in pattern {
    var next = Array(repeating: false, count: path.count + 1)
    if byte == UInt8(ascii: "*") {
      for at in isReached.indices { next[at] = isReached[at] || 0 < at && next[at - 1] }
    } else {
      for at in path.indices where path[at] == byte { next[at + 1] = isReached[at] }
    }
    isReached = next
  }
  return isReached.contains(true)
}

/// All patterns of seven letters, and paths that repeat what they repeat.
@Test(arguments: ["/aabaab", "/abababb", "/aaaaaaab", "/bbabbabb"])
func `a pattern matches as a naive look does`(_ path: String) {
  let letters = Array("ab*".utf8)
  for number in 0..<2_187 {
    var (rest, text) = (number, [UInt8(ascii: "/")])
    for _ in 0..<7 {
      text.append(letters[rest % 3])
      rest /= 3
    }
    #expect(
      RobotsPattern(text).matches(Array(path.utf8)) == naiveMatch(text, Array(path.utf8)),
      "\(String(decoding: text, as: UTF8.self))")
  }
}

@Test func `a long piece in a path that repeats it takes no longer than both`() {
  let piece = String(repeating: "a", count: 1_000)
  let rules = RobotsRules(Array("user-agent: *\ndisallow: /*\(piece)b".utf8), token: "foobot")
  #expect(rules.allows("/" + String(repeating: "a", count: 4_000)))
}
