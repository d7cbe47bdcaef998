import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadArticles

private func maker(_ line: String) throws -> Maker? {
  try LineCounters(try Languages()).maker(of: Piece(SourceText(line), maker: Maker("case")))
}

@Test(arguments: [
  "3 jam lalu", "2 jam lalu 100 dibaca", "2 jam yang lalu · 1.204 kali dibaca", "Baru saja",
  "Dibaca 1.204 kali", "Komentar: 12", "5 minutes ago | 1,204 views", "3 min read", "Just now",
])
func `a line of ages and counters is told`(_ line: String) throws {
  #expect(try maker(line) != nil)
}

@Test(arguments: [
  "Kebakaran itu terjadi 3 jam lalu.", "5 orang", "Dua jam lalu gempa mengguncang Merawan", "100",
  "lalu", "3 hours", "Views of the harbour", "12 comments were read out in court", "",
])
func `a line that says anything else is none`(_ line: String) throws {
  #expect(try maker(line) == nil)
}

@Test func `the example of each row is such a line`() throws {
  for pack in try Languages().packs {
    let table = try pack.table("line-counters")
    let column = try table.column("example")
    let lines = table.rows.map { $0.text(column) }.filter { !$0.isEmpty }
      .map { $0.replacing("⟦", with: "").replacing("⟧", with: "") }
    #expect(5 < lines.count)
    for line in lines { #expect(try maker(line) != nil, "\(line)") }
  }
}

@Test func `what changes with every visit is no text of the article`() throws {
  let article = try Extraction.page(
    """
    <html lang="id"><body><article><h1>Gudang Terbakar di Pasar Kemuning</h1>
    <span>2 jam lalu 100 dibaca</span><p>\(Sample.first)</p><p>\(Sample.second)</p>
    </article></body></html>
    """)
  #expect(article.text.string == "\(Sample.first)\n\n\(Sample.second)")
}
