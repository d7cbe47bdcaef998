package import SanadModel

/// The story of an article, and what it was decided by.
package struct StoryDecision: Sendable {
  package let assignment: StoryAssignment
  /// The article of that story nearest to this one, or of the nearest story where it stands alone.
  package let nearest: String?
  /// The probability that it belongs to the story of ``nearest``, 0...1.
  package let probability: Double
  /// What spoke for it and against: each feature's value times its weight, the heaviest first.
  package let reasons: [(feature: MergeFeature, weight: Double)]

  init(
    _ assignment: StoryAssignment, _ candidate: StoryCandidate?, _ score: MergeScore,
    _ window: ArticleWindow
  ) {
    self.assignment = assignment
    nearest = candidate.map { window.entries[Int($0.nearest.entry)].id }
    probability = candidate.map { score.probability($0.values) } ?? 0
    let values = candidate?.values ?? MergeValues()
    reasons = zip(MergeFeature.allCases, zip(score.weights, values.values))
      .map { (feature: $0, weight: $1.0 * $1.1) }
      .filter { $0.feature != .bias && $0.weight != 0 }
      .sorted { abs($1.weight) < abs($0.weight) }
  }
}
