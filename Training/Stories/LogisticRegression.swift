import Glibc

/// Weights of a logistic function, fitted by Newton's method with a ridge.
struct LogisticRegression {
  /// One observation.
  struct Example {
    let values: [Double]
    let isPositive: Bool
    /// How many observations it counts as.
    var weight = 1.0
  }

  /// Ridge on every weight but the first, the bias: keeps weights finite where the classes are separable.
  /// Set by reading.
  static let ridge = 3.0
  private static let roundCount = 30

  private(set) var weights: [Double]

  init(_ examples: [Example], width: Int) {
    weights = Array(repeating: 0, count: width)
    for _ in 0..<Self.roundCount { step(examples) }
  }

  private mutating func step(_ examples: [Example]) {
    let width = weights.count
    var gradient = weights.enumerated().map { $0.offset == 0 ? 0 : -Self.ridge * $0.element }
    var curvature = (0..<width).map { row in
      (0..<width).map { $0 == row ? (row == 0 ? 1e-9 : Self.ridge) : 0.0 }
    }
    for example in examples {
      let probability = Self.probability(weights, example.values)
      let error = (example.isPositive ? 1 : 0) - probability
      let spread = probability * (1 - probability) * example.weight
      for row in 0..<width where example.values[row] != 0 {
        gradient[row] += error * example.weight * example.values[row]
        for column in 0..<width {
          curvature[row][column] += spread * example.values[row] * example.values[column]
        }
      }
    }
    let change = Self.solved(curvature, gradient)
    for index in 0..<width { weights[index] += change[index] }
  }

  static func probability(_ weights: [Double], _ values: [Double]) -> Double {
    var sum = 0.0
    for index in weights.indices { sum += weights[index] * values[index] }
    return 1 / (1 + exp(-max(-30, min(30, sum))))
  }

  /// The solution of a small system of linear equations, by elimination with pivots.
  private static func solved(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    var (rows, right) = (matrix, vector)
    let count = right.count
    for column in 0..<count {
      let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      right.swapAt(column, pivot)
      for row in (column + 1)..<max(column + 1, count) where rows[row][column] != 0 {
        let factor = rows[row][column] / rows[column][column]
        for place in column..<count { rows[row][place] -= factor * rows[column][place] }
        right[row] -= factor * right[column]
      }
    }
    for column in (0..<count).reversed() {
      for place in (column + 1)..<max(column + 1, count) {
        right[column] -= rows[column][place] * right[place]
      }
      right[column] /= rows[column][column]
    }
    return right
  }
}
