/// Multiplies vectors with all earlier ones at once, term by term over an inverted index.
struct TermProducts {
  /// A term in more vectors than this share, and than ``postingMin``, makes no pair by itself.
  static let postingShareMax = 0.2
  /// Postings always kept, so that of few vectors every two that share a term are compared.
  static let postingMin = 40

  private let vectors: [TermVector]
  /// For each term the vectors that have it, ascending, and its weight there.
  private let postings: [[(vector: Int32, weight: Float)]]
  private let longest: Int
  /// For each vector its product with the current one.
  private var products: [Float]
  /// For each vector the last one that it was paired with.
  private var openers: [Int32]

  init(_ vectors: [TermVector]) {
    self.vectors = vectors
    longest = max(Self.postingMin, Int(Double(vectors.count) * Self.postingShareMax))
    postings = Self.postings(vectors)
    products = Array(repeating: 0, count: vectors.count)
    openers = Array(repeating: -1, count: vectors.count)
  }

  private static func postings(
    _ vectors: [TermVector]
  ) -> [[(vector: Int32, weight: Float)]] {
    let count = vectors.reduce(0) { max($0, Int($1.terms.last ?? -1) + 1) }
    var postings: [[(vector: Int32, weight: Float)]] = Array(repeating: [], count: count)
    for (index, vector) in vectors.enumerated() {
      for (place, term) in vector.terms.enumerated() {
        postings[Int(term)].append((Int32(index), vector.weights[place]))
      }
    }
    return postings
  }

  /// Calls `body` with each vector before `index` that shares a rare enough term, and their product.
  mutating func forEachPartner(of index: Int, _ body: (Int, Float) -> Void) {
    for other in 0..<index { products[other] = 0 }
    var partners: [Int32] = []
    for (place, term) in vectors[index].terms.enumerated() {
      let own = vectors[index].weights[place]
      let isRare = postings[Int(term)].count <= longest
      for (other, weight) in postings[Int(term)] {
        if index <= Int(other) { break }
        products[Int(other)] += own * weight
        if isRare, openers[Int(other)] != Int32(index) {
          openers[Int(other)] = Int32(index)
          partners.append(other)
        }
      }
    }
    for other in partners { body(Int(other), products[Int(other)]) }
  }
}
