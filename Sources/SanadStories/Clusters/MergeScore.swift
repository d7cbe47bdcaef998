package import SanadLanguages
import SanadModel
import SanadText

/// The learned score that an article belongs to a story: a logistic function of ``MergeValues``.
///
/// The weights and the experiment they come from stand in `common/merge-weights.tsv`, which
/// `train-stories` writes.
package struct MergeScore: Sendable {
  /// By position of ``MergeFeature``.
  package let weights: [Double]
  /// The probability from which an article joins the story of an event.
  package let eventMin: Double
  /// The probability from which two stories are of one storyline.
  package let storylineMin: Double

  package init(weights: [Double], eventMin: Double, storylineMin: Double) {
    self.weights = weights
    self.eventMin = eventMin
    self.storylineMin = storylineMin
  }

  /// Reads the table; without one no article joins another.
  ///
  /// - Throws: `PackError` for a name that is no feature.
  package init(_ table: PackTable) throws(PackError) {
    var named: [String: Double] = [:]
    let (name, value) = (try table.column("name"), try table.column("value"))
    for row in table.rows {
      if !MergeFeature.allCases.contains(where: { $0.name == row.text(name) }) {
        _ = try row.choice(name, of: Threshold.self)
      }
      named[row.text(name)] = try row.decimal(value)
    }
    weights = MergeFeature.allCases.map { named[$0.name] ?? 0 }
    eventMin = named[Threshold.eventMin.rawValue] ?? 1
    storylineMin = named[Threshold.storylineMin.rawValue] ?? 1
  }

  /// The probability, 0...1.
  package func probability(_ values: MergeValues) -> Double {
    var sum = 0.0
    for (index, weight) in weights.enumerated() { sum += weight * values.values[index] }
    return 1 / (1 + ExactMath.exp(-sum))
  }

  /// The most probable of `candidates` that reaches ``eventMin``; of equal ones the first.
  package func best(_ candidates: [StoryCandidate]) -> StoryCandidate? {
    var best: (candidate: StoryCandidate, probability: Double)?
    for candidate in candidates {
      let probability = probability(candidate.values)
      guard eventMin <= probability, best?.probability ?? -1 < probability else { continue }
      best = (candidate, probability)
    }
    return best?.candidate
  }

  /// The rows that are no weights.
  private enum Threshold: String, CaseIterable { case eventMin, storylineMin }
}
