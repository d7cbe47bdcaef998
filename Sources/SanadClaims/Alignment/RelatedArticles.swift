import SanadModel

/// The share of claims that two articles of a story have in common: reports of one event share a good part of
/// their statements, reports of different events share few.
struct RelatedArticles: Sendable {
  /// Groups that both articles are in; with itself all groups of an article.
  private var shared: ArticlePairs

  init(_ groups: GroupList<ClauseGroup>, _ story: StoryIndex) {
    shared = ArticlePairs(story.articles)
    for group in groups { shared.addAll(of: Set(group.map { story.article(of: $0.statement) })) }
  }

  /// Claims that both articles report, as a share of all that the one with fewer claims reports.
  func share(_ first: ArticleIndex, _ second: ArticleIndex) -> Double {
    let fewer = min(shared[first, first], shared[second, second])
    return 0 < fewer ? Double(shared[first, second]) / Double(fewer) : 0
  }
}
