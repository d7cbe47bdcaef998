import SanadModel
import SanadText

/// The words of a body in order, and the hash of each five that follow one another.
struct ShingleSequence: Sendable {
  /// Words of a body that are read: the longest reports of the corpora have 6,000. Set by reading.
  static let wordCountMax = 20_000

  /// Index into the body's tokens of each word or number.
  let words: [Int32]
  /// `shingles[k]` hashes the words `k..<k + 5`; empty for a body under five words.
  let shingles: [UInt64]

  init(_ tokens: [Token]) {
    var words: [Int32] = []
    var shingles: [UInt64] = []
    words.reserveCapacity(tokens.count)
    shingles.reserveCapacity(tokens.count)
    var shingler = Shingler()
    for (index, token) in tokens.enumerated() {
      guard token.kind == .word || token.kind == .number else { continue }
      guard words.count < Self.wordCountMax else { break }
      words.append(Int32(truncatingIfNeeded: index))
      if let shingle = shingler.next(token.hash) { shingles.append(shingle) }
    }
    self.words = words
    self.shingles = shingles
  }

  /// The bytes of the words `range`, with the marks between them.
  func bytes(of range: Range<Int>, in tokens: [Token]) -> TextRange {
    TextRange(
      Int(tokens[Int(words[range.lowerBound])].start),
      Int(tokens[Int(words[range.upperBound - 1])].end))
  }
}
