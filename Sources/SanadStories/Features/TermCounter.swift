/// Counts terms of one field: open addressing with the terms in order of first sight.
///
/// Lent from article to article so that counting allocates nothing.
struct TermCounter {
  private var buckets: [Int32]
  private(set) var terms: [UInt64] = []
  private(set) var counts: [Float] = []

  /// Buckets at the start: twice the distinct words of a long article. Set by reading.
  private static let bucketCount = 4_096

  init() { buckets = Array(repeating: -1, count: Self.bucketCount) }

  /// Counts `term` once, as `share` of an occurrence.
  mutating func add(_ term: UInt64, _ share: Float = 1) {
    let mask = buckets.count - 1
    var bucket = Int(truncatingIfNeeded: term ^ (term >> 29)) & mask
    while buckets[bucket] >= 0 {
      if terms[Int(buckets[bucket])] == term {
        counts[Int(buckets[bucket])] += share
        return
      }
      bucket = (bucket + 1) & mask
    }
    guard terms.count < mask / 2 else { return }
    buckets[bucket] = Int32(terms.count)
    terms.append(term)
    counts.append(share)
  }

  /// Forgets all terms and keeps the memory.
  mutating func clear() {
    let mask = buckets.count - 1
    for term in terms {
      var bucket = Int(truncatingIfNeeded: term ^ (term >> 29)) & mask
      while buckets[bucket] >= 0 {
        buckets[bucket] = -1
        bucket = (bucket + 1) & mask
      }
    }
    terms.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
  }
}
