import SanadLanguages
import SanadText

/// Stems of the words seen so far, by the word's hash: a stream has few words it has not seen.
struct StemCache: Sendable {
  /// Words kept; beyond it the cache starts again. Set by reading.
  private static let wordCountMax = 1 << 20

  private let stemmer: Stemmer
  private let concepts: ConceptTerms
  private var places = TermTable()
  private var stems: [UInt64] = []

  init(_ stemmer: Stemmer, _ concepts: ConceptTerms) {
    (self.stemmer, self.concepts) = (stemmer, concepts)
  }

  /// The hash of the stem of `token`, a word of `text`, or of the concept it stands for.
  @inline(__always) mutating func stem(of token: Token, in text: SourceText) -> UInt64 {
    if let place = places[token.hash.value] { return stems[Int(place)] }
    return add(token, text)
  }

  private mutating func add(_ token: Token, _ text: SourceText) -> UInt64 {
    if Self.wordCountMax < stems.count {
      places = TermTable()
      stems.removeAll()
    }
    let stem = concepts.term(ofStem: stemmer.stem(text, token.range).value)
    places.exchange(token.hash.value, Int32(truncatingIfNeeded: stems.count), missing: 0)
    stems.append(stem)
    return stem
  }
}
