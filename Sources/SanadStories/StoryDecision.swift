import SanadLanguages
package import SanadModel

/// The story of an article, and what it was decided by.
package struct StoryDecision: Sendable {
  package let assignment: StoryAssignment
  /// The article of that story nearest to this one, or of the nearest story where it stands alone.
  package let nearest: String?
  /// The mean probability that it reports the event of the articles of the story of ``nearest``, 0...1.
  package let probability: Double
  /// What spoke for and against this article and ``nearest`` reporting one event: each feature's part in the
  /// log-odds, the heaviest first.
  package let reasons: [(feature: PairFeature, weight: Double)]

  /// What was decided on: the nearest article, and its place among the pairs.
  struct Candidate {
    let nearest: String
    let linkage: Double
    let pair: Int
  }

  init(
    _ assignment: StoryAssignment, _ candidate: Candidate?, _ pairs: ArticlePairs,
    _ score: PairScore
  ) {
    self.assignment = assignment
    nearest = candidate?.nearest
    probability = candidate?.linkage ?? 0
    guard let candidate else {
      reasons = []
      return
    }
    let parts = score.trees.contributions(
      pairs.values, at: candidate.pair * PairFeature.count, count: PairFeature.count)
    reasons = zip(PairFeature.allCases, parts)
      .map { (feature: $0, weight: $1) }
      .filter { $0.weight != 0 }
      .sorted { abs($1.weight) < abs($0.weight) }
  }
}
