import SanadClaims

/// Average precision of the pairs of two outlets by their probability.
struct AveragePrecision {
  private var pairs: [(value: Float, isRight: Bool)] = []

  mutating func add(_ story: MarkedStory, _ values: [Float]) {
    let outlets = story.pairs.outlets
    for ((pair, isRight), value) in zip(zip(story.pairs.list.pairs, story.labels), values)
    where outlets[Int(pair.first)] != outlets[Int(pair.second)] {
      pairs.append((value, isRight))
    }
  }

  /// Over the pairs that are judged at all.
  var value: Double {
    var (found, sum) = (0.0, 0.0)
    for (rank, pair) in pairs.sorted(by: { $1.value < $0.value }).enumerated() where pair.isRight {
      found += 1
      sum += found / Double(rank + 1)
    }
    return ((sum / max(1, found)) * 10_000).rounded() / 10_000
  }
}
