import SanadModel
import SanadText

/// The runs of three words of a text, to tell how much of another one stands in it.
struct Shingles {
  private static let length = 3

  private let known: Set<WordHash>

  var isEmpty: Bool { known.isEmpty }

  init(_ text: String) {
    let source = SourceText(cleaning: text.utf8)
    known = Set(Self.runs(source.wordHashes))
  }

  /// 0, 1 or 2 for none, part or the whole of the runs of `piece`.
  func share(of piece: Piece) -> Int {
    let runs = Self.runs(piece.wordHashes)
    let share = Double(runs.count { known.contains($0) }) / Double(max(1, runs.count))
    return share < 0.1 ? 0 : share < 0.6 ? 1 : 2
  }

  private static func runs(_ words: [WordHash]) -> [WordHash] {
    guard let first = words.first else { return [] }
    guard length <= words.count else {
      return [words.dropFirst().reduce(first) { $0.joined(with: $1) }]
    }
    return (0...(words.count - length)).map { start in
      words[(start + 1)..<(start + length)].reduce(words[start]) { $0.joined(with: $1) }
    }
  }
}
