package import SanadLanguages
import SanadModel

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
      named[try row.choice(name, of: Name.self).rawValue] = try row.decimal(value)
    }
    weights = MergeFeature.allCases.map { named[$0.rawValue] ?? 0 }
    eventMin = named[Name.eventMin.rawValue] ?? 1
    storylineMin = named[Name.storylineMin.rawValue] ?? 1
  }

  /// The probability, 0...1.
  package func probability(_ values: MergeValues) -> Double {
    var sum = 0.0
    for (index, weight) in weights.enumerated() { sum += weight * values.values[index] }
    return 1 / (1 + ExactMath.exp(-sum))
  }

  /// The rows of the table.
  private enum Name: String, CaseIterable {
    case bias, time, undated, size, eventMin, storylineMin
    case titleAll, leadAll, bodyAll, namesAll, numbersAll, shinglesAll
    case titleNear, leadNear, bodyNear, namesNear, numbersNear, shinglesNear
  }
}
