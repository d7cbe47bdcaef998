/// From each term to the articles that have it, in order of arrival.
struct PostingIndex: Sendable {
  /// One article's weight for one term.
  struct Posting: Sendable {
    let slot: Int32
    let weight: Float
  }

  /// Postings read of one term, the newest: bounds the cost of an article in the busiest hour.
  static let readMax = 512

  private var places = TermTable(capacity: 1 << 16)
  /// One list a term: chains through one array cost a cache miss a step.
  private var lists: [[Posting]] = []

  /// Adds the terms of the article in `slot`, which is greater than those before.
  mutating func add(_ vector: TermVector, slot: Int32) {
    for (index, term) in vector.terms.enumerated() {
      let place = Int(places.value(of: term, orNew: Int32(truncatingIfNeeded: lists.count)))
      if place == lists.count { lists.append([]) }
      lists[place].append(Posting(slot: slot, weight: vector.weights[index]))
    }
  }

  /// The articles that have `term`, the newest last.
  @inline(__always) func list(_ term: UInt64) -> [Posting] {
    places[term].map { lists[Int($0)] } ?? []
  }
}
