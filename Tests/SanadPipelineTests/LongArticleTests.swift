import SanadLanguages
import SanadModel
import SanadPipeline
import Testing

@Test func `of an article without end so many statements are compared, and the account says so`()
  throws
{
  let pipeline = try Pipeline(languages: Languages())
  let long = (0..<2_100).map { "Petugas mencatat \($0 % 97) warga mengungsi ke balai desa." }
  let articles = [
    "\(long.joined(separator: " "))", "Petugas mencatat 12 warga mengungsi ke balai desa.",
  ]
  .enumerated().map { index, text in
    pipeline.annotated(
      pipeline.article(
        of: Page(id: "\(index)", kind: .scrapedText, bytes: Array("Judul\n\n\(text)\n".utf8))))
  }
  let account = pipeline.account(id: "long", articles: articles)
  #expect(account.notices.map(\.detail) == ["statementCountMax"])
  #expect(account.claims.flatMap(\.reports).contains { $0.article == 1 })
  #expect(pipeline.account(id: "short", articles: [articles[1]]).notices.isEmpty)
}
