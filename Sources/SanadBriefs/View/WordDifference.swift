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

  /// Words compared of each side: the longest quotations in news have about 200. Set by reading.
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
    let shared = Set(CommonSubsequence.pairs(left, right).map(\.left))
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

  private static let marks: Set<Character> = [
    ".", ",", "\"", "'", "“", "”", "‘", "’", ";", ":", "!", "?", "(", ")",
  ]

  /// A word without case and marks.
  private static func folded(_ word: Substring) -> String {
    return String(word.lowercased().filter { !marks.contains($0) })
  }
}
