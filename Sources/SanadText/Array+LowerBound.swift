extension Array {
  /// The index of the first element that is not before a place, in an array ordered by place; its end where
  /// all are.
  ///
  /// - Complexity: O(log *n*).
  public func lowerBound(where isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
