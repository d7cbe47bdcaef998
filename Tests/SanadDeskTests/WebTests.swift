import Testing

@testable import SanadDesk

@Test(arguments: [
  ("a%20b", "a b"), ("%C3%A9", "é"), ("%2F", "/"), ("%", nil), ("%zz", nil), ("%C3", nil),
  ("%00", nil), ("a+b", "a+b"),
])
func `a segment is decoded or refused`(_ text: String, _ expected: String?) {
  #expect(PercentCoding.decoded(text[...]) == expected)
}

@Test(arguments: ["kabar pesisir", "a/b?c#d", "é\u{301}", "100%", "\"'<>&"])
func `what is encoded comes back`(_ text: String) {
  #expect(PercentCoding.decoded(PercentCoding.encoded(text)[...]) == text)
  #expect(PercentCoding.encoded(text).utf8.allSatisfy { $0 < 0x7F && $0 != 0x26 && $0 != 0x22 })
}

@Test func `a query keeps its order and forgets what is left out`() {
  let items = QueryItems("a=1&b=&a=2&c=x+y")
  #expect(items?["a"] == "1")
  #expect(items?.all("a") == ["1", "2"])
  #expect(items?["b"] == nil)
  #expect(items?.text(without: ["a"], adding: [("d", "&")]) == "c=x%20y&d=%26")
  #expect(QueryItems("a=%") == nil)
}

@Test func `a request is none where its address cannot be read`() {
  #expect(DeskRequest(.get, "/s/a%2Fb?x=1")?.segments == ["s", "a/b"])
  #expect(DeskRequest(.get, "//evil.example.com/x")?.segments == ["evil.example.com", "x"])
  #expect(DeskRequest(.get, "http://example.com/") == nil)
  #expect(DeskRequest(.get, "/%FF") == nil)
  #expect(DeskRequest(.get, "/" + String(repeating: "a", count: 9_000)) == nil)
}

@Test(arguments: [
  ("id-ID,id;q=0.9,en;q=0.8", ["id-id", "id", "en"]), ("en;q=0.1, id", ["id", "en"]), ("", [""]),
])
func `languages come in order of preference`(_ header: String, _ expected: [String]) {
  var request = DeskRequest(.get, "/")
  request?.headers["accept-language"] = header
  #expect(request?.languages == (header.isEmpty ? [] : expected))
}

@Test func `a route's names stand for whole segments`() {
  let pattern = RoutePattern("/c/{story}/{claim}")
  #expect(pattern.names == ["story", "claim"])
  #expect(pattern.match(["c", "s-1", "x"]) == ["story": "s-1", "claim": "x"])
  #expect(pattern.match(["c", "s-1"]) == nil)
  #expect(pattern.match(["d", "s-1", "x"]) == nil)
}

@Test func `an answer is kept as long as what it was made of, and the oldest go first`() {
  let cache = PageCache()
  let (first, second) = (Moment(), Moment(store: 2))
  func entry(_ count: Int, _ stamp: String) -> PageCache.Entry {
    PageCache.Entry(
      bytes: Array(repeating: 0, count: count), packed: nil, type: MediaType.text, tag: "\"a\"",
      stamp: stamp, moment: first)
  }
  cache.keep(entry(10, "1"), "a")
  #expect(cache.entry("a", at: first) != nil)
  #expect(cache.entry("a", at: second) == nil)
  #expect(cache.entry("a", of: "2", at: second) == nil)
  #expect(cache.entry("a", of: "1", at: second) != nil)
  #expect(cache.entry("a", at: second) != nil)
  let large = PageCache.byteCountMax / 9
  for number in 0..<12 { cache.keep(entry(large, "1"), "n\(number)") }
  #expect(cache.entry("n0", at: first) == nil)
  #expect(cache.entry("n11", at: first) != nil)
}

@Test(.timeLimit(.minutes(5)))
func `who listens is told the newest alone, until the end`() async throws {
  let state = DeskState()
  let events = try #require(state.listen())
  state.note(store: 1, file: 1) { 5 }
  state.note(store: 1, file: 1) { 6 }
  state.note(store: 2, file: 1) { 7 }
  state.end()
  var seen: [Int64] = []
  for await event in events { seen.append(event.change) }
  #expect(seen == [7])
  #expect(state.moment == Moment(store: 3, desk: 2))
}
