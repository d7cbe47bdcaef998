import SanadModel
import SanadText

/// Descriptions that point back to somebody instead of naming anybody.
extension SpeechReportFinder {
  /// `that former regent said`: the same phrase as a pronoun, where it describes one person and names nobody.
  func pointingBack(_ phrase: SourcePhrase) -> SourcePhrase? {
    guard !phrase.isPronoun, !phrase.isPlural, let last = phrase.tokens.last,
      view.has(last, .pointer), !view.has(last, .name),
      let head = lexicon.head(of: phrase, in: view), head.isPerson, !namesOne(phrase)
    else { return nil }
    var pointing = phrase
    pointing.isPronoun = true
    pointing.isDescribed = true
    return pointing
  }

  /// Whether a person named in it is the one meant: `terdakwa Bagas itu`, but not `putri dari Raja Bagas itu`.
  private func namesOne(_ phrase: SourcePhrase) -> Bool {
    guard let name = phrase.tokens.first(where: { view.isPerson($0) }) else { return false }
    return !(phrase.tokens.lowerBound..<name).contains { view.has($0, .preposition) }
  }
}

extension SpeechLexicon {
  /// The noun that a phrase begins with; nil where it begins otherwise.
  func head(of phrase: SourcePhrase, in view: FieldView) -> SourceHead? {
    guard !phrase.tokens.isEmpty else { return nil }
    return sourceNoun(
      in: view, at: phrase.tokens.lowerBound, limit: phrase.tokens.upperBound)?.head
  }
}
