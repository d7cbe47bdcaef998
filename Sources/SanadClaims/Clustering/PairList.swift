/// Pairs of numbered items, and for each item its partners.
package struct PairList: Sendable {
  package struct Pair: Hashable, Comparable, Sendable {
    /// The lower of the two items.
    package let first: Int32
    package let second: Int32

    package init(_ first: Int32, _ second: Int32) {
      self.first = min(first, second)
      self.second = max(first, second)
    }

    package static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  package struct Partner: Sendable {
    package let item: Int32
    /// The place of the pair in ``pairs``.
    package let pair: Int32
  }

  /// Ascending, each once.
  package let pairs: [Pair]
  /// For each item where its partners start in ``partners``.
  private let starts: [Int32]
  private let partners: [Partner]

  /// - Parameter pairs: ascending, each once.
  package init(_ pairs: [Pair], count: Int) {
    self.pairs = pairs
    var starts = Array(repeating: Int32(0), count: count + 1)
    for pair in pairs {
      starts[Int(pair.first) + 1] += 1
      starts[Int(pair.second) + 1] += 1
    }
    for item in 0..<count { starts[item + 1] += starts[item] }
    var next = starts
    var partners = Array(repeating: Partner(item: 0, pair: 0), count: pairs.count * 2)
    for (index, pair) in pairs.enumerated() {
      partners[Int(next[Int(pair.first)])] = Partner(item: pair.second, pair: Int32(index))
      partners[Int(next[Int(pair.second)])] = Partner(item: pair.first, pair: Int32(index))
      next[Int(pair.first)] += 1
      next[Int(pair.second)] += 1
    }
    self.starts = starts
    self.partners = partners
  }

  package var itemCount: Int { starts.count - 1 }

  /// The partners of an item; of an item with lower and higher ones, each part ascending.
  package func partners(of item: Int) -> ArraySlice<Partner> {
    partners[Int(starts[item])..<Int(starts[item + 1])]
  }

  /// The place of a pair; nil if it is none.
  ///
  /// - Complexity: O(log *n*) for *n* partners.
  package func pair(_ first: Int, _ second: Int) -> Int? {
    let wanted = Int32(second)
    var (low, high) = (Int(starts[first]), Int(starts[first + 1]))
    while low < high {
      let middle = (low + high) / 2
      if partners[middle].item < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < Int(starts[first + 1]), partners[low].item == wanted else { return nil }
    return Int(partners[low].pair)
  }
}
