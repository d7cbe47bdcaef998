/// Which words of one rendering another one lacks.
struct WordDifference {
  struct Piece: Equatable, Sendable {
    let text: String
    let isShared: Bool
  }

  /// Words compared of each side: the longest quotations in news have about 200.
  private static let wordCountMax = 300

  /// `text` in pieces, each shared with `other` or not, by the longest common run of words.
  ///
  /// - Complexity: O(words of one × words of the other), each at most ``wordCountMax``.
  static func pieces(of text: String, against other: String) -> [Piece] {
    let words = text.split(separator: " ").map(String.init)
    let left = words.prefix(wordCountMax).map(folded)
    let right = other.split(separator: " ").prefix(wordCountMax).map { folded(String($0)) }
    let shared = sharedIndices(left, right)
    var pieces: [Piece] = []
    for (index, word) in words.enumerated() {
      let isShared = wordCountMax <= index || shared.contains(index)
      if let last = pieces.last, last.isShared == isShared {
        pieces[pieces.count - 1] = Piece(text: last.text + " " + word, isShared: isShared)
      } else {
        pieces.append(Piece(text: word, isShared: isShared))
      }
    }
    return pieces
  }

  /// A word without case and without the marks around it.
  private static func folded(_ word: String) -> String {
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
