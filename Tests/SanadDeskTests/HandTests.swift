import Foundation
import SanadBriefs
import SanadStore
import Testing

@testable import SanadDesk

extension SampleDesk {
  func largestStory() throws -> StorySummary {
    var stories: [StorySummary] = []
    try site.store.forEachStory { stories.append($0) }
    return try #require(stories.max { $0.members.count < $1.members.count })
  }

  func storyIDs() throws -> [String] {
    var ids: [String] = []
    try site.store.forEachStory { ids.append($0.id) }
    return ids
  }
}

@Test func `reports taken out of a story make one of their own, and come back by a merge`()
  async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  let story = try desk.largestStory()
  let edit = try await desk.get("/s/\(story.id)/edit")
  #expect(edit.status == 200)
  #expect(edit.text.matches(of: /name="article"/).count == story.members.count)
  let chosen = story.members.prefix(2).map(\.id)
  let split = try await desk.post("/s/\(story.id)/split", chosen.map { ("article", $0) })
  #expect(split.status == 303)
  let address = try #require(split.headers["location"])
  #expect(address.hasSuffix("?done=split-2-\(story.id)"))
  let new = String(address.dropFirst(3).prefix { $0 != "?" })
  let said = try await desk.get(address, ["accept-language": "en"]).text
  #expect(said.contains("2 reports: now a story of their own."))
  #expect(said.contains("href=\"/s/\(new)/edit?q=\(story.id)\""))
  #expect(try desk.site.store.story(new).members.map(\.id) == chosen)
  #expect(try await desk.get("/s/\(story.id)").text.contains("/s/\(new)\""))
  let merged = try await desk.post("/s/\(story.id)/merge", [("other", new)])
  #expect(merged.headers["location"] == "/s/\(story.id)?done=merge-2-\(new)")
  #expect(try desk.site.store.story(story.id).members.count == story.members.count)
  #expect(try await desk.get("/s/\(new)").status == 301)
}

@Test func `a pinned report says so, and a form with nothing chosen changes nothing`() async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  let story = try desk.largestStory()
  let none = try await desk.post("/s/\(story.id)/split", [])
  #expect(none.headers["location"] == "/s/\(story.id)/edit?said=nothing")
  let said = try await desk.get("/s/\(story.id)/edit?said=nothing", ["accept-language": "en"]).text
  #expect(said.contains("Nothing was chosen"))
  let unknown = try await desk.post("/s/\(story.id)/merge", [("id", "s-0")])
  #expect(unknown.headers["location"] == "/s/\(story.id)/edit?said=unknown")
  #expect(try await desk.post("/s/\(story.id)/merge", [("other", "")]).status == 303)
  #expect(try await desk.post("/s/\(story.id)/merge", [("other", story.id)]).status == 409)
  let pinned = try await desk.post("/s/\(story.id)/pin", [("article", story.members[0].id)])
  #expect(pinned.status == 303)
  #expect(try desk.site.store.story(story.id).members[0].isPinned)
  #expect(try desk.site.store.story(story.id).members.count == story.members.count)
}

@Test func `a search that is kept is a filter of the stream and a feed, until it is removed`()
  async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  #expect(try await desk.get("/search?q=kapal").text.contains("action=\"/watchlists\""))
  #expect(try await desk.get("/?watchlist=kapal").status == 404)
  let kept = try await desk.post("/watchlists", [("name", "kapal"), ("q", "kapal OR perahu")])
  #expect(kept.headers["location"] == "/?watchlist=kapal")
  let stream = try await desk.get("/?watchlist=kapal")
  #expect(stream.status == 200)
  #expect(stream.text.contains("href=\"/changes.atom?watchlist=kapal\""))
  #expect(stream.text.contains("/watchlists/kapal/remove"))
  let feed = try await desk.get("/changes.atom?watchlist=kapal")
  #expect(feed.status == 200 && feed.text.contains("<title>Sanad: kapal</title>"))
  #expect(feed.text.contains("<entry>"))
  #expect(stream.text.contains("href=\"/index.json?watchlist=kapal\""))
  #expect(
    try await desk.post("/watchlists", [("name", "no"), ("q", "takadadimanapun")]).status == 303)
  #expect(!(try await desk.get("/changes.atom?watchlist=no").text.contains("<entry>")))
  let rows = try await desk.get("/index.json?watchlist=no").text
  #expect(rows.contains("\"matching\" : 0"), "\(rows)")
  let words = (0...32).map { "kata\($0)" }.joined(separator: " ")
  #expect(try await desk.post("/watchlists", [("name", "b"), ("q", words)]).status == 400)
  #expect(try await desk.post("/watchlists", [("name", "a/b"), ("q", "kapal")]).status == 400)
  let spaced = try await desk.post("/watchlists", [("name", " a b "), ("q", "kapal")])
  #expect(spaced.headers["location"] == "/?watchlist=a-b")
  #expect(try await desk.post("/watchlists", [("name", "a"), ("q", " ")]).status == 400)
  #expect(try await desk.post("/watchlists/kapal/remove", []).status == 303)
  #expect(try await desk.get("/?watchlist=kapal").status == 404)
}

