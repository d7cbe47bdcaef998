import SanadModel
import SanadText

/// Finds the subject of a verb of saying: the phrase before `mengatakan`.
struct SubjectFinder {
  /// The most tokens between a clause's start and its verb that are looked at.
  private static let reachMax = 60

  let view: FieldView
  let lexicon: SpeechLexicon

  /// A verb's subject, and whether a negation parts the two.
  struct Subject {
    let phrase: SourcePhrase
    let isNegated: Bool
  }

  /// The subject of the verb that starts at token `verb`.
  func subject(before verb: Int) -> Subject? {
    let start = clauseStart(before: verb)
    var isNegated = false
    let end = skipAdverbs(before: verb, from: start, &isNegated)
    guard start < end else { return nil }
    let phrase =
      view.has(end - 1, .relative)
      ? antecedent(before: end - 1, from: start) : ending(at: end, from: start)
    return phrase.map { Subject(phrase: $0, isNegated: isNegated) }
  }

  /// The first token after the last mark that ends a clause.
  private func clauseStart(before verb: Int) -> Int {
    let sentence = view.sentence(of: verb)
    let floor = max(sentence.lowerBound, verb - Self.reachMax)
    var at = verb
    while floor < at {
      let mark = view.mark(at - 1)
      if view.has(at - 1, .doubleMark) || mark == 0x3A || mark == 0x3B { break }
      if view.tokens[at].breaksBefore > 1 { break }
      if isDash(at - 1) { break }
      at -= 1
    }
    return at
  }

  /// A dash with space on both sides, as after a dateline.
  private func isDash(_ index: Int) -> Bool {
    guard view.tokens[index].kind == .punctuation, view.tokens[index].spaceBefore,
      index + 1 < view.count, view.tokens[index + 1].spaceBefore
    else { return false }
    let first = view.text.utf8[Int(view.tokens[index].start)]
    return first == 0x2D
      || view.tokens[index].count == 3 && first == 0xE2
        && view.roles[index].isDisjoint(with: .mark)
  }

  /// Skips adverbs, dates in brackets and out of them, and the comma that closes an apposition.
  private func skipAdverbs(before verb: Int, from start: Int, _ isNegated: inout Bool) -> Int {
    var end = verb
    var sawDate = false
    while start < end {
      let last = end - 1
      if view.has(last, .negation), !view.tokens[last].isCapitalised { isNegated = true }
      let isName = view.has(last, .name)
      if view.has(last, .date) {
        sawDate = true
      } else if view.mark(last) == 0x29, let open = dateBracket(closing: last, from: start) {
        end = open + 1
        sawDate = true
      } else if !isName, view.has(last, [.adverb, .negation]) {
      } else if sawDate, !isName, view.has(last, .stop) {
      } else if view.mark(last) == 0x2C {
      } else {
        break
      }
      end -= 1
    }
    return end
  }

  /// The opening bracket of a bracket that holds a date; nil for another.
  private func dateBracket(closing: Int, from start: Int) -> Int? {
    var at = closing - 1
    var holdsDate = false
    while start <= at, closing - at < 12 {
      if view.has(at, .date) || view.mark(at) == 0x2F { holdsDate = true }
      if view.mark(at) == 0x28 { return holdsDate ? at : nil }
      at -= 1
    }
    return nil
  }

  /// `penumpang yang mengaku`: the phrase before the relative word.
  private func antecedent(before relative: Int, from start: Int) -> SourcePhrase? {
    var end = relative
    if start < end, view.mark(end - 1) == 0x2C { end -= 1 }
    return start < end ? ending(at: end, from: start, mayBeParted: false) : nil
  }

  /// The phrase that ends right before token `end`, else one that only an adjunct parts from it.
  private func ending(
    at end: Int, from start: Int, mayBeParted: Bool = true
  ) -> SourcePhrase? {
    var at = start
    var parted: SourcePhrase?
    while at < end {
      guard mayStart(at, from: start),
        let phrase = PhraseReader.phrase(in: view, lexicon, from: at, limit: end)
      else {
        at += 1
        continue
      }
      if !hangsOnPreposition(phrase, start) {
        if phrase.tokens.upperBound == end { return phrase }
        if mayBeParted, parted == nil, isParted(phrase, from: end) { parted = phrase }
      }
      at = afterComma(in: phrase) ?? max(at + 1, phrase.tokens.upperBound)
    }
    return parted
  }

  /// Whether only a relative clause or an adjunct stands between `phrase` and the verb at `end`:
  /// `warga yang tinggal di tepi sungai mengatakan`, `Rina, dalam rapat itu, mengatakan`.
  private func isParted(_ phrase: SourcePhrase, from end: Int) -> Bool {
    var next = phrase.tokens.upperBound
    if next < end, view.mark(next) == 0x2C { next += 1 }
    guard next < end, phrase.isKnown, view.has(next, [.relative, .stop]) else { return false }
    // A comma within opens another clause, unless a second one closes what it opened.
    let hasComma = (next..<end).contains { view.has($0, .comma) }
    guard !hasComma || isClosed(end) else { return false }
    return !(next..<end).contains { view.has($0, .cue) && !view.has($0, .name) }
  }

  /// A comma stands right before the verb or the adverbs ahead of it.
  private func isClosed(_ end: Int) -> Bool { end < view.count && view.has(end, .comma) }

  private func afterComma(in phrase: SourcePhrase) -> Int? {
    phrase.tokens.first { view.mark($0) == 0x2C }.map { $0 + 1 }
  }

  private func mayStart(_ index: Int, from start: Int) -> Bool {
    let token = view.tokens[index]
    if view.mark(index) == 0x40 { return true }
    guard token.kind == .word, !view.has(index, .date) else { return false }
    if view.has(index, [.name, .pronoun, .determiner, .noun, .outlet]) { return true }
    guard token.isCapitalised, view.roles[index].isDisjoint(with: .stop) else { return false }
    // The first word of a sentence has a capital whatever it is.
    return index != view.sentence(of: index).lowerBound || view.isNamePart(index)
  }

  /// In `rapat di Jakarta mengatakan`, Jakarta is no subject.
  private func hangsOnPreposition(_ phrase: SourcePhrase, _ start: Int) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    return start <= before && !phrase.isPronoun && view.has(before, .preposition)
  }
}
