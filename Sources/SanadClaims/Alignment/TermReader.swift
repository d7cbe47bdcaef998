import SanadLanguages
import SanadModel
import SanadText

/// Reads the terms of a clause: concepts, stems, names and numbers.
struct TermReader: Sendable {
  private let pack: LanguagePack
  private let stemmer: Stemmer
  private let synonyms: SynonymTable

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    self.pack = pack
    stemmer = try Stemmer(pack)
    synonyms = try SynonymTable(pack: pack, stemmer: stemmer)
  }

  /// The hashes of the terms of `range` of an article's tokens, in order.
  func terms(_ range: Range<Int>, _ tokens: [Token], _ text: SourceText) -> [WordHash] {
    var terms: [WordHash] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let phrase = synonyms.phrase(in: tokens, at: index, limit: range.upperBound) {
        terms.append(phrase.concept)
        index += phrase.count
        continue
      }
      let token = tokens[index]
      if token.kind == .number {
        terms.append(token.hash)
      } else if token.kind == .word, !pack.stopwords.matches(in: tokens, at: index) {
        terms.append(synonyms.concept(of: stemmer.stem(text, token.range)))
      }
      index += 1
    }
    return terms
  }
}