@Test func `what is sorted by hand and back is no news, and takes no newest day from others`()
  async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  let story = try desk.largestStory()
  let (last, mark) = (try desk.site.store.lastChange(), try desk.site.store.newMark())
  let some = story.members.prefix(2).map { ("article", $0.id) }
  let parted = try await desk.post("/s/\(story.id)/split", some)
  let path = try #require(parted.headers["location"]?.split(separator: "?").first)
  let other = try #require(path.split(separator: "/").last.map(String.init))
  #expect(try await desk.post("/s/\(story.id)/merge", [("other", other)]).status == 303)
  var kinds: [String] = []
  try desk.site.store.forEachChange(ChangeQuery(since: .id(last))) { kinds.append($0.kind) }
  #expect(kinds == [])
  #expect(try desk.site.store.newMark() == mark)
}

@Test func `stories of many outlets are a choice of the stream`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let counts = try await desk.get("/").text
  #expect(counts.contains("href=\"/?outlets=3\""))
  let few = try await desk.get("/?outlets=2").text.matches(of: /class="row"/).count
  #expect(0 < few)
  #expect(try await desk.get("/?outlets=99").text.matches(of: /class="row"/).isEmpty)
  #expect(try await desk.get("/?outlets=x").status == 400)
}

@Test(arguments: [
  ("at least 8 orang (tewas)", "sedikitnya 8 orang (tewas)"), ("0.66 percent", "0,66%"),
  ("about 400 pedagang", "sekitar 400 pedagang"), ("8900000 IDR", "8.900.000 IDR"),
  ("11.5–12 IDR", "11,5–12 IDR"), ("7 siswa ≠ at most 8 siswa", "7 siswa ≠ hingga 8 siswa"),
  ("Rabu", "Rabu"), ("2025-06-10", "10 Jun 2025"), ("", ""), ("12a orang", "12a orang"),
])
func `values are told in the language of the labels`(_ stored: String, _ words: String) throws {
  let desk = try SampleDesk([])
  defer { desk.remove() }
  let labels = try #require(desk.site.pages.labels(for: "id"))
  #expect(ChangeWords(labels).value(stored) == words)
}

@Test func `forms that no page of this desk sent do nothing`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let story = try desk.largestStory()
  let path = "/s/\(story.id)/follow"
  #expect(try await desk.post(path, [], token: "other").status == 403)
  #expect(try await desk.post(path, [], ["sec-fetch-site": "cross-site"]).status == 403)
  #expect(try await desk.post(path, [], ["origin": "https://evil.example.com"]).status == 403)
  #expect(try desk.site.file.followed().isEmpty)
  #expect(try await desk.get(path).status == 405)
}

@Test func `stories followed are a choice of the stream`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let story = try desk.largestStory()
  #expect(!(try await desk.get("/").text.contains("followed=1")))
  #expect(try await desk.post("/s/\(story.id)/follow", []).status == 303)
  #expect(try await desk.get("/").text.contains("followed=1"))
  let chosen = try await desk.get("/?followed=1").text
  #expect(chosen.matches(of: /class="row"/).count == 1)
  #expect(chosen.contains("href=\"/s/\(story.id)\""))
  #expect(try await desk.post("/s/\(story.id)/follow", []).status == 303)
  #expect(try desk.site.file.followed().isEmpty)
}

