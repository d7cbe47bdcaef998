import SanadArticles
import SanadLanguages
import Testing

@Test func `every table of the extractor reads`() throws {
  _ = try ArticleExtractor(languages: Languages())
}
