import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Suite struct QuoteTests {
  @Test(arguments: try PackExample.all("examples-quotes"))
  func `quotations are found with their speakers`(_ example: PackExample) throws {
    let found = try example.article.annotated().text.quotes
    let text = example.marked.text
    #expect(MarkedText.marking(text, found.map(\.range)) == example.expected)
    #expect(found.map { $0.speaker ?? "-" } == example.list("speakers"))
    #expect(text.firstInvalid(of: found.map(\.range)) == nil)
  }

  @Test(arguments: [
    "", "\"", "\"\"", "\"\"\"", "”“", "'", "''", "\" kata", "kata", "ujarnya", ", ujarnya", "“„«",
    "\"a\" \"b\" \"c", "kata \"", "\"x,\" kata @", "menurut", "dikutip dari", "(\"", "@ kata @",
    "\"\n\n\"\n\n\"", "Menurut Menurut menurut", "kata kata kata, kata", "'a'b'c'",
  ])
  func `odd text neither crashes nor gives an invalid range`(_ odd: String) throws {
    let text = SourceText(odd)
    for language in ["id", "en"] {
      let article = Article.sample(text, title: text, language: language)
      let found = try article.annotated().text
      #expect(article.text.firstInvalid(of: found.quotes.map(\.range)) == nil)
      #expect(article.text.firstInvalid(of: found.attributions.map(\.range)) == nil)
      #expect(article.text.firstInvalid(of: found.stances.map(\.range)) == nil)
    }
  }
}
