import SanadModel
package import SanadText

/// The shingles (runs of three words) of a text, to tell how much of another text stands in it.
package struct Shingles {
  /// Words of a shingle. Set by reading.
  private static let length = 3

  private let known: Set<WordHash>

  var isEmpty: Bool { known.isEmpty }

  init(_ text: String) {
    let source = SourceText(cleaning: text.utf8)
    known = Set(Self.shingles(source.wordHashes))
  }

  /// 0, 1 or 2 for none, part or the whole of the shingles of `piece`.
  func share(of piece: Piece) -> Int {
    let own = Self.shingles(piece.wordHashes)
    let share = Double(own.count { known.contains($0) }) / Double(max(1, own.count))
    return share < 0.1 ? 0 : share < 0.6 ? 1 : 2
  }

  /// A text of fewer words is one shingle.
  private static func shingles(_ words: [WordHash]) -> [WordHash] {
    shingles(of: words, length: max(1, min(length, words.count)))
  }

  /// The hashes of each `length` words in a row.
  package static func shingles(of words: [WordHash], length: Int) -> [WordHash] {
    guard 0 < length, length <= words.count else { return [] }
    return (0...(words.count - length)).map { start in
      words[(start + 1)..<(start + length)].reduce(words[start]) { $0.joined(with: $1) }
    }
  }
}
