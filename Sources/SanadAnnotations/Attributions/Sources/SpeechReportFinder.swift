import SanadLanguages
import SanadModel
import SanadText

/// Finds the reports of a field: every cue with the phrase for its source.
struct SpeechReportFinder {
  let view: FieldView
  let lexicon: SpeechLexicon
  let spans: QuoteSpans

  /// The reports in order of their cue; cues within quotation marks are part of what was said.
  func reports() -> [SpeechReport] {
    var found: [SpeechReport] = []
    var index = 0
    while index < view.count {
      let roles = view.roles[index]
      if !roles.isDisjoint(with: [.cue, .sourceCue]), isCue(index),
        let report = report(at: index, after: found.last)
      {
        found.append(report)
        index = max(index + 1, report.cue.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  /// A cue is part of no name, but for one that a lost link glued to it.
  private func isCue(_ index: Int) -> Bool {
    let isName = view.has(index, .name) && view.tokens[index].isCapitalised
    return !isName && !isQuoted(index)
  }

  /// A quotation without a closing mark may reach over the cue that belongs to it.
  private func isQuoted(_ index: Int) -> Bool {
    spans.span(at: index).map { !$0.isUnclosed } ?? false
  }

  private func report(at index: Int, after previous: SpeechReport?) -> SpeechReport? {
    let limit = view.sentence(of: index).upperBound
    if view.has(index, .cue),
      let entry = lexicon.tables.cues.longestMatch(in: view.tokens, at: index, limit: limit),
      let report = spoken(entry, index..<(index + entry.count), limit, previous)
    {
      return report
    }
    guard view.has(index, .sourceCue),
      let entry = lexicon.tables.sourceCues.longestMatch(in: view.tokens, at: index, limit: limit)
    else { return nil }
    return sourced(entry, index..<(index + entry.count), limit)
  }
}

extension SpeechReportFinder {
  private func spoken(
    _ entry: PhraseTable<SpeechCue>.Entry, _ cue: Range<Int>, _ limit: Int,
    _ previous: SpeechReport?
  ) -> SpeechReport? {
    switch entry.payload.position {
    case .before: following(entry, cue, limit)
    case .passive: agent(entry, cue, limit)
    case .after: preceding(entry, cue, previous)
    case .either: preceding(entry, cue, previous) ?? quoted(entry, cue, limit)
    case .alone: pronoun(entry, cue)
    }
  }

  /// `said Yoon`
  private func following(
    _ entry: PhraseTable<SpeechCue>.Entry, _ cue: Range<Int>, _ limit: Int
  ) -> SpeechReport? {
    guard entry.payload.strength != .quote || isAfterQuote(cue.lowerBound),
      let phrase = epithet(after: cue, limit)
        ?? phrase(from: cue.upperBound, limit, isOpening: !isAfterMark(cue.lowerBound)),
      phrase.isKnown || phrase.isDescribed && isAfterQuote(cue.lowerBound)
    else { return nil }
    return SpeechReport(
      form: .spoken, kind: entry.payload.kind, cue: cue, phrase: phrase, isCueFirst: true,
      maker: entry.maker)
  }

  /// `said the player of 20`: a description that refers back to the speaker.
  private func epithet(after cue: Range<Int>, _ limit: Int) -> SourcePhrase? {
    let start = cue.upperBound
    guard isAfterQuote(cue.lowerBound), start < limit,
      lexicon.sourceNoun(in: view, at: start, limit: limit)?.kind != .document
    else { return nil }
    let end = min(limit, start + Self.epithetMax)
    var at = start
    while at < end, view.tokens[at].kind != .punctuation || view.mark(at) == "-" {
      if view.has(at, [.date, .pronoun, .relative]) { return nil }
      if view.has(at, .preposition), !view.has(at, .join) { return nil }
      if start < at, view.has(at, .pointer) {
        return SourcePhrase(tokens: start..<(at + 1), isPronoun: true, isDescribed: true)
      }
      at += 1
    }
    return nil
  }

  /// The most tokens of such a description. Set by reading.
  private static let epithetMax = 10

  /// `said Yoon`, which stands after the words said.
  func quoted(
    _ entry: PhraseTable<SpeechCue>.Entry, _ cue: Range<Int>, _ limit: Int
  ) -> SpeechReport? {
    isAfterQuote(cue.lowerBound) ? following(entry, cue, limit) : nil
  }

  /// `told (by) Yoon`
  private func agent(
    _ entry: PhraseTable<SpeechCue>.Entry, _ cue: Range<Int>, _ limit: Int
  ) -> SpeechReport? {
    var start = cue.upperBound
    while start < limit, view.has(start, .adverb), !view.has(start, .name) { start += 1 }
    let hasAgent = start < limit && view.has(start, .agent)
    if hasAgent { start += 1 }
    guard let phrase = phrase(from: start, limit), phrase.isKnown, !isNegated(cue.lowerBound),
      hasAgent || phrase.hasName || !opensRelative(phrase.tokens.upperBound, limit)
    else { return nil }
    return SpeechReport(
      form: .spoken, kind: entry.payload.kind, cue: cue, phrase: phrase, isCueFirst: true,
      maker: entry.maker)
  }

  /// `disebutkan tiga bos, yang dicopot`: what a relative clause tells of is what is said.
  private func opensRelative(_ index: Int, _ limit: Int) -> Bool {
    let at = index < limit && view.has(index, .comma) ? index + 1 : index
    return at < limit && view.has(at, .relative)
  }

  /// `Yoon said`. A negated denial is a confirmation; any other negated cue makes no report.
  private func preceding(
    _ entry: PhraseTable<SpeechCue>.Entry, _ cue: Range<Int>, _ previous: SpeechReport?
  ) -> SpeechReport? {
    let finder = SubjectFinder(view: view, lexicon: lexicon)
    let shared = sharedSubject(of: cue.lowerBound, previous)
    let strength = entry.payload.strength
    guard
      let subject = finder.subject(
        before: cue.lowerBound, shared: shared, mayHaveAdjunct: strength == .strong),
      subject.phrase.isKnown || subject.phrase.isDescribed && strength == .strong,
      strength != .document || subject.phrase.isPublication
    else { return nil }
    guard !isBesideReport(subject, entry.payload.kind) else { return nil }
    var kind = entry.payload.kind
    if subject.isNegated {
      guard kind == .denied else { return nil }
      kind = .confirmed
    }
    return SpeechReport(
      form: .spoken, kind: kind, cue: cue, phrase: pointingBack(subject.phrase) ?? subject.phrase,
      isCueFirst: false, maker: entry.maker)
  }

  /// `an official who asked not to be named`, `if the firm believes`: in relative clauses asking and thinking rarely
  /// report speech, in conditions thinking does not.
  private func isBesideReport(_ subject: SubjectFinder.Subject, _ kind: SpeechKind) -> Bool {
    if subject.isRelative { return kind == .asked || kind == .thought }
    let before = subject.phrase.tokens.lowerBound - 1
    return kind == .thought && 0 <= before && view.has(before, .condition)
  }

  /// The subject of a verb without one of its own: that of the verb before it in the sentence, else the
  /// phrase at the start of the sentence.
  private func sharedSubject(of verb: Int, _ previous: SpeechReport?) -> SourcePhrase? {
    let sentence = view.sentence(of: verb)
    if let previous, sentence.contains(previous.cue.lowerBound), previous.form == .spoken,
      !previous.isCueFirst
    {
      return previous.phrase
    }
    let first = sentence.lowerBound
    guard view.has(first, [.name, .pronoun, .noun]) || view.isNamePart(first) else { return nil }
    let phrase = PhraseReader.phrase(in: view, lexicon, from: sentence.lowerBound, limit: verb)
    return phrase.flatMap { $0.hasName || $0.isPronoun ? $0 : nil }
  }

  /// A verb with the pronoun for its subject in it, behind a quotation.
  func pronoun(_ entry: PhraseTable<SpeechCue>.Entry, _ cue: Range<Int>) -> SpeechReport? {
    guard isAfterQuote(cue.lowerBound) else { return nil }
    return SpeechReport(
      form: .spoken, kind: entry.payload.kind, cue: cue, phrase: nil, isCueFirst: true,
      maker: entry.maker)
  }
}

extension SpeechReportFinder {

  /// A law or a decree has a number.
  func isNumbered(_ phrase: SourcePhrase) -> Bool {
    phrase.tokens.contains { view.tokens[$0].kind == .number }
  }

  func phrase(
    from start: Int, _ limit: Int, isOpening: Bool = false
  ) -> SourcePhrase? {
    let opening = view.sentence(of: max(0, start - 1)).lowerBound
    return PhraseReader.phrase(
      in: view, lexicon, from: start, limit: limit, isOpening: isOpening || start - opening <= 3)
  }

  /// Whether a quotation mark or a comma stands before token `index`, adverbs apart.
  private func isAfterQuote(_ index: Int) -> Bool {
    var before = index - 1
    while 0 <= before, view.has(before, .adverb), !view.has(before, .name) { before -= 1 }
    if 0 < before, view.mark(before) == ":" { before -= 1 }
    return 0 <= before && view.has(before, [.comma, .quoteMark])
  }

  /// Whether a quotation ends right before token `index`. Otherwise the sentence may go on after the
  /// speaker: `…, said Luki, the detectives will …`.
  private func isAfterMark(_ index: Int) -> Bool {
    guard 0 < index else { return false }
    return view.has(index - 1, .quoteMark) || 1 < index && view.has(index - 2, .quoteMark)
  }

  private func isNegated(_ index: Int) -> Bool { 0 < index && view.has(index - 1, .negation) }
}
