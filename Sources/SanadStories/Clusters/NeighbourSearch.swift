/// Finds the articles of a window that share terms with a new one.
struct NeighbourSearch: Sendable {
  /// Articles whose glance lies below this are left out: chance alone gives as much.
  static let glanceMin: Float = 0.12
  /// Articles kept, the nearest.
  static let neighbourMax = 256

  private var index = PostingIndex()
  private var sums = SlotSums()

  /// Adds the article in `slot`, the next one.
  mutating func add(_ features: ArticleFeatures, slot: Int32) {
    for vector in features.vectors { index.add(vector, slot: slot) }
    sums.addSlot()
  }

  /// The articles from slot `first` on that are near `features`, in order of slot.
  ///
  /// - Complexity: O(terms × ``PostingIndex/readMax``).
  mutating func neighbours(of features: ArticleFeatures, from first: Int32) -> [Neighbour] {
    sums.begin()
    for field in FeatureField.allCases {
      sums.add(features[field], lane: field.rawValue, from: first, index)
    }
    sums.mark(features[.title], from: first, index)
    return nearest()
  }

  private func nearest() -> [Neighbour] {
    var found: [(slot: Int32, glance: Float)] = []
    for slot in sums.met {
      let glance = sums.glance(slot)
      if Self.glanceMin < glance { found.append((slot, glance)) }
    }
    if Self.neighbourMax < found.count {
      found.sort { $0.glance == $1.glance ? $0.slot < $1.slot : $1.glance < $0.glance }
      found.removeLast(found.count - Self.neighbourMax)
    }
    found.sort { $0.slot < $1.slot }
    return found.map { Neighbour(slot: $0.slot, cosines: sums[$0.slot]) }
  }
}

/// Sums of products by slot and lane, for one search at a time.
struct SlotSums: Sendable {
  /// Slots met by this search, in order of meeting.
  private(set) var met: [Int32] = []
  /// ``Neighbour/laneCount`` sums a slot, valid where the stamp lane has the bits of this search's number:
  /// one cache line for each article met.
  private var sums: [Float] = []
  private var search: UInt32 = 0

  subscript(slot: Int32) -> SIMD16<Float> {
    let base = Int(slot) * Neighbour.laneCount
    var vector = SIMD16<Float>(repeating: 0)
    for lane in 0...Neighbour.toldLane { vector[lane] = sums[base + lane] }
    return vector
  }

  /// ``Neighbour/glance`` of a slot met, without its row.
  func glance(_ slot: Int32) -> Float {
    let base = Int(slot) * Neighbour.laneCount
    return sums[base + FeatureField.title.rawValue] + sums[base + FeatureField.lead.rawValue]
      + sums[base + FeatureField.body.rawValue] + sums[base + FeatureField.names.rawValue]
  }

  mutating func addSlot() {
    for _ in 0..<Neighbour.laneCount { sums.append(0) }
  }

  /// Begins a search.
  mutating func begin() {
    search += 1
    met.removeAll(keepingCapacity: true)
  }

  /// Adds the products of `vector` with every article from slot `first` on.
  mutating func add(_ vector: TermVector, lane: Int, from first: Int32, _ index: PostingIndex) {
    Self.add(vector, lane, first, index, search, &sums, &met)
  }

  /// The same, over arrays that are lent: a structure cannot be changed while a span of it is open.
  private static func add(
    _ vector: TermVector, _ lane: Int, _ first: Int32, _ index: PostingIndex, _ search: UInt32,
    _ sums: inout [Float], _ met: inout [Int32]
  ) {
    let postings = index.postings.span
    var sums = sums.mutableSpan
    for position in vector.terms.indices {
      guard let block = index.block(vector.terms[position]) else { continue }
      let weight = vector.weights[position]
      var place = block.newest
      for _ in 0..<block.length {
        let posting = postings[block.index(place)]
        if posting.slot < first { break }
        let base = Int(posting.slot) &* Neighbour.laneCount
        if sums[base &+ Neighbour.stampLane].bitPattern != search {
          for lane in 0..<Neighbour.stampLane { sums[base &+ lane] = 0 }
          sums[base &+ Neighbour.stampLane] = Float(bitPattern: search)
          met.append(posting.slot)
        }
        sums[base &+ lane] += weight * posting.weight
        place -= 1
      }
    }
  }

  /// Adds to the told headline of every article met the shares of the terms of `title` its body has.
  mutating func mark(_ title: TermVector, from first: Int32, _ index: PostingIndex) {
    let postings = index.postings.span
    let search = search
    var sums = sums.mutableSpan
    for position in title.terms.indices {
      guard let block = index.block(title.terms[position] ^ FeatureField.titleToBody) else {
        continue
      }
      let share = title.weights[position] * title.weights[position]
      var place = block.newest
      for _ in 0..<block.length {
        let slot = postings[block.index(place)].slot
        if slot < first { break }
        let base = Int(slot) &* Neighbour.laneCount
        if sums[base &+ Neighbour.stampLane].bitPattern == search {
          sums[base &+ Neighbour.toldLane] += share
        }
        place -= 1
      }
    }
  }
}
