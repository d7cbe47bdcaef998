import SanadModel
import Testing

@testable import SanadDesk

/// Reports of as many small events, all with the word "dermaga".
private func reports(_ count: Int) -> [Page] {
  (1...count).map { number in
    Page(
      id: "d\(number)", kind: .scrapedText,
      bytes: Array(
        "Warga\(number) menanam bakau\(number). Kapal\(number) merapat di dermaga\(number) itu. Lalu dermaga ditutup."
          .utf8),
      given: GivenMetadata(
        title: "Judul\(number) lain\(number)",
        published: "2025-03-\(10 + (99 - number) % 20)T10:00:00+07:00",
        outlet: "Pos\(number)"))
  }
}

private func rows(_ answer: DeskAnswer) -> [String] {
  answer.text.matches(of: /<a class="open" href="(\/a\/\d+)/).map { String($0.1) }
}

@Test func `hits are counted, and pages lead to all of them`() async throws {
  let desk = try SampleDesk(reports(60))
  defer { desk.remove() }
  let first = try await desk.get("/search?q=dermaga", ["accept-language": "en"])
  #expect(first.text.contains("1–50 of 60 articles"))
  #expect(!first.text.contains("rel=\"prev\""))
  let next = try #require(first.text.firstMatch(of: /<a rel="next" href="([^"]+)"/)).1
  let second = try await desk.get(plain(next), ["accept-language": "en"])
  #expect(second.text.contains("51–60 of 60 articles"))
  #expect(!second.text.contains("rel=\"next\""))
  #expect(second.text.contains("<a rel=\"prev\" href=\"/search?q=dermaga\""))
  #expect(rows(first).count == 50 && rows(second).count == 10)
  #expect(Set(rows(first) + rows(second)).count == 60)
  #expect(try await desk.get("/search?q=dermaga&from=x").status == 400)
}

@Test func `hits come by time where that is asked for`() async throws {
  let desk = try SampleDesk(reports(9))
  defer { desk.remove() }
  let newest = try await desk.get("/search?q=dermaga&order=newest")
  #expect(rows(newest) == (1...9).map { "/a/\($0)" })
  #expect(newest.text.contains("<option value=\"newest\" selected>"))
  #expect(try await desk.get("/search?q=dermaga&order=x").status == 400)
  #expect(newest.text.contains("<select id=\"f-language\" name=\"language\">"))
}

@Test func `a hit leads to the sentence that has most of the words`() async throws {
  let desk = try SampleDesk(reports(3))
  defer { desk.remove() }
  let page = try await desk.get("/search?q=dermaga+ditutup").text
  let link = try #require(page.firstMatch(of: /<a class="open" href="([^"]+)"/)).1
  let answer = try await desk.get(plain(link))
  #expect(answer.status == 303)
  let address = try #require(answer.headers["location"])
  let parts = address.split(separator: "#")
  try #require(parts.count == 2)
  let article = try await desk.get(String(parts[0])).text
  let place = try #require(article.ranges(of: "id=\"\(parts[1])\"").first)
  let span = article[place.upperBound...].prefix { $0 != "/" }
  #expect(span.contains("Lalu dermaga ditutup."))
  let none = try await desk.get("/a/1?q=takada")
  #expect(none.headers["location"] == "/a/1")
}

@Test func `a word that is left out leads to no sentence`() async throws {
  let desk = try SampleDesk(reports(1))
  defer { desk.remove() }
  let merapat = try await desk.get("/a/1?q=dermaga+merapat").headers["location"]
  let ditutup = try await desk.get("/a/1?q=dermaga+ditutup+-merapat").headers["location"]
  #expect(merapat?.contains("#b") == true && ditutup?.contains("#b") == true)
  #expect(merapat != ditutup)
}

@Test func `of an article without end so many sentences can be copied, and no more`() async throws {
  let text = (0..<700).map { "Warga \($0) menanam bakau di tepi dermaga." }
    .joined(separator: " ")
  let page = Page(
    id: "long", kind: .scrapedText, bytes: Array("Judul panjang\n\n\(text)\n".utf8),
    given: GivenMetadata(title: "Judul panjang", outlet: "Pos"))
  let desk = try SampleDesk([page])
  defer { desk.remove() }
  let cited = try await desk.get("/a/1").text.matches(of: /data-cite="/).count
  #expect(cited == 500)
}
