/// How much of what two articles of a story say is the same: articles of one event share a good part of
/// their statements, articles thrown together share few.
struct RelatedArticles: Sendable {
  private let count: Int
  /// Shared groups by first article times ``count`` plus second; with itself all that it reports.
  private var shared: [Int32]

  init(_ groups: [[Member]], _ story: StoryStatements) {
    count = story.articles.count
    shared = Array(repeating: 0, count: count * count)
    for group in groups {
      let articles = Set(group.map { story.statements[$0.statement].article })
      for first in articles { for second in articles { shared[first * count + second] += 1 } }
    }
  }

  /// Claims that both articles report, as a share of all that the one with fewer claims reports.
  func share(_ first: Int, _ second: Int) -> Double {
    let fewer = min(shared[first * count + first], shared[second * count + second])
    return 0 < fewer ? Double(shared[first * count + second]) / Double(fewer) : 0
  }
}
