import SanadModel
import SanadText

/// Reads the phrase for a source forwards from a token: `Kepala BPBD Kota, Rina Astuti`.
struct PhraseReader {
  /// The most tokens of a phrase: a title, an office and a name stay under it. Set by reading.
  static let tokenCountMax = 40
  /// The most words without a capital after a known noun: those of a relative clause. Set by reading.
  private static let modifierMax = 4
  /// The most tokens within brackets: an age or an abbreviation. Set by reading.
  static let bracketMax = 12

  /// The most commas: a list of four. Set by reading.
  static let commaMax = 3

  let view: FieldView
  let lexicon: SpeechLexicon
  var phrase: SourcePhrase
  var index: Int
  let limit: Int
  /// The phrase begins a sentence, where a comma more often ends it.
  let isOpening: Bool
  /// Words without a capital since the last name or known noun.
  private var modifiers = 0
  var commas = 0

  init(
    _ view: FieldView, _ lexicon: SpeechLexicon, from start: Int, limit: Int, isOpening: Bool
  ) {
    self.isOpening = isOpening
    self.view = view
    self.lexicon = lexicon
    phrase = SourcePhrase(tokens: start..<start)
    index = start
    self.limit = min(limit, start + Self.tokenCountMax)
  }

  /// The phrase that starts at `start`, nil where no noun phrase does.
  static func phrase(
    in view: FieldView, _ lexicon: SpeechLexicon, from start: Int, limit: Int,
    isOpening: Bool = false
  ) -> SourcePhrase? {
    var reader = PhraseReader(view, lexicon, from: start, limit: limit, isOpening: isOpening)
    return reader.read()
  }

  private mutating func read() -> SourcePhrase? {
    guard index < limit else { return nil }
    if view.has(index, .pronoun), !view.has(index, .name) {
      phrase.tokens = index..<(index + 1)
      phrase.isPronoun = true
      phrase.isPlural = view.has(index, .plural)
      return phrase
    }
    while index < limit, let step = take() {
      index += step
      phrase.tokens = phrase.tokens.lowerBound..<index
    }
    trimTail()
    return phrase.tokens.isEmpty ? nil : phrase
  }

  /// The number of tokens that go on with the phrase from here; nil where it ends.
  private mutating func take() -> Int? {
    let token = view.tokens[index]
    if view.has(index, .date) || token.breaksBefore > 1 && !isAtStart { return nil }
    switch token.kind {
    case .word: return takeWord(token)
    case .number: return !isAtStart && !token.isCapitalised && isNumberPart ? 1 : nil
    case .punctuation, .symbol: return takeMark()
    }
  }

  var isAtStart: Bool { index == phrase.tokens.lowerBound }

  /// A number belongs to a name where it follows one directly: `Pasal 4`, `Nomor 35/PUU/2023`.
  private var isNumberPart: Bool {
    guard 0 < index else { return false }
    let isGlued = !view.tokens[index].spaceBefore && view.tokens[index - 1].kind != .number
    return view.tokens[index - 1].isCapitalised || isGlued
  }

  private mutating func takeWord(_ token: Token) -> Int? {
    if let known = lexicon.sourceNoun(in: view, at: index, limit: limit) {
      if isAtStart { phrase.startsWithNoun = true }
      phrase.kind = phrase.kind ?? known.kind
      if known.isName { phrase.hasName = true }
      modifiers = 0
      return known.count
    }
    if view.has(index, .name) || isCapital(token) {
      phrase.hasName = true
      if view.isPerson(index) { phrase.hasPerson = true }
      modifiers = 0
      return 1
    }
    return takeSmallWord()
  }

  /// A capital counts where it is no sentence's first word, which has one anyway.
  private func isCapital(_ token: Token) -> Bool {
    guard token.isCapitalised else { return false }
    guard isAtStart else { return true }
    if view.has(index, [.phraseEnd, .determiner, .adverb]) { return false }
    return index != view.sentence(of: index).lowerBound || view.isNamePart(index)
      || view.opensPair(index)
  }

