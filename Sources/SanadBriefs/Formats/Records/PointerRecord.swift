import SanadModel
import SanadText

/// A stretch of an article: its words and their place.
struct PointerRecord: Encodable, Sendable {
  let article: String
  let text: String
  let range: [Int]

  init(_ pointer: Pointer, _ writer: PointerWriter) {
    article = writer.id(pointer.article)
    text = writer.text(pointer)
    range = writer.range(pointer.article, pointer.range)
  }
}

/// The place of a stretch of an article whose words stand elsewhere.
struct PlaceRecord: Encodable, Sendable {
  let article: String
  let range: [Int]

  init(_ article: ArticleIndex, _ range: TextRange, _ writer: PointerWriter) {
    self.article = writer.id(article)
    self.range = writer.range(article, range)
  }
}

/// Turns pointers into text, article ids and code point ranges.
struct PointerWriter: Sendable {
  /// Whether all that is known is written, also what is large and what other fields say.
  let isWhole: Bool
  private let articles: ArticleList<Article>
  private let maps: ArticleList<CodePointMap>

  init(_ account: Account, isWhole: Bool) {
    self.isWhole = isWhole
    articles = account.articles.mapped(\.article)
    maps = articles.mapped { CodePointMap($0.text) }
  }

  func id(_ article: ArticleIndex) -> String { articles[article].id }
  func published(_ article: ArticleIndex) -> String? {
    articles[article].published?.description
  }
  func text(_ pointer: Pointer) -> String { articles[pointer.article].text[pointer.range] }
  func text(_ article: ArticleIndex, _ range: TextRange) -> String {
    articles[article].text[range]
  }
  func range(_ article: ArticleIndex, _ range: TextRange) -> [Int] {
    maps[article].codePoints(of: range)
  }
}
