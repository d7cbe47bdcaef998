import SanadModel

/// A count for every two articles of a story.
struct ArticlePairs: Sendable {
  private let articles: ArticleList<AnnotatedArticle>
  private var counts: [Int32]

  init(_ articles: ArticleList<AnnotatedArticle>) {
    self.articles = articles
    counts = Array(repeating: 0, count: articles.count * articles.count)
  }

  subscript(first: ArticleIndex, second: ArticleIndex) -> Int32 {
    get { counts[position(first, second)] }
    set { counts[position(first, second)] = newValue }
  }

  /// Counts one for every two of `group`, and for each with itself.
  mutating func addAll(of group: Set<ArticleIndex>) {
    for first in group { for second in group { self[first, second] += 1 } }
  }

  private func position(_ first: ArticleIndex, _ second: ArticleIndex) -> Int {
    articles.offset(of: first) * articles.count + articles.offset(of: second)
  }
}
