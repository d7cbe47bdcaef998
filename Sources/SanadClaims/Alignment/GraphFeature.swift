import SanadText

/// What the second judge of pairs sees besides the first one's features: what the probabilities of all other
/// pairs of the story say about a pair.
package enum GraphFeature: Int, CaseIterable, Sendable {
  case logOdds
  // Rivals in the other's article.
  case rivalMin, rivalMax, marginMin, marginMax, rankMin, rankMax, ownMin, ownMax
  // Other articles.
  case topMin, topMax, meanTopMin, meanTopMax, massMin, massMax, widthSum
  case triangle, triangleSum, link
  // Neighbouring sentences.
  case previousBoth, nextBoth, around, previousOne, nextOne, crossed, between
}

/// Reads these features from the first judge's probabilities.
struct GraphFeatureReader {
  /// Which pairs are judged a second time; all others keep half of what the first judge gave. Set by reading.
  static let probabilityMin: Float = 0.015
  static let aroundMin: Float = 0.3
  static let triangleMin: Float = 0.15
  static let betweenMin: Float = 0.1
  /// Probability from which an article has the fact, for the width of a pair. Set by reading.
  private static let likely: Float = 0.3
  /// Link at which the tree that gives ``GraphFeature/link`` ends. Set by reading.
  private static let linkMin: Float = 0.02

  private let list: PairList
  private let traits: StoryTraits
  private let probabilities: [Float]
  /// The probability of each two statements, a row for each with those before it; empty for a story of very many.
  private let table: TriangularTable
  private let margins: Margins
  private let tree: Dendrogram
  private let tops: [Tops]

  /// The best probabilities of a statement in each other article, summed up.
  private struct Tops {
    /// The two articles with the highest ones.
    var first = (article: -1, value: Float(0))
    var second = (article: -1, value: Float(0))
    var sum: Float = 0
    var mass: Float = 0
    var width: Float = 0

    mutating func add(_ article: Int, _ value: Float) {
      sum += value
      if GraphFeatureReader.likely < value { width += 1 }
      if first.value < value {
        (second, first) = (first, (article, value))
      } else if second.value < value {
        second = (article, value)
      }
    }

    func top(besides article: Int) -> Float {
      first.article == article ? second.value : first.value
    }
  }

  init(_ pairs: StatementPairs, _ probabilities: [Float]) {
    list = pairs.list
    traits = pairs.traits
    self.probabilities = probabilities
    table = Self.table(pairs.list, probabilities)
    margins = Margins(list, pairs.articles, probabilities)
    tree = Dendrogram(
      list, similarities: probabilities, labels: pairs.articles, linkMin: Self.linkMin)
    tops = (0..<pairs.list.itemCount).map {
      Self.tops($0, pairs.list, pairs.articles, probabilities)
    }
  }

  private static func table(_ list: PairList, _ probabilities: [Float]) -> TriangularTable {
    guard list.itemCount <= TriangularTable.itemCountMax else {
      return TriangularTable(itemCount: 0)
    }
    var table = TriangularTable(itemCount: list.itemCount)
    for (index, pair) in list.pairs.enumerated() {
      table[Int(pair.first), Int(pair.second)] = probabilities[index]
    }
    return table
  }

  private static func tops(
    _ item: Int, _ list: PairList, _ articles: [Int], _ probabilities: [Float]
  ) -> Tops {
    var tops = Tops()
    var (article, best): (Int, Float) = (-1, 0)
    for partner in list.partners(of: item) {
      let (own, value) = (articles[Int(partner.item)], probabilities[Int(partner.pair)])
      tops.mass += value
      if own != article {
        if 0 <= article { tops.add(article, best) }
        (article, best) = (own, 0)
      }
      best = max(best, value)
    }
    if 0 <= article { tops.add(article, best) }
    return tops
  }

  /// The pairs that are judged a second time, ascending, and what is seen of each.
  func rows() -> (pairs: [Int], rows: FeatureRows<GraphFeature>) {
    var rows = FeatureRows<GraphFeature>()
    var pairs: [Int] = []
    for index in list.pairs.indices {
      let near = near(index)
      let triangle = triangle(Int(list.pairs[index].first), Int(list.pairs[index].second))
      guard
        Self.probabilityMin < probabilities[index] || Self.aroundMin < near.around
          || Self.triangleMin < triangle.best || Self.betweenMin < near.between
      else { continue }
      rows.appendRow()
      fill(&rows, rows.count - 1, index, near, triangle)
      pairs.append(index)
    }
    return (pairs, rows)
  }

