import SanadModel
import Testing

@testable import SanadStore

private func store() throws -> TemporaryStore {
  let place = try TemporaryStore()
  try place.add([
    Sample.article(
      "feri", title: "Feri Terbakar di Selat Kemuning",
      text: "Tiga penumpang tewas.\nKafé di pelabuhan ditutup.", published: "2025-03-04"),
    Sample.article(
      "emas", title: "Harga Emas Naik", text: "Harga emas naik, kata pedagang di Selat Kemuning.",
      outlet: "Warta Contoh", published: "2025-03-06T23:30:00+07:00"),
    Sample.article(
      "ferry", title: "Ferry Fire Kills Three", text: "The harbour master said three died.",
      outlet: "Example News", published: nil, language: "en"),
  ])
  return place
}

/// The articles found, best first.
private func found(_ query: SearchQuery) throws -> [String]? {
  let place = try store()
  defer { place.remove() }
  return try place.use(for: .reading) { try $0.search(query)?.map(\.article) }
}

@Test(arguments: [
  ("selat kemuning", ["feri", "emas"]),  // the title counts more
  ("KEMUNING", ["feri", "emas"]),
  ("cafe", []),
  ("kafe", ["feri"]),  // without its accent
  ("emas terbakar", []),  // all words must stand
  ("\"emas\" OR \"feri\"", ["emas", "feri"]),  // one is enough
  ("emas or feri", []),  // in small letters it is a word
  ("terba*", ["feri"]), ("\"emas\" NOT feri", ["emas"]), ("kemuning -emas", ["feri"]),
  ("\"selat kemuning\"", ["feri", "emas"]), ("\"kemuning selat\"", []),
  ("title: NEAR(emas) *", []),
  ("harga-emas", ["emas"]),
])
func `words are found where all of them stand`(_ words: String, _ expected: [String]) throws {
  #expect(try found(SearchQuery(words)) == expected)
}

@Test(arguments: ["", "  ", "\"'", "…"])
func `without a word there is nothing to look for`(_ words: String) throws {
  #expect(try found(SearchQuery(words)) == nil)
}

@Test func `outlet, days, language and phrase narrow the search`() throws {
  var query = SearchQuery("kemuning")
  query.outlet = "warta contoh"
  #expect(try found(query) == ["emas"])
  query.outlet = nil
  query.since = Timestamp(iso: "2025-03-05")
  #expect(try found(query) == ["emas"])
  query.since = nil
  query.until = Timestamp(iso: "2025-03-04")
  #expect(try found(query) == ["feri"])
  query.until = nil
  query.limit = 1
  #expect(try found(query) == ["feri"])
  query.language = "en"
  #expect(try found(query) == [])
  var phrase = SearchQuery("three died")
  phrase.language = "en"
  phrase.isPhrase = true
  #expect(try found(phrase) == ["ferry"])
  phrase.words = "died three"
  #expect(try found(phrase) == [])
}

@Test(arguments: [
  ("satu \u{2}dua\u{3} tiga", "satu dua tiga", [[5, 8]]),
  ("\u{2}é\u{3}\n\u{2}ü\u{3}", "é ü", [[0, 1], [2, 3]]),
  ("", "", []),
])
func `marks are ranges of code points`(_ marked: String, _ text: String, _ marks: [[Int]]) {
  let excerpt = MarkedExcerpt(marked)
  #expect(excerpt.text == text)
  #expect(excerpt.marks == marks)
  #expect(excerpt.pieces.map(\.text).joined() == text)
  #expect(excerpt.pieces.filter(\.isHit).count == marks.count)
}
