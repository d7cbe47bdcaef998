/// A story that an article may belong to.
package struct StoryCandidate: Sendable {
  /// Index of the story, in order of its first article.
  package let story: Int
  /// Mean probability that the article and one of the story report one event, see ``Linkage``.
  package var linkage: Double
  /// Place among the pairs of the one most probable.
  package let best: Int
}

/// The mean probability of the pairs between a new article and a story's.
///
/// The mean, not the best: a story that grows by its likeliest pairs takes in its whole affair.
package enum Linkage {
  /// What a pair of no similarity counts as: some of a story's reports tell of another side of it.
  /// 1 did as well (decision 0080).
  static let missingShare = 0.5

  /// - Parameters:
  ///   - sum: of the probabilities of `count` pairs.
  ///   - size: articles of the story.
  package static func mean(_ sum: Double, _ count: Int, size: Int) -> Double {
    let missing = max(0, min(size, PairReader.pairMax) - count)
    return sum / (Double(count) + missingShare * Double(missing))
  }

  /// The stories of the pairs, the most probable first; of equals the oldest.
  ///
  /// - Parameters:
  ///   - stories: the story of the old article of each pair.
  ///   - probabilities: of each pair.
  ///   - size: articles of a story.
  package static func candidates(
    _ stories: [Int32], _ probabilities: [Float], size: (Int32) -> Int
  ) -> [StoryCandidate] {
    var sums: [(story: Int32, sum: Double, count: Int, best: Int)] = []
    for (pair, story) in stories.enumerated() {
      let probability = Double(probabilities[pair])
      if let place = sums.firstIndex(where: { $0.story == story }) {
        sums[place].sum += probability
        sums[place].count += 1
        if probabilities[sums[place].best] < probabilities[pair] { sums[place].best = pair }
      } else {
        sums.append((story, probability, 1, pair))
      }
    }
    return sums.map {
      StoryCandidate(
        story: Int($0.story), linkage: mean($0.sum, $0.count, size: size($0.story)), best: $0.best)
    }.sorted { $0.linkage == $1.linkage ? $0.story < $1.story : $1.linkage < $0.linkage }
  }
}
