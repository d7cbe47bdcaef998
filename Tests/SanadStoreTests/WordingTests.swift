import SanadModel
import Testing

@testable import SanadStore

private let statement =
  "Dinas perhubungan menutup pelabuhan Kemuning selama tiga hari karena gelombang setinggi empat meter"

/// `statement` with every word at `period` another one.
private func altered(every period: Int) -> String {
  statement.split(separator: " ").enumerated().map { place, word in
    place % period == period - 1 ? "lain\(place)" : String(word)
  }.joined(separator: " ") + "."
}

private func found(_ wordings: [String], _ withdrawn: [(number: String, words: [String])] = [])
  throws -> [String]
{
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(
    [4, 5, 6].map {
      Sample.article("ubah-\($0)", title: "Pelabuhan ditutup", text: altered(every: $0))
    } + [
      Sample.article("lain", title: "Harga beras", text: "Harga beras naik tiga hari ini."),
      Sample.article(
        "nilai", title: "Korban", text: "Sebanyak 15 orang menjadi korban tewas di selat itu."),
    ])
  return try place.use(for: .reading) {
    try $0.articles(sharing: wordings, orWithdrawn: withdrawn).map(\.article.id)
  }
}

@Test func `an article with a word changed in each few is found`() throws {
  #expect(try found([statement]) == ["ubah-6", "ubah-5", "ubah-4"])
}

@Test func `a withdrawn value is found by the words beside it`() throws {
  #expect(try found([], [(number: "15", words: ["korban", "tewas", "selat"])]) == ["nilai"])
  #expect(try found([], [(number: "16", words: ["korban", "tewas", "selat"])]) == [])
}

@Test(arguments: ["\" OR \"", "a\" b NEAR(", "title: x", "*", "-a -b -c -d", ""])
func `nothing of a wording is an operator of a search`(_ wording: String) throws {
  #expect(try found([wording], [(number: wording, words: [wording, wording])]) == [])
}
