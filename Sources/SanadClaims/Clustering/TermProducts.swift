/// Multiplies vectors with all earlier ones at once, term by term over an inverted index.
struct TermProducts {
  /// A term in more vectors than this share, and than ``postingMin``, makes no pair by itself. Set by reading.
  static let postingShareMax = 0.2
  /// Postings always kept, so that of few vectors every two that share a term are compared. Set by reading.
  static let postingMin = 40

  private let terms: [[Int32]]
  private let weights: [[Float]]
  /// For each term the vectors that have it, ascending, and its weight there; of those that are posted.
  private let postings: [[(vector: Int32, weight: Float)]]
  /// For each term whether it makes a pair by itself.
  private let isRare: [Bool]
  /// For each vector what the last one that met it made of it, side by side: vectors are met by the million.
  private var slots: [Slot]
  /// Twice the number of the vectors that were multiplied so far.
  private var round: Int32 = 0

  private struct Slot {
    /// The round that the product is of; one more where a rare term makes the two a pair.
    var round: Int32 = -1
    var product: Float = 0
  }

  init(_ vectors: [TermVector]) {
    self.init(terms: vectors.map(\.terms), weights: vectors.map(\.weights))
  }

  /// - Parameter posted: for each vector whether it is a partner in ``forEachPosted(with:_:)``.
  init(_ vectors: [TermVector], posted: [Bool]) {
    self.init(terms: vectors.map(\.terms), weights: vectors.map(\.weights), posted: posted)
  }

  init(_ texts: [WeightedTerms]) {
    self.init(terms: texts.map(\.terms), weights: texts.map(\.weights))
  }

  /// Both are parallel: the terms of each vector, ascending, and their weights.
  private init(terms: [[Int32]], weights: [[Float]], posted: [Bool]? = nil) {
    self.terms = terms
    self.weights = weights
    let longest = max(Self.postingMin, Int(Double(terms.count) * Self.postingShareMax))
    let postings = Self.postings(terms, weights)
    isRare = postings.map { $0.count <= longest }
    self.postings =
      posted.map { posted in postings.map { $0.filter { posted[Int($0.vector)] } } } ?? postings
    slots = Array(repeating: Slot(), count: terms.count)
  }

  private static func postings(
    _ terms: [[Int32]], _ weights: [[Float]]
  ) -> [[(vector: Int32, weight: Float)]] {
    let count = terms.reduce(0) { max($0, Int($1.last ?? -1) + 1) }
    var postings: [[(vector: Int32, weight: Float)]] = Array(repeating: [], count: count)
    for index in terms.indices {
      for (place, term) in terms[index].enumerated() {
        postings[Int(term)].append((Int32(index), weights[index][place]))
      }
    }
    return postings
  }

  /// Calls `body` with each vector before `index` that shares a rare enough term, and their product.
  mutating func forEachPartner(of index: Int, _ body: (Int, Float) -> Void) {
    for other in multiply(index, before: index) { body(Int(other), slots[Int(other)].product) }
  }

  /// Calls `body` with each other posted vector that shares a rare enough term with `index`, and their product.
  mutating func forEachPosted(with index: Int, _ body: (Int, Float) -> Void) {
    for other in multiply(index, before: terms.count) where Int(other) != index {
      body(Int(other), slots[Int(other)].product)
    }
  }

  /// Multiplies vector `index` with the posted ones before `end`; those that share a rare enough term with it.
  private mutating func multiply(_ index: Int, before end: Int) -> [Int32] {
    round += 2
    var partners: [Int32] = []
    for (place, term) in terms[index].enumerated() {
      Self.add(
        weights[index][place], postings[Int(term)], before: Int32(end), round,
        isRare: isRare[Int(term)], &slots, &partners)
    }
    return partners
  }

  /// Adds the products of one term, over arrays passed `inout`: a structure cannot be changed while a span of it
  /// is open.
  private static func add(
    _ own: Float, _ postings: [(vector: Int32, weight: Float)], before end: Int32, _ round: Int32,
    isRare: Bool, _ slots: inout [Slot], _ partners: inout [Int32]
  ) {
    let postings = postings.span
    var slots = slots.mutableSpan
    for at in postings.indices {
      let (other, weight) = postings[at]
      if end <= other { break }
      var slot = slots[Int(other)]
      if slot.round < round { slot = Slot(round: round) }
      slot.product += own * weight
      if isRare, slot.round == round {
        slot.round += 1
        partners.append(other)
      }
      slots[Int(other)] = slot
    }
  }

  /// The products of vector `index` with each before it.
  mutating func products(of index: Int) -> [Float] {
    _ = multiply(index, before: index)
    return slots[..<index].map { $0.round < round ? 0 : $0.product }
  }
}
