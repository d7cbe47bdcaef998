import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadBriefs

/// Whether `sentence`, the whole of an article, may be a line.
private func fits(_ sentence: String, _ language: String) throws -> Bool {
  try judged(sentence, language) { $0.fits($1, in: $2) }
}

private func judged(
  _ sentence: String, _ language: String, _ judge: (LineFitness, Report, Account) -> Bool
) throws -> Bool {
  let languages = try Languages()
  let text = SourceText(sentence)
  let annotated = Article.sample(text, language: language)
    .tokenized(by: languages.pack(for: language)?.tokenizer ?? Tokenizer())
  let report = Report(
    article: 0, range: text.range, clause: text.range, attributions: [], stance: .stated,
    value: nil, roles: SemanticRoles(), maker: Maker("test"))
  return judge(
    try LineFitness(languages: languages), report, Account(id: "s", articles: [annotated]))
}

@Test(arguments: [
  ("Ia menambahkan bahwa jalan masih ditutup.", "id", true),
  ("\"Selain itu, dua rumah hanyut,\" kata camat.", "id", true),
  ("Itu Kemuning, desa di tepi sungai.", "id", true),
  ("Kepala desa mengatakan ia melihat api.", "id", false),
  ("However, the road stays closed.", "en", true), ("The road, however, is closed.", "en", false),
])
func `a sentence that begins with what is said before hangs`(
  _ sentence: String, _ language: String, _ expected: Bool
) throws {
  #expect(try judged(sentence, language) { $0.hangs($1, in: $2) } == expected)
}

@Test(arguments: [
  ("Terjadi , maut di jalan raya , - Kemuning.", true), ("Polisi datang,, lalu pergi.", true),
  ("\"Dua rumah hanyut, kata camat.", true), ("Dua rumah hanyut,” kata camat.", true),
  ("\"Dua rumah hanyut,\" kata camat.", false), ("“Dua rumah hanyut,” kata camat.", false),
  ("Harga naik 4,5 persen, kata camat.", false), ("Ia berkata ‘ya’, lalu pergi.", false),
])
func `words are missing where a comma stands alone or a quotation is cut`(
  _ sentence: String, _ expected: Bool
) {
  let text = SourceText(sentence)
  #expect(SentenceForm.isBroken(text.range, in: text) == expected)
}

@Test(arguments: [
  ("Kapal itu terbakar di selat.", true),
  ("Apakah kapal itu terbakar di selat?", false),
  ("\"Apakah kapal itu terbakar di selat?\"", false),
  ("Berikut daftar korban kebakaran kapal itu:", false),
  ("Kapal itu terbakar di selat dan kini...", false),
  ("Korban tewas.", false),
  ("Baca juga: Kapal terbakar di selat", false),
  ("- Simak video kebakaran kapal itu di bawah ini.", false),
  ("Ia menyimak video kebakaran kapal itu.", true),
  ("Reporter itu ditahan polisi di pelabuhan.", true),
])
func `questions, teasers and fragments are no lines`(_ sentence: String, _ expected: Bool) throws {
  #expect(try fits(sentence, "id") == expected)
}

@Test(arguments: ["id", "en"])
func `each opening word is found at the start of its example`(_ tag: String) throws {
  let languages = try Languages()
  let pack = try #require(languages.packs.first { $0.tag == tag })
  let table = try pack.table("line-openings")
  let column = try table.column("example")
  #expect(10 < table.rows.count)
  for row in table.rows {
    let example = row.text(column).replacing(/[⟦⟧]/, with: "")
    #expect(try !fits(example, tag), "\(example)")
  }
}

@Test func `the headline is what most reports now say`() throws {
  let sample = try SampleAccount()
  var account = sample.account
  let titles = [
    "Gudang Pupuk Ambruk, 7 Pekerja Tewas", "Gudang Pupuk Ambruk, 11 Pekerja Tewas", "",
    "Korban Gudang Pupuk Ambruk Jadi 11 Pekerja",
  ]
  for (index, title) in zip(account.articles.indices, titles) {
    account.articles[index].article.title = SourceText(title)
  }
  let choice = TitleChoice(languages: sample.languages)
  #expect(choice.article(of: account) == 1)
  account.articles[1].article.title = SourceText("Gudang Pupuk Ambruk, 11 Pekerja Tewas?")
  #expect(choice.article(of: account) == 3)
}
