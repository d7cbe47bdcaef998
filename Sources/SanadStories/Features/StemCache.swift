import SanadLanguages
import SanadText

/// Stems of the words seen so far, by the word's hash: a stream has few words it has not seen.
struct StemCache: Sendable {
  /// Words kept; beyond it the cache starts again. Set by reading.
  private static let wordCountMax = 1 << 20

  private let terms: WordTerms
  private var places = TermTable()
  private var stems: [UInt64] = []

  init(_ terms: WordTerms) { self.terms = terms }

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
    let stem = terms.term(of: token.range, in: text)
    places.exchange(token.hash.value, Int32(truncatingIfNeeded: stems.count), missing: 0)
    stems.append(stem)
    return stem
  }
}

/// The terms of the words of one language: stems, and concepts in place of those that have one.
struct WordTerms: Sendable {
  let pack: LanguagePack
  private let stemmer: Stemmer
  private let concepts: ConceptTerms

  /// - Throws: `PackError` naming file and line.
  init(_ pack: LanguagePack) throws(PackError) {
    self.pack = pack
    stemmer = try Stemmer(pack)
    concepts = try ConceptTerms(pack, stemmer)
  }

  /// The term of the word that is `range` of `text`.
  func term(of range: TextRange, in text: SourceText) -> UInt64 {
    concepts.term(ofStem: stemmer.stem(text, range).value)
  }
}
