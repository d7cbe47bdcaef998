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
  /// For each vector its product with the current one.
  private var products: [Float]
  /// For each vector the last one that it was paired with.
  private var openers: [Int32]

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
    products = Array(repeating: 0, count: terms.count)
    openers = Array(repeating: -1, count: terms.count)
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
    for other in 0..<index { products[other] = 0 }
    var partners: [Int32] = []
    for (place, term) in terms[index].enumerated() {
      let own = weights[index][place]
      let isRare = isRare[Int(term)]
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

  /// Calls `body` with each other posted vector that shares a rare enough term with `index`, and their product.
  mutating func forEachPosted(with index: Int, _ body: (Int, Float) -> Void) {
    var partners: [Int32] = []
    for (place, term) in terms[index].enumerated() {
      let own = weights[index][place]
      for (other, weight) in postings[Int(term)] where other != Int32(index) {
        if openers[Int(other)] != Int32(index) {
          openers[Int(other)] = Int32(index)
          products[Int(other)] = 0
          partners.append(other)
        }
        products[Int(other)] += own * weight
      }
    }
    for other in partners where sharesRareTerm(index, Int(other)) {
      body(Int(other), products[Int(other)])
    }
  }

  private func sharesRareTerm(_ first: Int, _ second: Int) -> Bool {
    var (left, right) = (0, 0)
    let (own, theirs) = (terms[first], terms[second])
    while left < own.count, right < theirs.count {
      if own[left] == theirs[right], isRare[Int(own[left])] { return true }
      if own[left] <= theirs[right] { left += 1 } else { right += 1 }
    }
    return false
  }

  /// The products of vector `index` with each before it.
  mutating func products(of index: Int) -> ArraySlice<Float> {
    for other in 0..<index { products[other] = 0 }
    for (place, term) in terms[index].enumerated() {
      let own = weights[index][place]
      for (other, weight) in postings[Int(term)] {
        if index <= Int(other) { break }
        products[Int(other)] += own * weight
      }
    }
    return products[..<index]
  }
}
