extension RandomAccessCollection {
  /// The partition point: the index of the first element for which `isBefore` is false, or `endIndex`.
  ///
  /// The elements for which `isBefore` holds must come before all others, as `{ $0 < place }` holds in an
  /// array that is ordered. An upper bound is the same search with `{ $0 <= place }`.
  ///
  /// - Complexity: O(log *n*) calls of `isBefore`.
  @inlinable
  package func lowerBound(where isBefore: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while 0 < length {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if isBefore(self[middle]) {
        low = index(after: middle)
        length -= half + 1
      } else {
        length = half
      }
    }
    return low
  }
}
