package import SanadModel
import SanadText

/// Addresses of what stands on pages of their own, where a story is served page by page.
package struct PageAddresses: Sendable {
  /// The story's page.
  let story: String
  private let articles: ArticleList<String>
  private let texts: ArticleList<Annotations>
  private let maps: ArticleList<CodePointMap>

  /// - Parameters:
  ///   - story: the address of the story's page.
  ///   - articles: the address of each article's page, by its id; the story's page for one without.
  /// - Complexity: O(*n*) for *n* bytes of text.
  package init(_ account: Account, story: String, articles: [String: String]) {
    self.story = story
    self.articles = account.articles.mapped { articles[$0.article.id] ?? story }
    texts = account.articles.mapped(\.text)
    maps = account.articles.mapped { CodePointMap($0.article.text) }
  }

  func article(_ index: ArticleIndex) -> String { articles[index] }

  /// Below the story's own address.
  func claim(_ id: String) -> String { "/c\(story.dropFirst(2))/\(id)" }

  /// `b120-188`: code points of the article's text, as the records have them.
  func anchor(_ article: ArticleIndex, _ range: TextRange) -> String {
    let points = maps[article].codePoints(of: range)
    return "b\(points[0])-\(points[1])"
  }

  /// The sentence that holds the first word of `pointer`, on its article's page.
  func sentence(_ pointer: Pointer) -> String {
    let sentences = texts[pointer.article].sentences
    let range = sentences.first { $0.range.contains(pointer.range.start) }?.range
    let address = articles[pointer.article]
    return range.map { "\(address)#\(anchor(pointer.article, $0))" } ?? address
  }
}
