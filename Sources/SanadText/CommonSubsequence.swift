/// The longest common subsequence of two sequences by dynamic programming over the full table (Wagner and Fischer 1974).
package enum CommonSubsequence {
  /// Its elements as pairs of indices, ascending; of several the one that goes on in `left` first.
  ///
  /// - Complexity: O(*n* · *m*) time and memory: the caller limits both.
  @inlinable
  package static func pairs<Element: Equatable>(
    _ left: [Element], _ right: [Element]
  ) -> [(left: Int, right: Int)] {
    let width = right.count + 1
    var lengths = Array(repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row * width + column] =
          left[row] == right[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var pairs: [(left: Int, right: Int)] = []
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        pairs.append((row, column))
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] < lengths[row * width + column + 1] {
        column += 1
      } else {
        row += 1
      }
    }
    return pairs
  }
}
