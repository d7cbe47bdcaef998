import SanadLanguages
import SanadText

/// Scores whether two values are of one thing and differ, by the weights of `difference-weights.tsv`.
struct DifferenceJudge: Sendable {
  /// Pairs of one kind and unit of a story from which they are a series, such as the prices of many days: each
  /// lowers the score. Set by reading.
  static let seriesCountMin = 10.0
  static let seriesWeight = 0.7

  let weights: [Double]
  /// The least probability of a difference that is shown.
  let threshold: Double

  /// - Throws: `PackError` for a row that is no feature or no number.
  init(_ table: PackTable) throws(PackError) {
    let (name, weight) = (try table.column("feature"), try table.column("weight"))
    var weights = Array(repeating: 0.0, count: DifferenceFeature.allCases.count)
    var threshold = 1.0
    for row in table.rows {
      let feature = try row.choice(name, of: Row.self)
      if feature.rawValue == Row.threshold.rawValue {
        threshold = try row.decimal(weight)
      } else if let place = DifferenceFeature.allCases.firstIndex(where: {
        $0.rawValue == feature.rawValue
      }) {
        weights[place] = try row.decimal(weight)
      }
    }
    self.weights = weights
    self.threshold = threshold
  }

  init(weights: [Double], threshold: Double) {
    self.weights = weights
    self.threshold = threshold
  }

  /// The first cell of a row.
  private struct Row: RawRepresentable, CaseIterable {
    static let threshold = Row("threshold")
    static let allCases = [threshold] + DifferenceFeature.allCases.map { Row($0.rawValue) }

    let rawValue: String

    private init(_ rawValue: String) { self.rawValue = rawValue }

    init?(rawValue: String) {
      guard Self.allCases.contains(where: { $0.rawValue == rawValue }) else { return nil }
      self.rawValue = rawValue
    }
  }

  /// 0...1, for one of `count` pairs of its kind and unit.
  func probability(_ features: [Double], among count: Int) -> Double {
    let sum = zip(weights, features).reduce(0) { $0 + $1.0 * $1.1 }
    let series = max(0, ExactMath.log(Double(count) / Self.seriesCountMin)) * Self.seriesWeight
    return 1 / (1 + ExactMath.exp(-max(-30, min(30, sum - series))))
  }
}
