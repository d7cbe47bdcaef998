/// An article of the window that is near to a new one.
package struct Neighbour: Sendable {
  /// Lanes of ``cosines`` after those of the fields: the share of the new article's headline that
  /// stands in this one's body.
  static let toldLane = FeatureField.allCases.count
  static let laneCount = 16

  /// Index into the window.
  let slot: Int32
  /// By position of ``FeatureField``.
  var cosines: SIMD16<Float>

  var bodyCosine: Float { cosines[FeatureField.body.rawValue] }

  /// How near it is at first sight.
  var glance: Float {
    cosines[FeatureField.title.rawValue] + cosines[FeatureField.lead.rawValue]
      + cosines[FeatureField.body.rawValue] + cosines[FeatureField.names.rawValue]
      + cosines[FeatureField.shingles.rawValue]
  }
}

/// Finds the articles of a window that share terms with a new one.
struct NeighbourSearch: Sendable {
  /// Articles whose glance lies below this are left out: chance alone gives as much.
  static let glanceMin: Float = 0.12
  /// Articles kept, the nearest.
  static let neighbourMax = 256

  private var index = PostingIndex()
  /// ``Neighbour/laneCount`` sums a slot, valid where ``stamps`` has the number of this search.
  private var sums: [Float] = []
  private var stamps: [UInt32] = []
  private var stamp: UInt32 = 0
  private var touched: [Int32] = []

  /// Adds the article in `slot`, the next one.
  mutating func add(_ features: ArticleFeatures, slot: Int32) {
    for vector in features.vectors { index.add(vector, slot: slot) }
    stamps.append(0)
    for _ in 0..<Neighbour.laneCount { sums.append(0) }
  }

  /// The articles from slot `first` on that are near `features`, in order of slot.
  mutating func neighbours(of features: ArticleFeatures, from first: Int32) -> [Neighbour] {
    stamp += 1
    touched.removeAll(keepingCapacity: true)
    for field in FeatureField.allCases {
      let vector = features[field]
      for (position, term) in vector.terms.enumerated() {
        add(term, vector.weights[position], lane: field.rawValue, first)
      }
    }
    let title = features[.title]
    for (position, term) in title.terms.enumerated() {
      let weight = title.weights[position]
      mark(term ^ FeatureField.titleToBody, weight * weight, first)
    }
    return nearest()
  }

  private mutating func add(_ term: UInt64, _ weight: Float, lane: Int, _ first: Int32) {
    let list = index.list(term)
    var at = list.count - 1
    let end = max(0, list.count - PostingIndex.readMax)
    while end <= at {
      let posting = list[at]
      if posting.slot < first { return }
      let slot = Int(posting.slot)
      if stamps[slot] != stamp { meet(slot) }
      sums[slot * Neighbour.laneCount + lane] += weight * posting.weight
      at -= 1
    }
  }

  private mutating func meet(_ slot: Int) {
    stamps[slot] = stamp
    touched.append(Int32(truncatingIfNeeded: slot))
    let base = slot * Neighbour.laneCount
    for lane in 0..<Neighbour.laneCount { sums[base + lane] = 0 }
  }

  /// Adds `share` to the told headline of every article met that has the body term.
  private mutating func mark(_ term: UInt64, _ share: Float, _ first: Int32) {
    for posting in index.list(term).suffix(PostingIndex.readMax).reversed() {
      if posting.slot < first { return }
      let slot = Int(posting.slot)
      if stamps[slot] == stamp {
        sums[slot * Neighbour.laneCount + Neighbour.toldLane] += share
      }
    }
  }

  private func nearest() -> [Neighbour] {
    var found: [Neighbour] = []
    for slot in touched where Self.glanceMin < glance(Int(slot) * Neighbour.laneCount) {
      var neighbour = Neighbour(slot: slot, cosines: SIMD16(repeating: 0))
      let base = Int(slot) * Neighbour.laneCount
      for lane in 0...Neighbour.toldLane { neighbour.cosines[lane] = sums[base + lane] }
      found.append(neighbour)
    }
    if Self.neighbourMax < found.count {
      found.sort { $0.glance == $1.glance ? $0.slot < $1.slot : $1.glance < $0.glance }
      found.removeLast(found.count - Self.neighbourMax)
    }
    return found.sorted { $0.slot < $1.slot }
  }

  /// ``Neighbour/glance`` of the sums that start at `base`.
  @inline(__always) private func glance(_ base: Int) -> Float {
    sums[base] + sums[base + 1] + sums[base + 2] + sums[base + 3]
      + sums[base + FeatureField.shingles.rawValue]
  }
}
