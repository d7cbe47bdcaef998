import SanadModel
import SanadText

/// Finds the subject of a verb of saying: the phrase before it.
struct SubjectFinder {
  /// The most tokens between a clause's start and its verb that are looked at. Set by reading.
  private static let reachMax = 60

  let view: FieldView
  let lexicon: SpeechLexicon

  /// A verb's subject, and whether the verb is negated.
  struct Subject {
    let phrase: SourcePhrase
    let isNegated: Bool
    /// The verb's own clause is relative.
    let isRelative: Bool
  }

  /// The subject of the verb that starts at token `verb`.
  ///
  /// - Parameters:
  ///   - shared: the subject of a verb before it in the sentence, for `… and warned`.
  ///   - mayHaveAdjunct: an adjunct may part the subject from its verb.
  func subject(before verb: Int, shared: SourcePhrase?, mayHaveAdjunct: Bool) -> Subject? {
    let start = clauseStart(before: verb)
    let gap = SubjectGap(view: view, verb: verb, start: start)
    guard start < gap.end else { return nil }
    let last = gap.end - 1
    let phrase: SourcePhrase?
    if view.has(last, .relative) {
      phrase = antecedent(before: last, from: start)
    } else if view.has(last, [.coordinator, .opening]) {
      phrase = shared
    } else if isBound(last) {
      return nil
    } else if gap.isClosed {
      phrase = phraseBeforeComma(at: gap.end, from: start) ?? shared
    } else {
      phrase = phraseEnding(at: gap.end, from: start, mayHaveAdjunct: mayHaveAdjunct)
    }
    let isRelative = view.has(last, .relative)
    return phrase.map {
      Subject(phrase: $0, isNegated: gap.isNegated, isRelative: isRelative)
    }
  }

  /// Whether the verb after token `index` is an infinitive or follows a modal: it reports nothing, or not
  /// yet.
  private func isBound(_ index: Int) -> Bool {
    view.has(index, [.phraseEnd, .complement])
      && view.roles[index].isDisjoint(with: [.name, .pronoun, .clause, .demonstrative])
  }

  /// The first token after the last mark that ends a clause.
  private func clauseStart(before verb: Int) -> Int {
    let sentence = view.sentence(of: verb)
    let floor = max(sentence.lowerBound, verb - Self.reachMax)
    var at = verb
    while floor < at, !view.endsClause(at - 1), view.tokens[at].breaksBefore < 2 { at -= 1 }
    return at
  }
}

extension SubjectFinder {
  /// `a passenger who says`: the phrase before the relative word.
  private func antecedent(before relative: Int, from start: Int) -> SourcePhrase? {
    var end = relative
    if start < end, view.has(end - 1, .comma) { end -= 1 }
    return start < end
      ? phraseEnding(at: end, from: start, mayHaveAdjunct: false, isExact: true)
      : nil
  }

  /// The subject where a comma stands before the verb: `The treaty, signed in Bogor, binds`, `KCNA, as
  /// quoted by Yonhap, reports`, `Rina, a witness, says`.
  private func phraseBeforeComma(at end: Int, from start: Int) -> SourcePhrase? {
    if mayStart(start),
      let phrase = PhraseReader.phrase(in: view, lexicon, from: start, limit: end)
    {
      let next = phrase.tokens.upperBound
      let isInserted =
        next + 1 < end && view.has(next, .comma) && phrase.isKnown
        && view.has(next + 1, [.relative, .phraseEnd, .sourceCue])
      if isInserted { return phrase }
    }
    return phraseEnding(at: end, from: start)
  }

  /// The phrase that ends right before token `end`, else one with only an adjunct in between.
  private func phraseEnding(
    at end: Int, from start: Int, mayHaveAdjunct: Bool = true, isExact: Bool = false
  ) -> SourcePhrase? {
    var at = start
    var separated: SourcePhrase?
    var isHead = false
    while at < end {
      guard mayStart(at),
        let phrase = PhraseReader.phrase(in: view, lexicon, from: at, limit: end)
      else {
        at += 1
        continue
      }
      if !followsPreposition(phrase, start), !followsNoun(phrase, start) {
        if phrase.tokens.upperBound == end { return isHead ? separated : phrase }
        if !isExact, separated == nil, isSeparated(phrase, from: end, mayHaveAdjunct) {
          separated = phrase
          // In `Rina who defended Bagas says` the name at the end is within the relative clause.
          isHead = view.has(phrase.tokens.upperBound, .relative)
        }
      }
      at = afterComma(in: phrase) ?? max(at + 1, phrase.tokens.upperBound)
    }
    return separated
  }

  /// Whether only a relative clause or an adjunct stands between `phrase` and the verb at `end`:
  /// `people who live by the river say`, `Rina, in the meeting, says`.
  private func isSeparated(
    _ phrase: SourcePhrase, from end: Int, _ mayHaveAdjunct: Bool
  ) -> Bool {
    var next = phrase.tokens.upperBound
    if next < end, view.has(next, .comma) { next += 1 }
    guard next < end, phrase.isKnown else { return false }
    guard view.has(next, .relative) || mayHaveAdjunct && view.has(next, .phraseEnd) else {
      return false
    }
    // A comma within opens another clause, unless a second one closes what it opened.
    let hasComma = (next..<end).contains { view.has($0, .comma) }
    let isClosed = end < view.count && view.has(end, .comma)
    guard !hasComma || isClosed else { return false }
    // `an official who asked not to be named says`: the relative clause has its own verb.
    let cues = (next..<end).count { view.has($0, .cue) && !view.has($0, .name) }
    return cues <= (view.has(next, .relative) ? 1 : 0)
  }

  /// In `menelan korban jiwa, Dinas Sosial menyebut` and `killing 12 people, the rescue office said`, what
  /// stands before the comma is an object.
  private func followsNoun(_ phrase: SourcePhrase, _ start: Int) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    guard start <= before, afterComma(in: phrase) != nil else { return false }
    if view.tokens[before].kind == .number { return true }
    let edges: WordRoles = [
      .phraseEnd, .agent, .preposition, .clause, .adverb, .cue, .relative, .complement, .comma,
      .coordinator, .demonstrative,
    ]
    return view.tokens[before].letterCase == .lower && view.roles[before].isDisjoint(with: edges)
  }

  private func afterComma(in phrase: SourcePhrase) -> Int? {
    phrase.tokens.first { view.has($0, .comma) }.map { $0 + 1 }
  }

  private func mayStart(_ index: Int) -> Bool {
    let token = view.tokens[index]
    if view.mark(index) == "@" { return true }
    guard token.kind == .word, !view.has(index, .date) else { return false }
    if view.has(index, [.name, .pronoun, .determiner, .noun, .outlet]) { return true }
    guard token.isCapitalised, view.roles[index].isDisjoint(with: .phraseEnd) else { return false }
    // The first word of a sentence has a capital whatever it is.
    return index != view.sentence(of: index).lowerBound || view.isNamePart(index)
  }

  /// Whether the phrase is the object of a preposition: in `a meeting in Jakarta said`, Jakarta is no
  /// subject. In `…, with the team claiming` the preposition opens a clause.
  private func followsPreposition(_ phrase: SourcePhrase, _ start: Int) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    guard start <= before, !phrase.isPronoun, view.has(before, .preposition) else { return false }
    return
      !(view.has(before, .opening) && start < before && view.has(before - 1, .comma)
      && phrase.startsWithNoun)
  }
}
