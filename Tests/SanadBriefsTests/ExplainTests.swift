import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadBriefs

private func brief() throws -> Brief {
  let sample = try SampleAccount()
  return try BriefBuilder(languages: sample.languages).brief(of: sample.account)
}

@Test func `the story's findings, each with its words and its rule`() throws {
  var text = ExplanationText(TextFormat.Options(width: 80))
  let page = text.text(of: StoryExplainer(try brief()).explanations)
  #expect(try Golden.problem(page, "sample/explain-80.txt") == nil)
}

@Test func `an article's findings come by place, the title's first, in code points`() {
  let text = SourceText("Pukul 08.00 – 7 orang tewas")
  var article = Article.sample(text, title: SourceText("7 tewas"), language: "und")
  article.makers = [Article.FieldMaker("outlet", Maker("common/outlets.tsv:9"))]
  article.blocks = [
    Block(kind: .byline, text: "Penulis: Rani", maker: Maker("id/blocks.tsv:3")),
    Block(kind: .paragraph, text: text.string, range: text.range, maker: Maker("body")),
  ]
  var annotated = AnnotatedArticle(article: article)
  let seven = Quantity(low: 7, high: 7, counted: "orang")
  let number = TextRange(16, 17)
  annotated.text.quantities = [
    QuantityMention(
      range: TextRange(16, 23), number: number, noun: TextRange(18, 23), value: seven,
      maker: Maker("quantities.count"))
  ]
  annotated.title.quantities = [
    QuantityMention(
      range: TextRange(0, 1), number: TextRange(0, 1), noun: nil, value: seven, maker: Maker("x"))
  ]
  let found = ArticleExplainer(annotated).explanations
  #expect(found.map(\.kind) == ["field", "block", "block", "quantity", "quantity"])
  #expect(found.map(\.range) == [nil, nil, [0, 27], [0, 1], [14, 21]])
  #expect(found.last?.text == "7 orang")
  #expect(found.last?.value == "7 exact orang")
  #expect(found.map(\.maker).last == "quantities.count")
}
