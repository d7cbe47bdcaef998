/// Counts terms of one field: open addressing with the terms in order of first sight.
///
/// Lent from article to article so that counting allocates nothing.
struct TermCounter {
  private var slots: [Int32]
  private(set) var terms: [UInt64] = []
  private(set) var counts: [Float] = []

  /// Slots at the start: twice the distinct words of a long article. Set by reading.
  private static let slotCount = 4_096

  init() { slots = Array(repeating: -1, count: Self.slotCount) }

  /// Counts `term` once, as `share` of an occurrence.
  mutating func add(_ term: UInt64, _ share: Float = 1) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: term ^ (term >> 29)) & mask
    while slots[slot] >= 0 {
      if terms[Int(slots[slot])] == term {
        counts[Int(slots[slot])] += share
        return
      }
      slot = (slot + 1) & mask
    }
    guard terms.count < mask / 2 else { return }
    slots[slot] = Int32(terms.count)
    terms.append(term)
    counts.append(share)
  }

  /// Forgets all terms and keeps the memory.
  mutating func clear() {
    let mask = slots.count - 1
    for term in terms {
      var slot = Int(truncatingIfNeeded: term ^ (term >> 29)) & mask
      while slots[slot] >= 0 {
        slots[slot] = -1
        slot = (slot + 1) & mask
      }
    }
    terms.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
  }
}
