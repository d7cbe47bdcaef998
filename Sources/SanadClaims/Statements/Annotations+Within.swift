import SanadModel
import SanadText

extension Annotations {
  /// The quantities that stand within `range`, in order.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* that start there.
  func quantities(within range: TextRange) -> [QuantityMention] {
    var (low, high) = (0, quantities.count)
    while low < high {
      let middle = (low + high) / 2
      if quantities[middle].range.start < range.start { low = middle + 1 } else { high = middle }
    }
    return quantities[low...].prefix { $0.range.start < range.end }
      .filter { range.contains($0.range) }
  }
}
