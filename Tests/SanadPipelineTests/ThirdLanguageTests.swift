import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText
import Testing

/// A made-up language, Vela: a folder of rows and no change of code.
private let vela: [String: String] = [
  "settings": "# columns: key\tvalue\nname\tVela\ndecimal-mark\t,\ngroup-mark\t.\n",
  "stopwords": "# columns: word\n"
    + ["lo", "na", "vi", "tu", "ek", "om", "sa"].joined(separator: "\n"),
  "months": "# columns: word\tnumber\texample\tuse\nfrostal\t1\nregnal\t3\n",
  "weekdays": "# columns: word\tnumber\texample\tuse\nlunadi\t1\nmardi\t2\n",
  "date-order": "# columns: order\ndmy\n",
  "relative-dates": "# columns: phrase\tunit\toffset\tfrom\texample\niersa\tday\t-1\tpublished\n",
  "blocks": "# columns: phrase\tkind\twhere\teffect\texample\nlega om\trelated\tlabel|inside\n",
]

private func files() -> PackFiles {
  let head = "# Vela.\n# source: made up for a test\n# licence: CC0\n"
  return PackFiles(
    Dictionary(
      uniqueKeysWithValues: vela.map { ("vv/\($0.key).tsv", Array((head + $0.value).utf8)) }))
}

private let report = """
  Vapora lo brenda na Kanal Tiro

  Na mardi, 4 regnal 2025, lo vapora Estela brenda vi tu kanal. Iersa lo porta ek seka.

  Lega om: Tu preza sa reva

  Sa marina na Tiro ek vesta lo vapora om tu kanal.
  """

@Test func `a third language needs rows and no code`() throws {
  let languages = try Languages(files: PackFiles.embedded.overlaid(with: files()))
  #expect(languages.packs.map(\.tag) == ["id", "en", "vv"])
  let pipeline = try Pipeline(languages: languages)
  let page = Page(
    id: "vela", kind: .scrapedText, bytes: Array(report.utf8),
    given: GivenMetadata(
      title: "Vapora lo brenda na Kanal Tiro", published: "2025-03-05T09:00:00+07:00"))
  let annotated = pipeline.annotated(pipeline.article(of: page))
  #expect(annotated.article.language == "vv")
  #expect(!annotated.article.text.string.contains("Lega om"))
  #expect(annotated.text.dates.map(\.value.description) == ["2025-03-04", "2025-03-04"])
  #expect(annotated.text.dates.map(\.maker.name).allSatisfy { $0.contains("vv/") })
  #expect(annotated.text.sentences.count == 3)
}

@Test func `two reports in a third language become one account`() throws {
  let pipeline = try Pipeline(
    languages: Languages(files: PackFiles.embedded.overlaid(with: files())))
  let articles = ["a", "b"].map { id in
    pipeline.annotated(
      pipeline.article(of: Page(id: id, kind: .scrapedText, bytes: Array(report.utf8))))
  }
  let account = pipeline.account(id: "vela", articles: articles)
  #expect(account.claims.contains { Set($0.reports.map(\.article)) == [0, 1] })
}

@Test func `a bad row of a third language is named by file and line`() {
  let bad = PackFiles([
    "vv/settings.tsv": Array("# source: x\n# licence: x\n# columns: key\tvalue\nnonsense\t1\n".utf8)
  ])
  #expect(throws: PackError.self) { try Languages(files: bad) }
  do { _ = try Languages(files: bad) } catch {
    #expect(error.description.hasPrefix("vv/settings.tsv:4:"))
  }
}
