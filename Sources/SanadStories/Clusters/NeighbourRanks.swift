/// How similar the neighbours of one article are: whether a similarity stands out among them.
struct NeighbourRanks {
  /// Neighbours told apart; more are as many. Set by reading.
  static let countMax = 64
  /// Neighbours after the nearest that the mean is of. Set by reading.
  private static let meanCount = 10
  /// Share of a similarity from which another is about as great. Set by reading.
  private static let crowdShare: Float = 0.8

  /// Rough similarities, descending.
  private let similarities: [Float]
  let mean: Float

  init(_ neighbours: [Neighbour]) {
    similarities = neighbours.map(\.roughSimilarity).sorted(by: >)
    let next = similarities.dropFirst().prefix(Self.meanCount)
    mean = next.isEmpty ? 0 : next.reduce(0, +) / Float(next.count)
  }

  var best: Float { similarities.first ?? 0 }
  var count: Int { min(Self.countMax, similarities.count) }

  /// How many are greater than `similarity`.
  func rank(of similarity: Float) -> Int { count { similarity < $0 } }

  /// How many are about as great as `similarity` or greater.
  func crowd(of similarity: Float) -> Int { count { similarity * Self.crowdShare < $0 } }

  private func count(where isCounted: (Float) -> Bool) -> Int {
    var count = 0
    while count < self.count, isCounted(similarities[count]) { count += 1 }
    return count
  }

  /// The similarity that only the `count` nearest reach.
  func least(ofNearest count: Int) -> Float {
    similarities.isEmpty ? 0 : similarities[min(count, similarities.count) - 1]
  }
}
