import SanadModel
import SanadText

extension Annotations {
  /// The quantities that stand within `range`, in order.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* that start there.
  func quantities(within range: TextRange) -> [QuantityMention] {
    let first = quantities.lowerBound { $0.range.start < range.start }
    return quantities[first...].prefix { $0.range.start < range.end }
      .filter { range.contains($0.range) }
  }
}
