import SanadModel

/// How much of what two articles of a story say is the same: articles of one event share a good part of
/// their statements, articles thrown together share few.
struct RelatedArticles: Sendable {
  private let articles: ArticleList<AnnotatedArticle>
  private var count: Int { articles.count }
  /// Shared groups by first article times ``count`` plus second; with itself all that it reports.
  private var shared: [Int32]

  init(_ groups: [[Member]], _ story: StoryStatements) {
    articles = story.articles
    let count = articles.count
    shared = Array(repeating: 0, count: count * count)
    for group in groups {
      let own = Set(group.map { articles.offset(of: story.statements[$0.statement].article) })
      for first in own { for second in own { shared[first * count + second] += 1 } }
    }
  }

  /// Claims that both articles report, as a share of all that the one with fewer claims reports.
  func share(_ first: ArticleIndex, _ second: ArticleIndex) -> Double {
    let (first, second) = (articles.offset(of: first), articles.offset(of: second))
    let fewer = min(shared[first * count + first], shared[second * count + second])
    return 0 < fewer ? Double(shared[first * count + second]) / Double(fewer) : 0
  }
}
