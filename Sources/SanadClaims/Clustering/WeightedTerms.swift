/// The terms of a text, each once, with the weight that each has in its story.
struct WeightedTerms: Hashable, Sendable {
  /// Ascending.
  let terms: [Int32]
  /// In the order of ``terms``.
  let weights: [Float]
  let sum: Float
  let length: Float

  /// What two texts have in common.
  struct Overlap: Hashable, Sendable {
    var count: Float = 0
    /// The sum of the weights of common terms, after the first text.
    var weight: Float = 0
    var product: Float = 0
  }

  static let none = WeightedTerms(terms: [], weights: [])

  /// - Parameter terms: ascending, each once.
  init(terms: [Int32], weights: [Float]) {
    self.terms = terms
    self.weights = weights
    sum = weights.reduce(0, +)
    length = weights.reduce(Float(0)) { $0 + $1 * $1 }.squareRoot()
  }

  /// - Parameters:
  ///   - ids: in any order.
  ///   - table: the weight of each term.
  init(_ ids: some Sequence<Int32>, weights table: [Float]) {
    let terms = Set(ids).sorted()
    self.init(terms: terms, weights: terms.map { table[Int($0)] })
  }

  /// - Complexity: O(*n* + *m*)
  func overlap(with other: WeightedTerms) -> Overlap {
    var overlap = Overlap()
    var (left, right) = (0, 0)
    while left < terms.count, right < other.terms.count {
      let (own, theirs) = (terms[left], other.terms[right])
      if own == theirs {
        overlap.count += 1
        overlap.weight += weights[left]
        overlap.product += weights[left] * other.weights[right]
      }
      if own <= theirs { left += 1 }
      if theirs <= own { right += 1 }
    }
    return overlap
  }

  func cosine(with other: WeightedTerms) -> Float {
    cosine(overlap(with: other), other)
  }

  func cosine(_ overlap: Overlap, _ other: WeightedTerms) -> Float {
    0 < overlap.product ? overlap.product / (length * other.length) : 0
  }

  /// The terms of both; the weight of each is what `combine` makes of its weights, 0 where one lacks it.
  func combined(
    with other: WeightedTerms, _ combine: (Float, Float) -> Float
  ) -> WeightedTerms {
    var (terms, weights): ([Int32], [Float]) = ([], [])
    var (left, right) = (0, 0)
    while left < self.terms.count || right < other.terms.count {
      let own = left < self.terms.count ? self.terms[left] : .max
      let theirs = right < other.terms.count ? other.terms[right] : .max
      terms.append(min(own, theirs))
      weights.append(
        combine(
          own <= theirs ? self.weights[left] : 0, theirs <= own ? other.weights[right] : 0))
      if own <= theirs { left += 1 }
      if theirs <= own { right += 1 }
    }
    return WeightedTerms(terms: terms, weights: weights)
  }
}
