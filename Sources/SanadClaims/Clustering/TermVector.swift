import SanadText

/// The weighted terms of a text.
struct TermVector: Hashable, Sendable {
  /// Ascending.
  let terms: [Int32]
  /// In the order of ``terms``.
  let weights: [Float]
  let squaredLength: Float

  /// Share of containment in ``similarity(to:)``; the rest is cosine.
  ///
  /// 0, 0.3, 0.5, 0.7 and 1 gave F1 0.66, 0.65, 0.66, 0.67 and 0.67 of claim pairs over ten judged
  /// stories, with recall rising: a short text inside a longer one is found by containment.
  static let containmentShare: Float = 0.5

  /// Of `ids`, each once, with the weight of each from `table`.
  ///
  /// - Parameter shares: what the weight of each of `ids` is multiplied with, the highest of equal ids; empty
  ///   for one.
  init(_ ids: [Int32], weights table: [Float], shares: [Float] = []) {
    let order = ids.indices.sorted { (ids[$0], $0) < (ids[$1], $1) }
    var terms: [Int32] = []
    var weights: [Float] = []
    for index in order {
      let weight = table[Int(ids[index])] * (shares.isEmpty ? 1 : shares[index])
      if terms.last == ids[index] {
        weights[weights.count - 1] = max(weights[weights.count - 1], weight)
      } else {
        terms.append(ids[index])
        weights.append(weight)
      }
    }
    self.terms = terms
    self.weights = weights
    squaredLength = weights.reduce(0) { $0 + $1 * $1 }
  }

  /// 0...1: half cosine, half the share of the lighter vector that the other one contains.
  ///
  /// - Complexity: O(*n* + *m*)
  func similarity(to other: TermVector) -> Float {
    similarity(to: other, product: product(with: other))
  }

  /// The same where the sum of the products of common weights is known.
  func similarity(to other: TermVector, product: Float) -> Float {
    Self.similarity(product, squaredLength, other.squaredLength)
  }

  /// Of two vectors of these squared lengths.
  static func similarity(_ product: Float, _ length: Float, _ other: Float) -> Float {
    let lighter = min(length, other)
    guard 0 < product, 0 < lighter else { return 0 }
    let cosine = min(1, product / (length * other).squareRoot())
    let containment = min(1, product / lighter)
    return cosine + (containment - cosine) * containmentShare
  }

  /// The sum of the products of common weights.
  func product(with other: TermVector) -> Float {
    var (left, right) = (0, 0)
    var sum: Float = 0
    while left < terms.count, right < other.terms.count {
      if terms[left] == other.terms[right] {
        sum += weights[left] * other.weights[right]
        left += 1
        right += 1
      } else if terms[left] < other.terms[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }
}

extension TermVector {
  /// The vectors of `lists` of terms over their own frequencies.
  static func vectors(of lists: [[WordHash]]) -> [TermVector] {
    var vocabulary = Vocabulary()
    let ids = lists.map { list in list.map { vocabulary.id(of: $0) } }
    for row in ids { vocabulary.count(row) }
    let weights = vocabulary.weights(total: lists.count)
    return ids.map { TermVector($0, weights: weights) }
  }
}
