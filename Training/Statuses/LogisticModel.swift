import Foundation
import SanadClaims

/// Weights of a logistic function by feature, fitted by gradient descent with a ridge; the signs of some are fixed.
struct LogisticModel {
  /// Steps of the descent, and the length of one. Set by reading.
  private static let roundCount = 1_500
  private static let rate = 0.5
  /// Stories that a feature must occur in. Set by reading.
  private static let storyCountMin = 3
  private static let bias = "bias"

  let weights: [String: Double]

  init(_ observations: [Observation], _ task: TrainingTask) {
    let names = Self.names(observations)
    let rows = observations.map { row in names.map { row.features[$0] ?? 0 } }
    let scales = names.indices.map { task.isScaled ? Self.scale(rows, $0) : 1 }
    let signs = names.map { task == .difference ? StatusObserver.sign(of: $0) : 0 }
    let sizes = Dictionary(grouping: observations, by: \.story).mapValues { Double($0.count) }
    var shares = observations.map { 1 / (sizes[$0.story] ?? 1).squareRoot() }
    let total = shares.reduce(0, +)
    shares = shares.map { $0 / total }
    let fitted = Self.fit(
      rows.map { row in row.indices.map { row[$0] / scales[$0] } }, observations.map(\.isMarked),
      shares, signs, ridge: task.ridge, free: names.firstIndex(of: Self.bias))
    weights = Dictionary(
      uniqueKeysWithValues: names.indices.map { (names[$0], fitted[$0] / scales[$0]) })
  }

  func probability(_ features: [String: Double]) -> Double {
    let sum = features.keys.sorted().reduce(0.0) { $0 + (weights[$1] ?? 0) * (features[$1] ?? 0) }
    return 1 / (1 + exp(-sum))
  }

  private static func names(_ observations: [Observation]) -> [String] {
    var stories: [String: Set<String>] = [:]
    for row in observations {
      for (name, value) in row.features where value != 0 {
        stories[name, default: []].insert(row.story)
      }
    }
    return stories.filter { storyCountMin <= $0.value.count }.keys.sorted()
  }

  /// The deviation of a feature; 1 for one that is always the same.
  private static func scale(_ rows: [[Double]], _ at: Int) -> Double {
    let mean = rows.reduce(0) { $0 + $1[at] } / Double(max(1, rows.count))
    let square = rows.reduce(0) { $0 + ($1[at] - mean) * ($1[at] - mean) }
    let deviation = (square / Double(max(1, rows.count))).squareRoot()
    return deviation < 1e-9 ? 1 : deviation
  }

  private static func fit(
    _ rows: [[Double]], _ marks: [Bool], _ shares: [Double], _ signs: [Int], ridge: Double,
    free: Int?
  ) -> [Double] {
    var weights = Array(repeating: 0.0, count: signs.count)
    var previous = weights
    for round in 0..<roundCount {
      let pull = Double(round) / Double(round + 3)
      let point = weights.indices.map { weights[$0] + pull * (weights[$0] - previous[$0]) }
      var gradient = point.indices.map { $0 == free ? 0 : 2 * ridge * point[$0] }
      for (row, (isMarked, share)) in zip(rows, zip(marks, shares)) {
        let sum = zip(row, point).reduce(0) { $0 + $1.0 * $1.1 }
        let error = (1 / (1 + exp(-sum)) - (isMarked ? 1 : 0)) * share
        for at in row.indices where row[at] != 0 { gradient[at] += error * row[at] }
      }
      previous = weights
      weights = point.indices.map { at in
        let moved = point[at] - rate * gradient[at] / Double(max(1, signs.count)).squareRoot()
        return signs[at] > 0 ? max(0, moved) : signs[at] < 0 ? min(0, moved) : moved
      }
    }
    return weights
  }
}
