/// How much better a pair is than the other pairs of each of its items within the other's label.
///
/// Items of one label stand side by side: the statements of an article.
struct Margins {
  /// The lower and the higher margin of the two items.
  private(set) var least: [Float]
  private(set) var greatest: [Float]
  /// The lower and the higher of the two best rivals.
  private(set) var rivalMin: [Float]
  private(set) var rivalMax: [Float]
  /// The lower and the higher number of rivals that are better.
  private(set) var rankMin: [Float]
  private(set) var rankMax: [Float]
  /// The lower and the higher sum of the rivals.
  private(set) var sumMin: [Float]
  private(set) var sumMax: [Float]

  /// - Parameters:
  ///   - labels: of each item, ascending.
  ///   - values: of each pair, none below 0.
  init(_ list: PairList, _ labels: [Int], _ values: [Float]) {
    let count = list.pairs.count
    least = Array(repeating: .infinity, count: count)
    greatest = Array(repeating: -.infinity, count: count)
    rivalMin = Array(repeating: .infinity, count: count)
    rivalMax = Array(repeating: 0, count: count)
    rankMin = Array(repeating: .infinity, count: count)
    rankMax = Array(repeating: 0, count: count)
    sumMin = Array(repeating: .infinity, count: count)
    sumMax = Array(repeating: 0, count: count)
    for item in 0..<list.itemCount {
      let partners = list.partners(of: item)
      var start = partners.startIndex
      while start < partners.endIndex {
        let label = labels[Int(partners[start].item)]
        let end = partners[start...].firstIndex { labels[Int($0.item)] != label }
        add(partners[start..<(end ?? partners.endIndex)], values)
        start = end ?? partners.endIndex
      }
    }
  }

  private mutating func add(_ rivals: ArraySlice<PairList.Partner>, _ values: [Float]) {
    var (best, second): (Float, Float) = (0, 0)
    var sum: Float = 0
    for rival in rivals {
      let value = values[Int(rival.pair)]
      sum += value
      second = max(second, min(best, value))
      best = max(best, value)
    }
    for rival in rivals {
      let (pair, value) = (Int(rival.pair), values[Int(rival.pair)])
      let other = best <= value ? second : best
      let rank = Float(rivals.count { value < values[Int($0.pair)] })
      least[pair] = min(least[pair], value - other)
      greatest[pair] = max(greatest[pair], value - other)
      rivalMin[pair] = min(rivalMin[pair], other)
      rivalMax[pair] = max(rivalMax[pair], other)
      sumMin[pair] = min(sumMin[pair], sum - value)
      sumMax[pair] = max(sumMax[pair], sum - value)
      rankMin[pair] = min(rankMin[pair], rank)
      rankMax[pair] = max(rankMax[pair], rank)
    }
  }
}
