import SanadArticles
import SanadLanguages
import SanadModel
import SanadText
import Testing

/// The body of a page of `kabar.example.com` under rules of one's own.
private func text(_ rules: [String], host: String = "kabar.example.com") throws -> [String] {
  let head =
    "# A site.\n# source: made up for a test\n# licence: CC0\n"
    + "# columns: host\taction\tselector\texample\n"
  let own = PackFiles(["common/page-rules.tsv": Array((head + rules.joined(separator: "\n")).utf8)])
  let extractor = try ArticleExtractor(
    languages: Languages(files: PackFiles.embedded.overlaid(with: own)))
  let html = """
    <h1>Jembatan</h1><div id=isi class="teks utama"><p>\(Sample.first)</p>
    <div class=kotak><p class=tambahan>\(Sample.third)</p></div><p>\(Sample.second)</p></div>
    <div class="related"><div itemprop=teksLain><p>Air surut.</p></div></div>
    """
  let page = Page(
    id: "a", url: "https://\(host)/1", kind: .html, bytes: Array(html.utf8))
  return extractor.article(of: page).text.string.split(separator: "\n\n").map(String.init)
}

@Test(arguments: [
  ("example.com\tdrop\t.tambahan", [Sample.first, Sample.second]),
  ("kabar.example.com\tdrop\tdiv#isi .kotak", [Sample.first, Sample.second]),
  ("kabar.example.com\tdrop\tdiv.utama.teks p.tambahan", [Sample.first, Sample.second]),
  ("kabar.example.com\tkeep\t.kotak", [Sample.third]),
  ("kabar.example.com\tkeep\t.related [itemprop=teksLain]", ["Air surut."]),
  ("other.example.com\tdrop\t.tambahan", [Sample.first, Sample.third, Sample.second]),
  ("kabar.example.com\tdrop\t.lain .tambahan", [Sample.first, Sample.third, Sample.second]),
])
func `a rule of a site keeps and drops elements of its pages`(
  _ rule: String, _ expected: [String]
) throws {
  #expect(try text([rule]) == expected)
}

@Test func `a rule that keeps and one that drops hold together`() throws {
  let rules = ["kabar.example.com\tkeep\t#isi", "kabar.example.com\tdrop\t.kotak"]
  #expect(try text(rules) == [Sample.first, Sample.second])
}

@Test(arguments: ["div >", "*", ".", "#", "blink", "div[href=x]", "a b c d e f g h i", ""])
func `what is no selector is told by its line`(_ selector: String) {
  #expect(throws: PackError.self) { try text(["kabar.example.com\tdrop\t\(selector)"]) }
}
