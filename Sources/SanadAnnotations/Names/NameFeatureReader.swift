import SanadLanguages
import SanadModel
import SanadText

/// Reads the features of one field, the same for training and for tagging.
package struct NameFeatureReader {
  let features: NameFeatures
  private let field: NameField
  private let words: NameWords
  /// Evidence for works of reference, against news below zero, in quarters of a doubling of the odds.
  let register: Int
  /// The stretches of tokens that can hold names.
  package let segments: [Range<Int>]

  init(field: NameField, lexicon: NameLexicon, words: NameWordTable) {
    let tokens = field.tokens
    let isBreak = field.isBreak
    self.field = field
    self.words = lexicon.words
    let (observations, register) = NameObservationReader(
      field: field, lexicon: lexicon, words: words
    ).observations()
    self.register = register
    features = NameFeatures(
      observations: observations, isBreak: isBreak,
      runs: CapitalRun.runs(field, observations, isBreak: isBreak))
    segments = NameCandidates(tokens).segments(in: tokens, isBreak: isBreak)
  }

  /// Whether a name can go on with the token at `index`: not with a word in small letters after one with
  /// a capital, unless it joins parts of names (`and`, `of`).
  func mayGoOn(at index: Int) -> Bool {
    let token = field.tokens[index]
    guard token.kind == .word, !token.isCapitalised, 0 < index,
      field.tokens[index - 1].isCapitalised || field.tokens[index - 1].kind != .word
    else { return true }
    return words.has(token.hash, .conjunction) || words.has(token.hash, .particle)
  }

  /// The features of the token at `index`.
  package func features(at index: Int) -> [UInt32] {
    var found: [UInt32] = []
    features.append(at: index, to: &found)
    return found
  }
}
