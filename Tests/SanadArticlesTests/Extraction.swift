import SanadArticles
import SanadLanguages
import SanadModel
import SanadText

/// What tests ask of the extractor.
enum Extraction {
  private static let shared = Result { try ArticleExtractor(languages: Languages()) }

  static func scraped(_ text: String, given: GivenMetadata = GivenMetadata()) throws -> Article {
    try shared.get().article(
      of: Page(id: "case", kind: .scrapedText, bytes: Array(text.utf8), given: given))
  }

  static func page(_ html: String, url: String? = nil) throws -> Article {
    try shared.get().article(
      of: Page(id: "case", url: url, kind: .html, bytes: Array(html.utf8)))
  }

  static func bytes(_ bytes: [UInt8], charset: String? = nil) throws -> Article {
    try shared.get().article(
      of: Page(id: "case", kind: .html, bytes: bytes, declaredCharset: charset))
  }

  /// The blocks as lines of `kind: text`.
  static func lines(_ article: Article) -> [String] {
    article.blocks.map { "\($0.kind.rawValue): \($0.text)" }
  }
}
