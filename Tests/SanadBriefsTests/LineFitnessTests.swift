import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadBriefs

/// Whether `sentence`, the whole of an article, may be a line.
private func fits(_ sentence: String, _ language: String) throws -> Bool {
  let languages = try Languages()
  let text = SourceText(sentence)
  var article = Article(id: "a", text: text)
  article.language = language
  var annotated = AnnotatedArticle(article: article)
  annotated.text.tokens = languages.pack(for: language)?.tokenizer.tokens(of: text) ?? []
  let report = Report(
    article: 0, range: text.range, clause: text.range, attributions: [], stance: .stated,
    value: nil, roles: SemanticRoles(), maker: Maker("test"))
  return try LineFitness(languages: languages)
    .fits(report, in: Account(id: "s", articles: [annotated]))
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