  private func fill(
    _ rows: inout FeatureRows<GraphFeature>, _ row: Int, _ index: Int, _ near: Near,
    _ triangle: (best: Float, sum: Float)
  ) {
    let pair = list.pairs[index]
    let (first, second) = (Int(pair.first), Int(pair.second))
    let bounded = Double(min(max(probabilities[index], Self.least), 1 - Self.least))
    rows[row, .logOdds] = Float(ExactMath.log(bounded / (1 - bounded)))
    rows[row, .rivalMin] = margins.rivalMin[index]
    rows[row, .rivalMax] = margins.rivalMax[index]
    rows[row, .marginMin] = margins.least[index]
    rows[row, .marginMax] = margins.greatest[index]
    rows[row, .rankMin] = margins.rankMin[index]
    rows[row, .rankMax] = margins.rankMax[index]
    rows[row, .ownMin] = margins.sumMin[index]
    rows[row, .ownMax] = margins.sumMax[index]
    others(&rows, row, first, second)
    rows[row, .triangle] = triangle.best
    rows[row, .triangleSum] = triangle.sum
    rows[row, .previousBoth] = near.previousBoth
    rows[row, .nextBoth] = near.nextBoth
    rows[row, .around] = near.around
    rows[row, .previousOne] = near.previousOne
    rows[row, .nextOne] = near.nextOne
    rows[row, .crossed] = near.crossed
    rows[row, .between] = near.between
    rows[row, .link] = tree.link(of: first, second)
  }

  /// What keeps the logarithm of a probability of zero finite. Set by reading.
  private static let least: Float = 0.000_1

  private func others(
    _ rows: inout FeatureRows<GraphFeature>, _ row: Int, _ first: Int, _ second: Int
  ) {
    let others = Float(max(1, traits.articleTerms.count - 1))
    let (own, theirs) = (tops[first], tops[second])
    let (left, right) = (
      own.top(besides: traits.statements[second].article),
      theirs.top(besides: traits.statements[first].article)
    )
    rows[row, .topMin] = min(left, right)
    rows[row, .topMax] = max(left, right)
    rows[row, .meanTopMin] = min(own.sum, theirs.sum) / others
    rows[row, .meanTopMax] = max(own.sum, theirs.sum) / others
    rows[row, .massMin] = min(own.mass, theirs.mass) / others
    rows[row, .massMax] = max(own.mass, theirs.mass) / others
    rows[row, .widthSum] = (own.width + theirs.width) / (others + 1)
  }

  /// Over the third statements that both are paired with.
  private func triangle(_ first: Int, _ second: Int) -> (best: Float, sum: Float) {
    var (best, sum): (Float, Float) = (0, 0)
    let (left, right) = (list.partners(of: first), list.partners(of: second))
    var (own, other) = (left.startIndex, right.startIndex)
    while own < left.endIndex, other < right.endIndex {
      let (low, high) = (left[own].item, right[other].item)
      if low == high {
        let (one, two) = (
          probabilities[Int(left[own].pair)], probabilities[Int(right[other].pair)]
        )
        best = max(best, min(one, two))
        sum += one * two
      }
      if low <= high { own += 1 }
      if high <= low { other += 1 }
    }
    return (best, sum)
  }

  // MARK: Neighbours

  /// What the sentences around the two of a pair say of it.
  private struct Near {
    var previousBoth: Float
    var nextBoth: Float
    var around: Float
    var previousOne: Float
    var nextOne: Float
    var crossed: Float

    var between: Float { previousOne * nextOne }
  }

  private func near(_ index: Int) -> Near {
    let (first, second) = (Int(list.pairs[index].first), Int(list.pairs[index].second))
    let before = (traits.previous(first), traits.previous(second))
    let after = (traits.next(first), traits.next(second))
    let farther = (before.0.flatMap(traits.previous), before.1.flatMap(traits.previous))
    let later = (after.0.flatMap(traits.next), after.1.flatMap(traits.next))
    let (previous, next) = (probability(before.0, before.1), probability(after.0, after.1))
    let around =
      probability(farther.0, before.1) + probability(before.0, farther.1)
      + probability(later.0, after.1) + probability(after.0, later.1)
      + probability(farther.0, farther.1) + probability(later.0, later.1)
    return Near(
      previousBoth: previous, nextBoth: next, around: previous + next + around / 2,
      previousOne: max(probability(before.0, second), probability(first, before.1)),
      nextOne: max(probability(after.0, second), probability(first, after.1)),
      crossed: max(probability(before.0, after.1), probability(after.0, before.1)))
  }

  private func probability(_ first: Int?, _ second: Int?) -> Float {
    guard let first, let second else { return 0 }
    if !table.isEmpty { return table[first, second] }
    return list.pair(first, second).map { probabilities[$0] } ?? 0
  }
}
