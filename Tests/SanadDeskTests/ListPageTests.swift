import Foundation
import SanadLanguages
import SanadModel
import SanadStore
import Testing

@testable import SanadDesk

@Test func `what is due comes first, by part, and every part has pages`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let counts = try PendingPart.allCases.map { try desk.site.store.pendingCount($0) }
  #expect(0 < counts.reduce(0, +))
  for part in PendingPart.allCases {
    let claims = try desk.site.store.pendingClaims(part, limit: 100)
    #expect(claims.count == (try desk.site.store.pendingCount(part)))
    #expect(claims.allSatisfy { ($0.date == nil) == (part == .undated) })
    let dates = claims.compactMap(\.date)
    #expect(dates == (part == .passed ? dates.sorted().reversed() : dates.sorted()))
    let page = try await desk.get("/pending?part=\(part.rawValue)")
    #expect(page.status == 200)
    #expect(page.text.matches(of: /class="row pending"/).count == claims.count)
  }
  #expect(try await desk.get("/pending?part=gone").status == 400)
  let data = try await desk.get("/api/v1/pending?from=1").text
  #expect(data.contains("\"counts\""))
}

@Test func `a source has one name, and what names nobody is no source`() throws {
  let naming = try SourceNaming(Languages())
  let spellings = [
    "BMKG", "data BMKG", "Data BMKG", "Badan Cuaca Contoh (BMKG)", "Badan Cuaca Contoh", "warga",
    "Warga", "media sosial", "video tersebut", "Dia", "Rahmat Hidayat",
    "Kabar Contoh baru-baru ini",
    "P 500", "pernyataan resmi", "Times of Samudra",
  ]
  let names = naming.names(spellings.map { ($0, 1) })
  let named = Dictionary(uniqueKeysWithValues: names.map { ($0.spelling, $0.name) })
  for spelling in spellings.prefix(5) {
    #expect(named[spelling] == "Badan Cuaca Contoh (BMKG)", "\(spelling)")
  }
  for spelling in ["warga", "Warga", "media sosial", "video tersebut", "Dia", "P 500"] {
    #expect(named[spelling] == nil, "\(spelling)")
  }
  #expect(named["pernyataan resmi"] == nil)
  #expect(named["Rahmat Hidayat"] == "Rahmat Hidayat")
  #expect(named["Kabar Contoh baru-baru ini"] == "Kabar Contoh")
  #expect(named["Times of Samudra"] == "Times of Samudra")
}

@Test func `sources are sorted as asked, and the page says how many it shows`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  for order in NamedSource.Order.allCases {
    let page = try await desk.get("/sources?sort=\(order.rawValue)", ["accept-language": "en"])
    #expect(page.status == 200)
    #expect(page.text.contains("that have a name."))
  }
  #expect(try await desk.get("/sources?sort=size").status == 400)
  let page = try await desk.get("/sources").text
  let link = String(
    try #require(page.firstMatch(of: /class="open" href="(\/sources\?name=[^"]+)"/)).1)
  let source = try await desk.get(link.replacing("&amp;", with: "&"))
  #expect(source.status == 200)
  #expect(source.text.contains("class=\"row"))
}

@Test(arguments: ["csv", "ics", "csl", "ninjs", "jsonld", "annotations", "prov"])
func `a story's page leads to its exports`(form: String) async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let story = try desk.largestStory().id
  let page = try await desk.get("/s/\(story)").text
  #expect(page.contains("href=\"/s/\(story)/export/\(form)\""))
  let file = try await desk.get("/s/\(story)/export/\(form)")
  #expect(file.status == 200)
  #expect(file.headers["content-disposition"]?.contains(story) == true)
  #expect(!file.text.isEmpty)
  if form == "csv" {
    let claims = try desk.site.store.claims(ofStory: story).map(\.id)
    #expect(file.text.contains("\"claim\",\"status\""))
    #expect(claims.contains { file.text.contains($0) })
  }
  #expect(try await desk.get("/s/\(story)/export/pdf").status == 404)
}
