/// What changed of a sentence from one version to the next, word by word.
public struct WordChange: Equatable, Sendable {
  /// What became of words.
  public enum Kind: String, Sendable { case kept, removed, added }

  /// A run of words, all of them kept, removed or added.
  public struct Piece: Equatable, Sendable {
    /// What became of them.
    public let kind: Kind
    /// The words, parted by spaces.
    public let text: String
  }

  /// All words of both wordings, in order.
  public let pieces: [Piece]

  /// Words compared of each side: comparing takes the product. A longer sentence changes as a whole. Set by reading.
  static let wordCountMax = 400
  /// Share of the longer side's words that must be kept for two sentences to be one that changed. Set by reading.
  static let keptShareMin = 0.4

  /// Nil where the two have so little in common that one took the place of the other.
  public init?(from old: String, to new: String) {
    let (left, right) = (old.split(separator: " "), new.split(separator: " "))
    guard left.count <= Self.wordCountMax, right.count <= Self.wordCountMax else { return nil }
    let pairs = CommonSubsequence.pairs(left, right)
    guard
      Double(max(left.count, right.count)) * Self.keptShareMin <= Double(pairs.count)
    else { return nil }
    pieces = Self.pieces(left, right, pairs)
  }

  private static func pieces(
    _ left: [Substring], _ right: [Substring], _ pairs: [(left: Int, right: Int)]
  ) -> [Piece] {
    var pieces: [Piece] = []
    func add(_ words: ArraySlice<Substring>, _ kind: Kind) {
      if !words.isEmpty { pieces.append(Piece(kind: kind, text: words.joined(separator: " "))) }
    }
    var (from, to) = (0, 0)
    var kept = 0..<0
    for pair in pairs + [(left: left.count, right: right.count)] {
      if pair.left == from, pair.right == to, pair.left < left.count {
        kept = (kept.isEmpty ? from : kept.lowerBound)..<(from + 1)
      } else {
        add(left[kept], .kept)
        add(left[from..<pair.left], .removed)
        add(right[to..<pair.right], .added)
        kept = pair.left..<min(pair.left + 1, left.count)
      }
      (from, to) = (pair.left + 1, pair.right + 1)
    }
    add(left[kept], .kept)
    return pieces
  }
}
