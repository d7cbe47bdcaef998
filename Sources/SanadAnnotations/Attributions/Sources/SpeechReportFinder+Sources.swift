import SanadLanguages
import SanadModel
import SanadText

/// Reports whose source a cue names without a verb of saying.
extension SpeechReportFinder {
  func sourced(
    _ entry: PhraseTable<SourceCue>.Entry, _ cue: Range<Int>, _ limit: Int
  ) -> SpeechReport? {
    let phrase =
      entry.payload == .alone ? nil : phrase(from: cue.upperBound, limit, isOpening: true)
    let form: SpeechReport.Form
    switch entry.payload {
    case .names:
      guard let phrase, phrase.isKnown else { return nil }
      form = .named
    case .relays:
      guard let phrase, phrase.isKnown, !phrase.isPronoun else { return nil }
      form = .relayed
    case .in, .by:
      guard let phrase, phrase.kind == .document, phrase.startsWithNoun,
        opensDocument(cue) || isNumbered(phrase) && !isAmended(cue)
          || entry.payload == .by && isOwned(phrase),
        entry.payload == .in || !isUnanswered(cue)
      else { return nil }
      form = .document
    case .addressee:
      guard let phrase, phrase.kind == .outlet || phrase.kind == .agency else { return nil }
      form = .relayed
    case .alone: form = .named
    }
    return SpeechReport(
      form: form, kind: .said, cue: cue, phrase: phrase, isCueFirst: true, maker: entry.maker)
  }

  /// A document counts as a source at a sentence's start, after a comma, and after a speaker.
  private func opensDocument(_ cue: Range<Int>) -> Bool {
    let index = cue.lowerBound
    if index == view.sentence(of: index).lowerBound { return true }
    return view.has(index - 1, .comma) || view.has(index - 1, [.name, .pronoun])
      || view.tokens[index - 1].isCapitalised || view.has(index - 1, .quoteMark)
      || view.has(index - 1, .cue)
  }

  /// An account or a document of someone's: with a name, a capital or a pronoun on its end.
  private func isOwned(_ phrase: SourcePhrase) -> Bool {
    phrase.hasName || phrase.tokens.contains { view.tokens[$0].isCapitalised }
      || lexicon.suffixLength(of: view.text, view.range(phrase.tokens)) != nil
  }

  /// `sebagaimana diubah dalam UU Nomor 20`: the other law says nothing here.
  private func isAmended(_ cue: Range<Int>) -> Bool {
    0 < cue.lowerBound && view.has(cue.lowerBound - 1, .amending)
  }

  /// `has not answered through a message`: where nothing is quoted, nothing has been said.
  private func isUnanswered(_ cue: Range<Int>) -> Bool {
    let sentence = view.sentence(of: cue.lowerBound)
    return (sentence.lowerBound..<cue.lowerBound).contains { view.has($0, .negation) }
      && !sentence.contains { view.has($0, .doubleQuote) }
      && !(sentence.lowerBound..<cue.lowerBound).contains { view.has($0, .cue) }
  }
}
