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
    margins = Margins(list, pairs.articles, probabilities)
    tree = Dendrogram(
      list, similarities: probabilities, labels: pairs.articles, linkMin: Self.linkMin)
    tops = (0..<pairs.list.itemCount).map {
      Self.tops($0, pairs.list, pairs.articles, probabilities)
    }
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
      let row = rows.count
      rows.appendRow()
      fill(&rows, row, index)
      if Self.probabilityMin < probabilities[index] || Self.aroundMin < rows[row, .around]
        || Self.triangleMin < rows[row, .triangle] || Self.betweenMin < rows[row, .between]
      {
        pairs.append(index)
      } else {
        rows.removeLast()
      }
    }
    return (pairs, rows)
  }

  private func fill(_ rows: inout FeatureRows<GraphFeature>, _ row: Int, _ index: Int) {
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
    neighbours(&rows, row, first, second)
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
    let triangle = triangle(first, second)
    rows[row, .triangle] = triangle.best
    rows[row, .triangleSum] = triangle.sum
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

  private func neighbours(
    _ rows: inout FeatureRows<GraphFeature>, _ row: Int, _ first: Int, _ second: Int
  ) {
    let before = (traits.previous(first), traits.previous(second))
    let after = (traits.next(first), traits.next(second))
    let farther = (before.0.flatMap(traits.previous), before.1.flatMap(traits.previous))
    let later = (after.0.flatMap(traits.next), after.1.flatMap(traits.next))
    let (previous, next) = (probability(before.0, before.1), probability(after.0, after.1))
    rows[row, .previousBoth] = previous
    rows[row, .nextBoth] = next
    let around =
      probability(farther.0, before.1) + probability(before.0, farther.1)
      + probability(later.0, after.1) + probability(after.0, later.1)
      + probability(farther.0, farther.1) + probability(later.0, later.1)
    rows[row, .around] = previous + next + around / 2
    let previousOne = max(probability(before.0, second), probability(first, before.1))
    let nextOne = max(probability(after.0, second), probability(first, after.1))
    rows[row, .previousOne] = previousOne
    rows[row, .nextOne] = nextOne
    rows[row, .crossed] = max(probability(before.0, after.1), probability(after.0, before.1))
    rows[row, .between] = previousOne * nextOne
  }

  private func probability(_ first: Int?, _ second: Int?) -> Float {
    guard let first, let second, let pair = list.pair(first, second) else { return 0 }
    return probabilities[pair]
  }
}
