/// How many statements two articles of a story share: articles thrown together share few.
struct RelatedArticles: Sendable {
  private let count: Int
  /// Shared groups by first article times ``count`` plus second.
  private var shared: [Int32]

  init(_ groups: [[Member]], _ story: StoryStatements) {
    count = story.articles.count
    shared = Array(repeating: 0, count: count * count)
    for group in groups {
      let articles = Set(group.map { story.statements[$0.statement].article })
      for first in articles { for second in articles { shared[first * count + second] += 1 } }
    }
  }

  /// The number of claims that both articles report.
  func sharedCount(_ first: Int, _ second: Int) -> Int { Int(shared[first * count + second]) }
}
