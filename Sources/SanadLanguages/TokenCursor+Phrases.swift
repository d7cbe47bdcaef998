public import SanadText

/// Phrases around a place, within the cursor's limits.
extension TokenCursor {
  /// The longest phrase of `table` that starts at token `index`.
  @inlinable
  package func match<Payload>(
    _ table: PhraseTable<Payload>, at index: Int
  ) -> PhraseTable<Payload>.Entry? {
    guard limits.contains(index) else { return nil }
    return table.longestMatch(in: tokens, at: index, limit: limits.upperBound)
  }

  /// The longest phrase of `table`, of `tokenCountMax` tokens at most, that ends before token `index`.
  @inlinable
  package func match<Payload>(
    _ table: PhraseTable<Payload>, endingAt index: Int, tokenCountMax: Int
  ) -> PhraseTable<Payload>.Entry? {
    for count in stride(from: tokenCountMax, through: 1, by: -1)
    where limits.lowerBound <= index - count {
      if let entry = table.longestMatch(in: tokens, at: index - count, limit: index),
        entry.count == count
      {
        return entry
      }
    }
    return nil
  }
}
