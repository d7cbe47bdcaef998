import SanadLanguages
import SanadText

/// Weights of the score that a statement with a pattern of one kind has that status, from a pack's table.
struct StatusWeights: Sendable {
  /// The row of the least probability that counts, and of that beside other outlets.
  static let threshold = "threshold"
  static let sharedThreshold = "sharedThreshold"

  private let weights: [String: Double]

  /// Nil for a language without the table: every pattern counts there.
  init?(_ table: PackTable) throws(PackError) {
    if table.rows.isEmpty { return nil }
    let (name, weight) = (try table.column("feature"), try table.column("weight"))
    var weights: [String: Double] = [:]
    for row in table.rows { weights[try row.word(name)] = try row.decimal(weight) }
    self.weights = weights
  }

  var threshold: Double { weights[Self.threshold] ?? 1 }
  var sharedThreshold: Double { weights[Self.sharedThreshold] ?? 1 }

  /// 0...1; features without a weight count nothing.
  func probability(_ features: [StatusFeature]) -> Double {
    let sum = features.reduce(0) { $0 + (weights[$1.name] ?? 0) * $1.value }
    return 1 / (1 + ExactMath.exp(-max(-30, min(30, sum))))
  }
}

/// A named value of a statement.
struct StatusFeature: Hashable, Sendable {
  let name: String
  let value: Double
}
