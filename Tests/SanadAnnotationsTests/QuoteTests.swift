import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Suite struct QuoteTests {
  @Test(arguments: try SpeechExample.all("examples-quotes"))
  func `quotations are found with their speakers`(_ example: SpeechExample) throws {
    let found = try example.annotated().text.quotes
    let text = example.marked.text
    #expect(
      MarkedText.marking(text, found.map(\.range))
        == MarkedText.marking(text, example.marked.ranges))
    #expect(found.map { $0.speaker ?? "-" } == example.list("speakers"))
    #expect(text.firstInvalid(of: found.map(\.range)) == nil)
  }

  @Test(arguments: [
    "", "\"", "\"\"", "\"\"\"", "”“", "'", "''", "\" kata", "kata", "ujarnya", ", ujarnya", "“„«",
    "\"a\" \"b\" \"c", "kata \"", "\"x,\" kata @", "menurut", "dikutip dari", "(\"", "@ kata @",
    "\"\n\n\"\n\n\"", "Menurut Menurut menurut", "kata kata kata, kata", "'a'b'c'",
  ])
  func `odd text neither crashes nor breaks the law of offsets`(_ odd: String) throws {
    var article = Article(id: "odd", title: SourceText(odd), text: SourceText(odd))
    for tag in ["id", "en"] {
      article.language = tag
      let found = try SpeechExample.annotator().annotated(article).text
      #expect(article.text.firstInvalid(of: found.quotes.map(\.range)) == nil)
      #expect(article.text.firstInvalid(of: found.attributions.map(\.range)) == nil)
      #expect(article.text.firstInvalid(of: found.stances.map(\.range)) == nil)
    }
  }
}