  private mutating func takeSmallWord() -> Int? {
    if view.has(index, .determiner), isAtStart || modifiers == 0 && phrase.kind == nil { return 1 }
    if view.has(index, .join), !isAtStart { return joinCount() }
    if view.has(index, .demonstrative), phrase.kind != nil || phrase.hasName {
      modifiers = Self.modifierMax
      return 1
    }
    if isDescription() { return 1 }
    guard phrase.kind != nil, !phrase.hasName || phrase.startsWithNoun,
      modifiers < Self.modifierMax,
      view.roles[index].isDisjoint(with: Self.edges)
    else { return nil }
    modifiers += 1
    return phrase.hasName ? nil : 1
  }

  /// A noun that no table knows, right after a determiner: `seorang buruh`.
  private mutating func isDescription() -> Bool {
    guard !isAtStart, phrase.kind == nil, !phrase.hasName, modifiers < Self.modifierMax,
      view.has(phrase.tokens.lowerBound, .determiner),
      view.roles[index].isDisjoint(with: Self.edges)
    else { return false }
    modifiers += 1
    phrase.isDescribed = true
    return true
  }

  /// Roles of words that end a phrase.
  private static let edges: WordRoles = [
    .phraseEnd, .adverb, .negation, .relative, .cue, .complement,
  ]

  /// A joining word counts only with a name or a known noun after it.
  private mutating func joinCount() -> Int? {
    let next = index + 1
    guard next < limit, view.tokens[next].kind == .word, !view.has(next, .date) else { return nil }
    // `Kepala Dinas di Bogor`, but not `Rina di Bogor`.
    if view.has(index, .preposition), !phrase.startsWithNoun || phrase.hasPerson { return nil }
    let goesOn =
      view.tokens[next].isCapitalised || view.has(next, .name)
      || lexicon.sourceNoun(in: view, at: next, limit: limit) != nil || leadsToName(from: next)
    guard goesOn else { return nil }
    if view.has(index, .coordinator) { phrase.isPlural = true }
    return 1
  }

  /// Whether a name follows after few words of an office: `coach and dance teacher Rina`.
  private func leadsToName(from start: Int) -> Bool {
    guard phrase.startsWithNoun, !phrase.hasName, view.has(index, .coordinator) else {
      return false
    }
    for at in start..<min(limit, start + Self.modifierMax) {
      if view.tokens[at].kind != .word || view.has(at, [.phraseEnd, .cue, .relative]) {
        return false
      }
      if view.has(at, .name) { return true }
    }
    return false
  }

  private mutating func takeMark() -> Int? {
    switch view.mark(index) {
    case "(": return bracketCount()
    case ",": return commaCount()
    case "-": return isGlued(index) ? 1 : nil
    case ".": return isInitial || isGlued(index) ? 1 : nil
    case "/", "'": return isGlued(index) ? 1 : nil
    case "@": return handleCount()
    default: return nil
    }
  }

  private func isGlued(_ mark: Int) -> Bool {
    !isAtStart && mark + 1 < limit && !view.tokens[mark].spaceBefore
      && !view.tokens[mark + 1].spaceBefore && view.tokens[mark + 1].kind != .punctuation
  }

  /// A dot after one to three letters with a capital, a name after it: `M. Anam`, `Drs. Ali`.
  private var isInitial: Bool {
    guard !isAtStart, index + 1 < limit else { return false }
    let before = view.tokens[index - 1]
    return (before.isCapitalised || view.has(index - 1, .noun)) && before.count <= 3
      && view.tokens[index + 1].isCapitalised
  }

  /// Brackets with an age, an abbreviation or an office; a date in brackets ends the phrase.
  private func bracketCount() -> Int? {
    guard !isAtStart else { return nil }
    var at = index + 1
    while at < limit, at - index < Self.bracketMax {
      if view.mark(at) == ")" { return at - index + 1 }
      if view.has(at, [.date, .quoteMark]) || view.mark(at) == "/" { return nil }
      at += 1
    }
    return nil
  }

  /// Drops joining words and marks left at the end.
  private mutating func trimTail() {
    var end = phrase.tokens.upperBound
    while phrase.tokens.lowerBound < end {
      let last = end - 1
      let mark = view.mark(last)
      let isOpen =
        view.has(last, .join) && !view.has(last, .name)
        && !view.tokens[last].isCapitalised
      let isMark = mark != nil && mark != ")" && mark != "."
      guard isOpen || isMark else { break }
      end -= 1
    }
    phrase.tokens = phrase.tokens.lowerBound..<end
  }
}
