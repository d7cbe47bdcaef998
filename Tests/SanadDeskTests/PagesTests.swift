import Foundation
import SanadModel
import SanadStore
import Testing

@testable import SanadDesk

/// Addresses of this desk that a page leads to.
private func links(in html: String) -> [String] {
  html.matches(of: /href="(\/[^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
    .filter { !$0.hasPrefix("/assets/") && !$0.contains("labels=") }
}

private func places(in html: String) -> [String] {
  html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
}

/// Every page that can be reached from `start`, by its address without the fragment.
private func crawl(_ desk: SampleDesk, from start: String) async throws -> [String: DeskAnswer] {
  var pages: [String: DeskAnswer] = [:]
  var waiting = [start]
  while let next = waiting.popLast(), pages.count < 400 {
    let address = String(next.prefix { $0 != "#" })
    // One choice at a time: all of them together are more pages than stories.
    let isChosenTwice = address.contains("&") && !address.hasPrefix("/compare")
    if pages[address] != nil || isChosenTwice { continue }
    let answer = try await desk.get(address)
    pages[address] = answer
    guard answer.headers["content-type"] == MediaType.html else { continue }
    waiting += links(in: answer.text)
  }
  return pages
}

@Test func `every address that a page leads to is there, and so is every place on it`() async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  let pages = try await crawl(desk, from: "/")
  #expect(40 < pages.count)
  for (address, answer) in pages { #expect(answer.status == 200, "\(address)") }
  for (address, answer) in pages where answer.headers["content-type"] == MediaType.html {
    let own = places(in: answer.text)
    #expect(Set(own).count == own.count, "\(address) names a place twice")
    for target in answer.text.matches(of: /href="#([^"]*)"/) {
      #expect(own.contains(String(target.1)), "\(address) has no \(target.1)")
    }
    for link in links(in: answer.text) where link.contains("#") {
      let parts = link.split(separator: "#")
      let other = pages[String(parts[0])]?.text ?? ""
      #expect(places(in: other).contains(String(parts[1])), "\(address) leads to \(link)")
    }
  }
}

@Test(arguments: ["id", "en"])
func `every kind of page says its words in the language asked for`(_ tag: String) async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  for path in ["/", "/search", "/pending", "/corrections", "/sources", "/changes", "/nothing"] {
    let page = try await desk.get(path, ["accept-language": tag])
    #expect(page.text.contains("<html lang=\"\(tag)\">"), "\(path)")
    // A key without a label would stand in the page as it is.
    let keys = page.text.matches(of: />(desk|badge|change|count|problem|search|key)\.[a-z]/)
    #expect(keys.isEmpty, "\(path)")
  }
}

@Test func `the stream has every story of the store, and counts what a choice hides`() async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  var stories: [String] = []
  try desk.site.store.forEachStory { stories.append($0.id) }
  let all = try await desk.get("/").text
  for id in stories { #expect(all.contains("href=\"/s/\(id)\"")) }
  let chosen = try await desk.get("/?badge=disputed", ["accept-language": "en"]).text
  #expect(chosen.matches(of: /class="row"/).count == 1)
  let hidden = stories.count - 1
  #expect(0 < hidden)
  #expect(chosen.contains(hidden == 1 ? "1 story is hidden" : "\(hidden) stories are hidden"))
  #expect(try await desk.get("/?badge=other").status == 400)
  #expect(try await desk.get("/on/2026-03-12").text.matches(of: /class="row"/).count == 2)
  #expect(try await desk.get("/on/yesterday").status == 404)
}

@Test func `an answer has a validator of its bytes, and a known one is not sent again`()
  async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  let first = try await desk.get("/")
  let tag = try #require(first.headers["etag"])
  let again = try await desk.get("/", ["if-none-match": "\"x\", \(tag)"])
  #expect(again.status == 304)
  #expect(again.text.isEmpty)
  desk.site.state.storeChanged()
  #expect(try await desk.get("/").headers["etag"] == tag)
  #expect(try await desk.get("/", ["accept-language": "en"]).headers["etag"] != tag)
}

@Test func `gzip is sent to who takes it alone`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let plain = try await desk.get("/")
  let packed = try await desk.get("/", ["accept-encoding": "br, gzip"])
  #expect(plain.headers["content-encoding"] == nil)
  #expect(packed.headers["content-encoding"] == "gzip")
  guard case .bytes(let bytes) = packed.body else {
    Issue.record("no bytes")
    return
  }
  #expect(bytes.count < plain.text.utf8.count / 2)
}

