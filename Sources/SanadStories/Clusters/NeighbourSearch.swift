/// Finds the articles of a window that share terms with a new one.
struct NeighbourSearch: Sendable {
  /// Articles whose ``Neighbour/roughSimilarity`` lies below this are left out: chance alone gives as much.
  /// Set by reading.
  static let roughSimilarityMin: Float = 0.12
  /// Articles kept, the nearest. Set by reading.
  static let neighbourMax = 256

  private(set) var index = PostingIndex()
  private var sums = EntrySums()

  init() {}

  /// A search over the articles of `kept`, so many as were in the window.
  init(kept: KeptPostings, entryCount: Int) {
    index = PostingIndex(kept: kept)
    for _ in 0..<entryCount { sums.addEntry() }
  }

  /// Adds the next article of the window; `entry` is its index there.
  mutating func add(_ features: ArticleFeatures, entry: Int32) {
    for vector in features.vectors { index.add(vector, entry: entry) }
    sums.addEntry()
  }

  /// The articles from index `first` of the window on that are near `features`, in order of arrival.
  ///
  /// - Complexity: O(terms × ``PostingIndex/readMax``).
  mutating func neighbours(of features: ArticleFeatures, from first: Int32) -> [Neighbour] {
    sums.begin()
    for field in FeatureField.allCases {
      sums.add(features[field], lane: field.rawValue, from: first, index)
    }
    return nearest()
  }

  private func nearest() -> [Neighbour] {
    var found: [(entry: Int32, roughSimilarity: Float)] = []
    for entry in sums.touched {
      let roughSimilarity = sums.roughSimilarity(entry)
      if Self.roughSimilarityMin < roughSimilarity { found.append((entry, roughSimilarity)) }
    }
    if Self.neighbourMax < found.count {
      found.sort {
        $0.roughSimilarity == $1.roughSimilarity
          ? $0.entry < $1.entry : $1.roughSimilarity < $0.roughSimilarity
      }
      found.removeLast(found.count - Self.neighbourMax)
    }
    found.sort { $0.entry < $1.entry }
    return found.map { Neighbour(entry: $0.entry, cosines: sums[$0.entry]) }
  }
}

/// Sums of products by entry of the window and lane, for one search at a time.
struct EntrySums: Sendable {
  /// Entries that share a term with the article searched for, in the order they were found.
  private(set) var touched: [Int32] = []
  /// ``Neighbour/laneCount`` sums an entry, valid where the stamp lane has the bits of this search's number:
  /// one cache line for each article touched.
  private var sums: [Float] = []
  private var search: UInt32 = 0

  subscript(entry: Int32) -> SIMD16<Float> {
    let base = Int(entry) * Neighbour.laneCount
    var vector = SIMD16<Float>(repeating: 0)
    for lane in FeatureField.allCases.indices { vector[lane] = sums[base + lane] }
    return vector
  }

  /// ``Neighbour/roughSimilarity`` of an entry touched, without its row.
  func roughSimilarity(_ entry: Int32) -> Float {
    let base = Int(entry) * Neighbour.laneCount
    return sums[base + FeatureField.title.rawValue] + sums[base + FeatureField.lead.rawValue]
      + sums[base + FeatureField.body.rawValue] + sums[base + FeatureField.names.rawValue]
  }

  mutating func addEntry() {
    for _ in 0..<Neighbour.laneCount { sums.append(0) }
  }

  /// Begins a search.
  mutating func begin() {
    search += 1
    touched.removeAll(keepingCapacity: true)
  }

  /// Adds the products of `vector` with every article from index `first` on.
  mutating func add(_ vector: TermVector, lane: Int, from first: Int32, _ index: PostingIndex) {
    Self.add(vector, lane, first, index, search, &sums, &touched)
  }

  /// The same, over arrays passed `inout`: a structure cannot be changed while a span of it is open.
  private static func add(
    _ vector: TermVector, _ lane: Int, _ first: Int32, _ index: PostingIndex, _ search: UInt32,
    _ sums: inout [Float], _ touched: inout [Int32]
  ) {
    let postings = index.postings.span
    var sums = sums.mutableSpan
    for position in vector.terms.indices {
      let weight = vector.weights[position]
      var length: Int32 = 0
      if let block = index.block(vector.terms[position]) {
        length = block.length
        var place = block.newest
        for _ in 0..<length {
          let posting = postings[block.index(place)]
          if posting.entry < first { break }
          add(weight * posting.weight, posting.entry, lane, search, &sums, &touched)
          place -= 1
        }
      }
      if !index.isResumed { continue }
      for posting in index.kept(vector.terms[position], besides: length)
      where first <= posting.entry {
        add(weight * posting.weight, posting.entry, lane, search, &sums, &touched)
      }
    }
  }

  /// Adds a product to the sum of `entry`, whose row begins anew with each search.
  @inline(__always)
  private static func add(
    _ product: Float, _ entry: Int32, _ lane: Int, _ search: UInt32,
    _ sums: inout MutableSpan<Float>,
    _ touched: inout [Int32]
  ) {
    let base = Int(entry) &* Neighbour.laneCount
    if sums[base &+ Neighbour.stampLane].bitPattern != search {
      for lane in 0..<Neighbour.stampLane { sums[base &+ lane] = 0 }
      sums[base &+ Neighbour.stampLane] = Float(bitPattern: search)
      touched.append(entry)
    }
    sums[base &+ lane] += product
  }
}
