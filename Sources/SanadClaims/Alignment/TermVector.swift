/// Weighted terms of a statement, scaled to length one.
struct TermVector: Hashable, Sendable {
  /// Ascending.
  let terms: [Int32]
  let weights: [Float]

  /// Of `counts`, with each term's weight from `weight`.
  init(_ ids: [Int32], weight: (Int32) -> Float) {
    var terms: [Int32] = []
    for id in ids.sorted() where terms.last != id { terms.append(id) }
    let raw = terms.map(weight)
    var squares: Float = 0
    for value in raw { squares += value * value }
    let scale = 0 < squares ? 1 / squares.squareRoot() : 0
    self.terms = terms
    weights = raw.map { $0 * scale }
  }

  /// The cosine of the two.
  ///
  /// - Complexity: O(*n* + *m*)
  func cosine(_ other: TermVector) -> Float {
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