@Test func `words from outside stay words`() async throws {
  let hostile =
    "\"><script>alert(1)</script> <img src=x onerror=alert(2)> \u{202E}javascript:alert(3)"
  let record = Page(
    id: "jahat\"><b>", url: "javascript:alert(4)", kind: .scrapedText,
    bytes: Array(
      "\(hostile)\n\nFeri \(hostile) terbakar di Selat Kemuning, kata Rahmat. Sebanyak 12 orang tewas."
        .utf8),
    given: GivenMetadata(
      title: hostile, published: "2025-03-04T10:00:00+07:00",
      outlet: hostile))
  let desk = try SampleDesk([record])
  defer { desk.remove() }
  for (address, answer) in try await crawl(desk, from: "/")
  where answer.headers["content-type"] == MediaType.html {
    #expect(answer.text.matches(of: /<script/).count == 1, "\(address)")
    #expect(!answer.text.contains("<img"), "\(address)")
    #expect(answer.text.firstMatch(of: /(href|src|action)="javascript:/) == nil, "\(address)")
    #expect(!answer.text.unicodeScalars.contains("\u{202E}"), "\(address)")
  }
  let search = try await desk.get("/search?q=%22%3E%3Cscript%3Ealert(1)")
  #expect(search.text.matches(of: /<script/).count == 1)
}

@Test func `ids of merged stories lead on`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  var stories: [String] = []
  try desk.site.store.forEachStory { stories.append($0.id) }
  try desk.site.store.merge(stories[1], into: stories[0])
  let answer = try await desk.get("/s/\(stories[1])")
  #expect(answer.status == 301)
  #expect(answer.headers["location"] == "/s/\(stories[0])")
  #expect(
    try await desk.get("/s/\(stories[1]).json").headers["location"] == "/s/\(stories[0]).json")
  #expect(try await desk.get("/s/nobody").status == 404)
}

@Test func `a story as it stood has the reports of then alone`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  var largest: (id: String, count: Int) = ("", 0)
  try desk.site.store.forEachStory {
    if largest.count < $0.members.count { largest = ($0.id, $0.members.count) }
  }
  let then = try await desk.get("/s/\(largest.id)@2026-03-11T12:00.json")
  #expect(then.status == 200)
  let count = then.text.matches(of: /"publishedFrom"/).count
  #expect(0 < count && count < largest.count)
  #expect(
    try await desk.get("/go?story=\(largest.id)&at=2026-03-11T12:00").headers["location"]
      == "/s/\(largest.id)@2026-03-11T12%3A00")
}

@Test func `fields of times keep what was asked for, and a time before all reports is told`()
  async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  let id = try desk.largestStory().id
  let then = try await desk.get("/s/\(id)@2026-03-11T12:00?since=2026-03-11T10:30").text
  #expect(then.contains("type=\"datetime-local\" value=\"2026-03-11T12:00\""))
  #expect(then.contains("type=\"datetime-local\" value=\"2026-03-11T10:30\""))
  let early = try await desk.get("/s/\(id)@2020-01-01T12:00", ["accept-language": "en"])
  #expect(early.status == 404)
  #expect(early.text.contains("No report yet") && early.text.contains("href=\"/s/\(id)\""))
  let record = try await desk.get("/s/\(id)@2020-01-01T12:00.json")
  #expect(record.status == 404 && record.text.contains("urn:sanad:problem:not-yet"))
}

@Test func `pairs of reports that share passages are told by title, those of two outlets first`()
  async throws
{
  let words = """
    Jembatan gantung di Kampung Wanasari putus pada Senin pagi dan menimpa tiga perahu nelayan yang sedang tertambat.
    Camat Wanasari Budi Lesmana mengatakan empat orang dirawat di puskesmas karena luka di kepala dan tangan.
    Petugas menutup jalan menuju jembatan itu sampai pemeriksaan rangka dan kabel selesai pada akhir pekan ini.
    """
  let pages = [("Kabar Wana", "08"), ("Kabar Wana", "09"), ("Pos Muara", "10")].map {
    outlet, hour in
    Page(
      id: "w\(hour)", kind: .scrapedText, bytes: Array(words.utf8),
      given: GivenMetadata(
        title: "Jembatan Gantung Wanasari Putus, Laporan Pukul \(hour)",
        published: "2025-03-03T\(hour):00:00+07:00", outlet: outlet))
  }
  let desk = try SampleDesk(pages)
  defer { desk.remove() }
  let page = try await desk.get("/s/\(try desk.largestStory().id)").text
  let pairs = page.matches(of: /href="\/compare\?[^"]+">[^<]*<\/a>([\s\S]*?)<\/li>/)
    .map { pair in pair.1.matches(of: /<span class="meta">(Kabar Wana|Pos Muara)/).map(\.1) }
  #expect(pairs.count == 3)
  for pair in pairs.prefix(2) { #expect(Set(pair).count == 2) }
  #expect(pairs.last == ["Kabar Wana", "Kabar Wana"])
  #expect(page.contains("Laporan Pukul 09</span>"))
}
