/// From each term to the articles that have it, the newest first.
struct PostingIndex: Sendable {
  /// One article's weight for one term.
  struct Posting: Sendable {
    let slot: Int32
    let weight: Float
    /// The posting before it for the same term, or ``none``.
    let next: Int32
  }

  static let none: Int32 = -1
  /// Postings read of one term, the newest: bounds the cost of an article in the busiest hour.
  static let readMax = 768

  private var heads = TermTable(capacity: 1 << 16)
  private(set) var postings: [Posting] = []

  /// Adds the terms of the article in `slot`.
  mutating func add(_ vector: TermVector, slot: Int32) {
    for (index, term) in vector.terms.enumerated() {
      let place = Int32(truncatingIfNeeded: postings.count)
      let next = heads.exchange(term, place, missing: Self.none)
      postings.append(Posting(slot: slot, weight: vector.weights[index], next: next))
    }
  }

  /// The newest posting of `term`.
  @inline(__always) func head(_ term: UInt64) -> Int32 { heads[term] ?? Self.none }
}
