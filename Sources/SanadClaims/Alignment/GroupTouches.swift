/// How like each group a statement of another group is.
///
/// Of most groups that a statement touches, the sum of all its similarities there is already too small;
/// only the others are looked at by article.
struct GroupTouches {
  typealias Neighbour = (statement: Int32, similarity: Float)

  /// What the sum of a group may fall short by in rounding.
  private static let roundingShare: Float = 0.999

  /// For each statement its article and its group.
  private let articles: [Int]
  private var home: [Int]
  /// For each group the articles of its statements, ascending.
  private var groupArticles: [[Int]]
  /// For each group the sum of the similarities of one statement; all zero between calls.
  private var sums: [Float]

  init(_ groups: [[Int]], articles: [Int]) {
    self.articles = articles
    home = Array(repeating: 0, count: articles.count)
    for (index, group) in groups.enumerated() { for item in group { home[item] = index } }
    groupArticles = groups.map { group in Set(group.map { articles[$0] }).sorted() }
    sums = Array(repeating: 0, count: groups.count)
  }

  /// The groups but its own to which `statement` is similar, ascending.
  ///
  /// - Parameters:
  ///   - neighbours: of `statement`, with their similarity to it.
  ///   - similarityMin: the mean, over a group's other articles, of the highest similarity there.
  /// - Complexity: O(neighbours), times the few groups that may be near enough.
  mutating func groups(
    near neighbours: [Neighbour], of statement: Int, similarityMin: Float
  ) -> [Int] {
    var touched: [Int] = []
    for neighbour in neighbours where articles[Int(neighbour.statement)] != articles[statement] {
      let group = home[Int(neighbour.statement)]
      if sums[group] == 0 { touched.append(group) }
      sums[group] += neighbour.similarity
    }
    var near: [Int] = []
    for group in touched {
      let count = otherCount(group, statement)
      if group != home[statement], 0 < count,
        similarityMin * Self.roundingShare <= sums[group] / Float(count),
        similarityMin <= bestSum(neighbours, statement, group) / Float(count)
      {
        near.append(group)
      }
      sums[group] = 0
    }
    return near.sorted()
  }

  /// Whether `statement` is like its `group` in the mean over the other articles there; true where there
  /// are none.
  func isNear(
    _ neighbours: [Neighbour], of statement: Int, group: Int, similarityMin: Float
  ) -> Bool {
    let count = otherCount(group, statement)
    return similarityMin * Float(count) <= bestSum(neighbours, statement, group)
  }

  /// The number of articles of a group without that of `statement`.
  private func otherCount(_ group: Int, _ statement: Int) -> Int {
    groupArticles[group].count - (groupArticles[group].contains(articles[statement]) ? 1 : 0)
  }

  /// The sum, over the group's other articles in their order, of the highest similarity there.
  private func bestSum(_ neighbours: [Neighbour], _ statement: Int, _ group: Int) -> Float {
    var best: [Int: Float] = [:]
    for neighbour in neighbours where home[Int(neighbour.statement)] == group {
      let article = articles[Int(neighbour.statement)]
      if article != articles[statement] {
        best[article] = max(best[article] ?? 0, neighbour.similarity)
      }
    }
    return groupArticles[group].reduce(0) { $0 + (best[$1] ?? 0) }
  }
}
