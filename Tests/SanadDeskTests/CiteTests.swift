import Foundation
import SanadModel
import SanadStore
import Testing

@testable import SanadDesk

/// Text as a reader sees it.
func plain(_ html: some StringProtocol) -> String {
  [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    .reduce(String(html)) { $0.replacing($1.0, with: $1.1) }
}

/// The examples as pages with addresses, each of a host of its own.
private func addressed() throws -> [Page] {
  try SampleDesk.examples().map { page in
    let name = page.id.drop { $0 != "/" }.drop { !$0.isLetter }.prefix { $0 != "." }
    return Page(
      id: page.id, url: "https://\(name).example.com/1", kind: page.kind, bytes: page.bytes)
  }
}

/// A host in capitals is shown as hosts are written.
private func shown(_ outlet: String) -> String {
  outlet.contains(".") && outlet == outlet.uppercased() ? outlet.lowercased() : outlet
}

private struct Report: Decodable {
  let outlet: String?
  let url: String?
  let id: String
}

extension SampleDesk {
  fileprivate func report(_ address: Substring) async throws -> Report {
    try JSONDecoder().decode(
      Report.self, from: Data(try await get("\(address).json").text.utf8))
  }

  /// Names of all outlets of the examples.
  fileprivate func outlets() throws -> Set<String> {
    Set(try site.store.outlets().map { shown($0.name) })
  }
}

@Test func `a citation names the outlet that prints the sentence, and no other one`() async throws {
  let desk = try SampleDesk(addressed())
  defer { desk.remove() }
  let page = try await desk.get("/s/\(try desk.largestStory().id)", ["accept-language": "en"]).text
  let items = page.matches(
    of:
      /<p>(?:<strong[^>]*>[^<]*<\/strong> )?<a class="words" href="(\/a\/\d+)#[^"]*"[^>]*>([^<]+)<\/a><\/p>\s*<p class="meta"><span class="outlets">([^<]*)<\/span>[\s\S]*?<p class="citation">([^<]+)<\/p>/
  )
  #expect(5 < items.count)
  var ofSeveral = 0
  for item in items {
    let report = try await desk.report(item.1)
    let (words, cited) = (plain(item.2), plain(item.4))
    #expect(cited.hasPrefix("“\(words)”"), "\(cited)")
    #expect(!cited.contains("127.0.0.1"))
    let outlet = shown(report.outlet ?? "none")
    #expect(cited.contains(outlet), "\(cited)")
    let rest = cited.dropFirst(words.count)
    if item.3.contains(",") {
      ofSeveral += 1
      let named = try desk.outlets().filter {
        rest.contains(", \($0), ") || rest.contains("” \($0),")
      }
      #expect(named == [outlet], "\(cited)")
    }
    let address = report.url.map { "\($0.prefix { $0 != "#" })#:~:text=" } ?? report.id
    #expect(cited.contains(address), "\(cited)")
  }
  #expect(1 < ofSeveral)
}

@Test func `each report of a claim, and each sentence of an article, has a citation of its own`()
  async throws
{
  let desk = try SampleDesk(addressed())
  defer { desk.remove() }
  let page = try await desk.get("/s/\(try desk.largestStory().id)").text
  let claim = try #require(page.firstMatch(of: /class="more" href="(\/c\/[^"#]+)"/)).1
  let claimPage = try await desk.get(String(claim)).text
  let rows = claimPage.matches(
    of:
      /<tr><td class="when">[\s\S]*?<th scope="row">([^<]*)<\/th>[\s\S]*?<p class="citation">([^<]+)</
  )
  #expect(1 < rows.count)
  for row in rows { #expect(row.2.contains(row.1), "\(row.2)") }
  let article = try await desk.get("/a/1").text
  let sentences = article.matches(of: /<span id="b[^"]*" data-cite="([^"]+)">([^<]+)/)
  #expect(3 < sentences.count)
  for sentence in sentences {
    #expect(plain(sentence.1).hasPrefix("“\(plain(sentence.2))”"), "\(sentence.1)")
    #expect(plain(sentence.1).contains("#:~:text="))
  }
}

@Test func `a citation says on whose word the sentence stands`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let page = try await desk.get("/s/\(try desk.largestStory().id)", ["accept-language": "en"]).text
  let spoken = page.matches(of: /<p class="citation">[^<]*” according to ([^<,]+),/)
  #expect(0 < spoken.count)
}

@Test func `what is left out of an account is a link to the whole`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let address = "/s/\(try desk.largestStory().id)"
  let short = try await desk.get(address).text
  let left = short.matches(of: /<p class="left">… [^<]*<a href="([^"#]+)#([^"]+)"/)
  try #require(!left.isEmpty)
  for link in left {
    #expect(plain(link.1) == "\(address)?all=1")
  }
  let whole = try await desk.get("\(address)?all=1").text
  #expect(!whole.contains("class=\"left\""))
  for link in left { #expect(whole.contains("id=\"\(link.2)\"")) }
  let items = [short, whole].map { $0.matches(of: /<li class="item/).count }
  #expect(items[0] < items[1])
  #expect(
    try await desk.get("\(address)?all").text.matches(of: /<li class="item/).count == items[1])
  let since = try await desk.get("\(address)?since=2026-03-11T12:00").text
  #expect(since.contains("?since=2026-03-11T12%3A00&amp;all=1\""))
}

@Test func `what reports differ on stands before what they agree on, in the links as well`()
  async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  let page = try await desk.get("/s/\(try desk.largestStory().id)").text
  let parts = page.matches(of: /<section class="part [^"]*" id="([^"]+)"/).map { String($0.1) }
  let differs = try #require(parts.firstIndex(of: "t-differs"))
  let agreed = try #require(parts.firstIndex(of: "t-agreed"))
  #expect(differs < agreed)
  let links = page.matches(of: /<li><a href="#(t-[a-z]+)"><b/).map { String($0.1) }
  #expect(links == parts)
}

@Test func `on paper a fact has the number of its report, and a page its address`() async throws {
  let desk = try SampleDesk(addressed())
  defer { desk.remove() }
  let story = try desk.largestStory()
  let page = try await desk.get("/s/\(story.id)?labels=en").text
  let numbers = page.matches(of: /<sup class="footnote">\[(\d+)\]<\/sup>/).compactMap {
    Int($0.1)
  }
  #expect(numbers.count == page.matches(of: /<li class="item/).count)
  let reports = page.matches(of: /<li><a class="words" href="(\/a\/\d+)"/).map { String($0.1) }
  #expect(reports.count == story.members.count)
  // The number is that of the report whose sentence is shown.
  let first = try #require(
    page.firstMatch(of: /<a class="words" href="(\/a\/\d+)#[\s\S]*?class="footnote">\[(\d+)\]/))
  #expect(Int(first.2).map { reports[$0 - 1] } == String(first.1))
  #expect(page.contains("<span class=\"printed\">https://lensa-bahari.example.com/1"))
  #expect(page.contains("<span class=\"printed\">http://127.0.0.1:8420/s/\(story.id)</span>"))
}

@Test func `the frame leads to changes and says where the reader is`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  func current(_ path: String) async throws -> [String] {
    try await desk.get(path).text.matches(of: /href="([^"]+)" aria-current="page"/)
      .map { String($0.1) }
  }
  let id = try desk.largestStory().id
  #expect(try await current("/") == ["/"])
  #expect(try await current("/changes") == ["/changes"])
  for path in ["/s/\(id)", "/s/\(id)/edit", "/s/\(id)/changes", "/a/1", "/compare?a=1&b=2"] {
    #expect(try await current(path) == [], "\(path)")
    #expect(try await desk.get(path).text.contains("<a href=\"/changes\">"))
  }
  let search = try await desk.get("/search?q=kapal").text
  #expect(search.contains("href=\"/search.atom?q=kapal\""))
  #expect(search.contains("href=\"/api/v1/openapi.json\""))
  let edit = try await desk.get("/s/\(id)/edit").text
  #expect(!edit.contains("lang=\"und\""))
}
