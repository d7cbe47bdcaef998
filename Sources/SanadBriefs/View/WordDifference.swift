import SanadText

/// Which words of one rendering another one lacks.
enum WordDifference {
  enum Kind: Sendable {
    /// The other rendering has the words as well.
    case shared
    /// It lacks them.
    case other
    /// Every rendering lacks them, and these agree on other words.
    case alone
  }

  struct Piece: Equatable, Sendable {
    let text: String
    let kind: Kind
  }

  /// Words compared of each side: the longest quotations in news have about 200.
  private static let wordCountMax = 300

  /// `text` in pieces, each shared with `other` or not, by the longest common run of words.
  ///
  /// - Parameter alone: bytes of `text` that no rendering has.
  /// - Complexity: O(words of one × words of the other), each at most ``wordCountMax``.
  static func pieces(
    of text: String, against other: String, alone: [TextRange] = []
  ) -> [Piece] {
    let words = text.split(separator: " ")
    let left = words.prefix(wordCountMax).map { folded($0) }
    let right = other.split(separator: " ").prefix(wordCountMax).map { folded($0) }
    let shared = sharedIndices(left, right)
    var pieces: [Piece] = []
    for (index, word) in words.enumerated() {
      let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      let range = TextRange(start, start + word.utf8.count)
      let isShared = wordCountMax <= index || shared.contains(index)
      let kind: Kind =
        alone.contains { $0.overlaps(range) } ? .alone : isShared ? .shared : .other
      if let last = pieces.last, last.kind == kind {
        pieces[pieces.count - 1] = Piece(text: "\(last.text) \(word)", kind: kind)
      } else {
        pieces.append(Piece(text: String(word), kind: kind))
      }
    }
    return pieces
  }

  /// The words of `text` without case and marks: what two renderings have alike is one wording.
  static func key(_ text: String) -> String {
    text.split(separator: " ").map { folded($0) }.joined(separator: " ")
  }

  /// A word without case and without the marks around it.
  private static func folded(_ word: Substring) -> String {
    let marks: Set<Character> = [
      ".", ",", "\"", "'", "“", "”", "‘", "’", ";", ":", "!", "?", "(", ")",
    ]
    return String(word.lowercased().filter { !marks.contains($0) })
  }

  private static func sharedIndices(_ left: [String], _ right: [String]) -> Set<Int> {
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
    var shared: Set<Int> = []
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        shared.insert(row)
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] < lengths[row * width + column + 1] {
        column += 1
      } else {
        row += 1
      }
    }
    return shared
  }
}