@Test func `claims that came after a story was seen are new`() async throws {
  let pages = try SampleDesk.examples()
  let desk = try SampleDesk(Array(pages.prefix(3)))
  defer { desk.remove() }
  let story = try desk.largestStory()
  #expect(try await desk.post("/s/\(story.id)/seen", []).status == 303)
  let seen = try await desk.get("/s/\(story.id)", ["accept-language": "en"]).text
  #expect(seen.contains("0 claims are new"))
  try SampleDesk.add(Array(pages.dropFirst(3)), to: desk.path, desk.site.settings.run)
  desk.site.state.storeChanged()
  let later = try await desk.get("/s/\(story.id)", ["accept-language": "en"]).text
  #expect(!later.contains("0 claims are new"))
  #expect(!seen.contains("class=\"new\""))
  #expect(later.contains("class=\"new\""))
}

@Test func `a note stands on its claim until it is removed, and the archive knows nothing of it`()
  async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  let story = try desk.largestStory()
  let page = try await desk.get("/s/\(story.id)").text
  let claim = try #require(page.firstMatch(of: /href="(\/c\/[^"#]+)"/)).1
  let words = "dicek ke <b>syahbandar</b>"
  let sent = try await desk.post("\(claim)/note", [("text", words), ("author", "Ratna")])
  #expect(sent.headers["location"] == "\(claim)#notes")
  let noted = try await desk.get(String(claim)).text
  #expect(noted.contains("dicek ke &lt;b&gt;syahbandar&lt;/b&gt;"))
  #expect(noted.contains("Ratna"))
  let account = try await desk.get("/s/\(story.id)").text
  #expect(account.contains("<p class=\"beside remark\">"))
  #expect(account.contains("dicek ke &lt;b&gt;syahbandar&lt;/b&gt; · Ratna"))
  #expect(account.contains("href=\"\(claim)#notes\""))
  #expect(!(try await desk.get("\(claim).json").text.contains("Ratna")))
  let removal = try #require(noted.firstMatch(of: /action="(\/note\/\d+\/remove)"/)).1
  let next = "\(claim)#notes"
  #expect(try await desk.post(String(removal), [("next", next)]).headers["location"] == next)
  #expect(
    try await desk.post(String(removal), [("next", "//evil.example.com")]).headers["location"]
      == "/")
  #expect(!(try await desk.get(String(claim)).text.contains("Ratna")))
  #expect(try await desk.post("\(claim)/note", [("text", " \n ")]).status == 303)
  #expect(try desk.site.file.notes(ofStories: [story.id]).isEmpty)
}

@Test func `a story that is followed stays so under the id it is merged into`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let ids = try desk.storyIDs()
  let (first, second) = (try #require(ids.first), try #require(ids.last))
  #expect(first != second)
  #expect(try await desk.post("/s/\(second)/follow", []).status == 303)
  let store = try Store(at: desk.path, for: .changing)
  try store.merge(second, into: first)
  try store.close()
  #expect(try desk.site.followed() == [first])
  #expect(try await desk.post("/s/\(first)/follow", []).status == 303)
  #expect(try desk.site.file.followed().isEmpty)
}

@Test func `another story is found by words, by its id and by its address`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let story = try desk.largestStory()
  let other = try #require(try desk.storyIDs().first { $0 != story.id })
  let title = try #require(try desk.site.store.story(other).title)
  func offered(_ words: String) async throws -> [String] {
    let query = PercentCoding.encoded(words)
    let page = try await desk.get("/s/\(story.id)/edit?q=\(query)").text
    let menu = try #require(page.firstMatch(of: /<select id="merge-with"[\s\S]*?<\/select>/)).0
    return menu.matches(of: /<option value="([^"]+)"/).map { String($0.1) }
  }
  #expect(try await offered(title).contains(other))
  #expect(try await offered(other) == [other])
  #expect(try await offered("http://127.0.0.1:8420/s/\(other)?all=1") == [other])
  #expect(try await offered("takadadimanapun") == [])
  #expect(!(try await offered(title).contains(story.id)))
  let merged = try await desk.post(
    "/s/\(story.id)/merge", [("id", " http://127.0.0.1:8420/s/\(other)#t-agreed")])
  #expect(merged.headers["location"]?.hasPrefix("/s/\(story.id)?done=merge-") == true)
  #expect(try await desk.get("/s/\(other)").status == 301)
}
