import SanadLanguages
import SanadModel
import SanadText

/// Units, money behind the number, and the counted noun.
extension QuantityReader {
  func readMeasure(_ draft: inout QuantityDraft) {
    readHedgeBehind(&draft)
    let limit = sentence.upperBound
    if isFree(draft.end), isUnit(at: draft.end),
      let unit = lexicon.units.longestMatch(in: tokens, at: draft.end, limit: limit),
      draft.unit == nil
    {
      draft.unit = unit.payload
      draft.end += unit.count
      draft.maker = draft.maker ?? unit.maker
    } else if isFree(draft.end),
      let money = lexicon.currenciesAfter.longestMatch(in: tokens, at: draft.end, limit: limit),
      draft.unit == nil || draft.unit == money.payload
    {
      draft.hasMoney = true
      draft.unit = money.payload
      draft.end += money.count
      draft.maker = draft.maker ?? money.maker
    }
    readHedgeBehind(&draft)
  }

  /// A unit of one letter is written small: `5 m`, not `5 M`.
  private func isUnit(at index: Int) -> Bool {
    tokens[index].count > 1 || tokens[index].letterCase != .upper
  }

  /// `18 unit mobil` → mobil, `tiga orang tersangka` → tersangka, `90 personel` → personel.
  func readNoun(_ draft: inout QuantityDraft) {
    guard isFree(draft.end) else { return }
    if let noun = lexicon.nouns.longestMatch(
      in: tokens, at: draft.end, limit: sentence.upperBound)
    {
      draft.isKnownNoun = true
      draft.maker = draft.maker ?? noun.maker
      let next = draft.end + noun.count
      setNoun(&draft, draft.end..<next, lemma: noun.payload.lemma)
      switch noun.payload.kind {
      case .classifier: readClassified(&draft, next, isOpen: true)
      case .people: readClassified(&draft, next, isOpen: false)
      case .person, .thing: break
      }
      return
    }
    guard draft.unit == nil, isNounLike(draft.end), isLinked(draft.number) else { return }
    if let (head, lemma) = knownHead(after: draft.end) {
      draft.isKnownNoun = true
      setNoun(&draft, head, lemma: lemma)
    } else {
      setNoun(&draft, draft.end..<(draft.end + 1), lemma: "")
    }
  }

  /// Whether an unknown word behind the number can be its noun: behind `thousands of`, not `thousands`.
  private func isLinked(_ number: ParsedNumber) -> Bool {
    guard lexicon.isHeadLast, number.isVague, number.isWords else { return true }
    return count(.of, number.end - 1) > 0
  }

  /// The head of `fire engines`, `armed young men`, in a language that puts it last.
  private func knownHead(after index: Int) -> (Range<Int>, String)? {
    guard lexicon.isHeadLast else { return nil }
    var at = index
    while at < index + Self.modifierMax, isFree(at + 1),
      tokens[at].kind == .word, tokens[at].letterCase == .lower,
      !lexicon.stopwords.matches(in: tokens, at: at)
    {
      at += 1
      if let noun = lexicon.nouns.longestMatch(in: tokens, at: at, limit: sentence.upperBound) {
        return (at..<(at + noun.count), noun.payload.lemma)
      }
    }
    return nil
  }

  /// The most words between a number and its noun.
  static let modifierMax = 3

  /// The noun behind a classifier: one that is often counted; where `isOpen`, any small word that
  /// is no verb.
  private func readClassified(_ draft: inout QuantityDraft, _ index: Int, isOpen: Bool) {
    guard isFree(index) else { return }
    if let noun = lexicon.nouns.longestMatch(in: tokens, at: index, limit: sentence.upperBound) {
      guard isOpen ? noun.payload.kind != .classifier : noun.payload.kind == .person else {
        return
      }
      setNoun(&draft, index..<(index + noun.count), lemma: noun.payload.lemma)
    } else if isOpen, isNounLike(index), tokens[index].letterCase == .lower, !isVerbLike(index) {
      setNoun(&draft, index..<(index + 1), lemma: "")
    }
  }

  private func isVerbLike(_ index: Int) -> Bool {
    if lexicon.states.matches(in: tokens, at: index) { return true }
    let token = tokens[index]
    return lexicon.verbStarts.contains { start in
      start.count < token.count
        && numbers.utf8[Int(token.start)..<(Int(token.start) + start.count)] == start[...]
    }
  }

  /// The state the counted are in: behind the noun, or in the verb before the number.
  func readState(_ draft: inout QuantityDraft) {
    guard draft.noun != nil || draft.isHedged else { return }
    for gap in 0...Self.stateGapMax where sentence.contains(draft.end + gap) {
      let at = draft.end + gap
      guard tokens[at].kind == .word, numbers.numeral(at) == nil else { break }
      if let state = lexicon.states.longestMatch(
        in: tokens, at: at, limit: sentence.upperBound)
      {
        draft.state = state.payload
        return
      }
    }
    draft.state = lead(lexicon.states, before: draft.start)?.payload
  }

  /// The most words between a counted noun and its state: `lainnya dinyatakan tewas`.
  static let stateGapMax = 2

  private func setNoun(_ draft: inout QuantityDraft, _ range: Range<Int>, lemma: String) {
    draft.noun = range
    draft.end = range.upperBound
    draft.counted = lemma.isEmpty ? self.lemma(of: tokens[range.upperBound - 1]) : lemma
  }

  /// Whether the word at `index` may be what is counted.
  private func isNounLike(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, count(.notCounted, index) == 0,
      !lexicon.stopwords.matches(in: tokens, at: index), numbers.numeral(index) == nil
    else { return false }
    return tokens[index].count > 2 || tokens[index].letterCase == .upper
  }

  /// The word in lower case, without an ending that the language adds to counted nouns.
  func lemma(of token: Token) -> String {
    var bytes = numbers.utf8[Int(token.start)..<Int(token.end)].map {
      ByteClass.isCapital($0) ? $0 | 0x20 : $0
    }
    for (ending, lemma) in lexicon.endings
    where Self.stemMin + ending.count <= bytes.count && bytes.suffix(ending.count) == ending[...] {
      bytes.replaceSubrange((bytes.count - ending.count)..., with: lemma)
      break
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The shortest stem, in bytes, that an ending is taken from.
  static let stemMin = 3
}

/// What is a quantity and what is a name, a date or a score.
extension QuantityReader {
  /// Whether the number stands free: not glued to letters, not a label's, not in brackets alone.
  func stands(_ index: Int, _ number: ParsedNumber, isMoney: Bool) -> Bool {
    if isMoney { return true }
    if index > sentence.lowerBound, !tokens[index].spaceBefore, isJoined(index) { return false }
    if isListMark(index, number) || isBracketed(index, number) { return false }
    if numbers.mark(number.end) == UInt8(ascii: "/"), numbers.isGlued(number.end) { return false }
    if sentence.contains(number.end), numbers.isGlued(number.end), !number.isWords,
      isModelName(number.end)
    {
      return false
    }
    return !isLabelled(index, number) && !followsCode(index, number)
  }

  /// Whether the token before, without a space, makes the number part of a name: `B20`, `U-23`.
  private func isJoined(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    if before.kind == .word { return !isGluedWord(before) }
    if before.kind == .number { return true }
    if numbers.isDash(index - 1) { return sentence.contains(index - 2) && !before.spaceBefore }
    switch numbers.mark(index - 1) {
    case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "#"),
      UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "'"), UInt8(ascii: "&"),
      UInt8(ascii: "="), UInt8(ascii: "+"):
      return true
    default: return false
    }
  }

  /// Two capitals before plain digits are a code: `GA 716`.
  private func followsCode(_ index: Int, _ number: ParsedNumber) -> Bool {
    guard sentence.lowerBound < index, !number.isWords, number.scale == 1 else { return false }
    let before = tokens[index - 1]
    return before.letterCase == .upper && before.count == 2 && !isTitle
      && !lexicon.units.matches(in: tokens, at: index - 1)
  }

  /// A small word that a lost space joined to the number: `sebanyak20`, not `B20`.
  private func isGluedWord(_ token: Token) -> Bool {
    token.letterCase == .lower && token.count > Self.stemMin
  }

  private func isListMark(_ index: Int, _ number: ParsedNumber) -> Bool {
    guard index == sentence.lowerBound, !number.isWords, numbers.isGlued(number.end) else {
      return false
    }
    let mark = numbers.mark(number.end)
    return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
  }

  /// `(56)`, `(22 tahun)`: an age or a reference.
  private func isBracketed(_ index: Int, _ number: ParsedNumber) -> Bool {
    let opening = numbers.mark(index - 1)
    guard opening == UInt8(ascii: "(") || opening == UInt8(ascii: ",") else { return false }
    if numbers.mark(number.end) == UInt8(ascii: ")") { return true }
    guard sentence.contains(number.end),
      let unit = lexicon.units.longestMatch(
        in: tokens, at: number.end, limit: sentence.upperBound),
      unit.payload == Self.yearUnit
    else { return false }
    return numbers.mark(number.end + unit.count) == UInt8(ascii: ")")
  }

  /// The unit of ages, as `units.tsv` prints it.
  static let yearUnit = "year"

  /// `5G`, `17A`: one or two capitals glued behind, that are no unit.
  private func isModelName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.count <= 2, token.letterCase != .lower else { return false }
    return !lexicon.units.matches(in: tokens, at: index)
  }

  /// `Pasal 5`, `No. 5`, `lantai 3`: the number names its noun, unless a unit stands behind it.
  private func isLabelled(_ index: Int, _ number: ParsedNumber) -> Bool {
    guard !number.isCollective, number.scale == 1, !number.isVague else { return false }
    let isStopped = numbers.mark(index - 1) == UInt8(ascii: ".")
    let at = isStopped ? index - 1 : index
    guard precedes(.label, at) else { return false }
    if precedes(.unitLabel, at), at - 2 >= sentence.lowerBound,
      tokens[at - 2].kind == .number || numbers.numeral(at - 2) != nil
    {
      return false
    }
    guard sentence.contains(number.end), !isStopped else { return true }
    let unit = lexicon.units.longestMatch(
      in: tokens, at: number.end, limit: sentence.upperBound)
    return unit == nil
  }

  /// The end of an idiom that the number at `index` is part of: `salah satu`.
  func idiomEnd(_ index: Int) -> Int? {
    for back in 0...2 where sentence.lowerBound <= index - back {
      let end = index - back + count(.idiom, index - back)
      if index < end { return end }
    }
    return nil
  }

  /// Whether enough stands around the number to make it a quantity.
  func accepts(_ draft: QuantityDraft, money: Bool) -> Bool {
    let number = draft.number
    if draft.unit != nil, count(.ago, draft.end) > 0 { return false }
    if money || draft.unit != nil && !isLawYear(draft) { return true }
    if draft.unit != nil { return false }
    if number.isForeign { return draft.isKnownNoun || number.scale > 1 }
    if number.isCollective { return isCollection(draft) }
    if number.isVague || number.scale > 1 || isSum(draft) { return true }
    if number.isYearLike {
      return draft.noun != nil && draft.isHedged || draft.isKnownNoun && !followsName(draft.first)
    }
    if draft.isHedged { return draft.noun != nil || !number.isWords }
    guard draft.noun != nil else { return false }
    return draft.isKnownNoun || !followsName(draft.first) && !isName(draft)
  }

  /// Several number words: `setengah lusin`
  private func isSum(_ draft: QuantityDraft) -> Bool {
    draft.number.isWords && draft.first + 1 < draft.number.end
  }

  /// `30 Tahun 2002`: the number and year of a law.
  private func isLawYear(_ draft: QuantityDraft) -> Bool {
    guard draft.unit == Self.yearUnit, sentence.contains(draft.end),
      tokens[draft.end].kind == .number
    else { return false }
    return tokens[draft.end].count == 4
  }

  /// `keempat izin`, but neither `keempat Grup C` nor `ketujuh kalinya`.
  private func isCollection(_ draft: QuantityDraft) -> Bool {
    guard let noun = draft.noun, isTitle || tokens[noun.lowerBound].letterCase != .capital,
      count(.ordinalNoun, noun.lowerBound) == 0
    else { return false }
    return draft.isKnownNoun || followsOpening(draft.first)
  }

  /// Whether a collective numeral starts its noun phrase: not `putaran keempat`.
  private func followsOpening(_ index: Int) -> Bool {
    guard sentence.lowerBound < index else { return true }
    return tokens[index - 1].kind != .word || lexicon.stopwords.matches(in: tokens, at: index - 1)
  }

  /// Whether a capitalised word inside the sentence stands before: `Realme 12 Pro`.
  private func followsName(_ index: Int) -> Bool {
    guard sentence.lowerBound < index else { return false }
    let before = tokens[index - 1]
    return before.kind == .word && before.isCapitalised
      && (sentence.lowerBound < index - 1 || !isOpening(index - 1))
      && !lexicon.stopwords.matches(in: tokens, at: index - 1)
  }

  /// The first word of a sentence has its capital from its place.
  private func isOpening(_ index: Int) -> Bool { index == sentence.lowerBound && !isTitle }

  /// A number word with a capital inside a sentence, digits before a name: `Empat Lawang`, `9 Melati`.
  private func isName(_ draft: QuantityDraft) -> Bool {
    guard !isTitle, sentence.lowerBound < draft.first else { return false }
    if draft.number.isWords {
      let mark = numbers.mark(draft.first - 1)
      return tokens[draft.first].isCapitalised && (mark == 0 || mark == UInt8(ascii: ","))
        && numbers.tokens[draft.first - 1].kind != .number
    }
    return draft.noun.map { tokens[$0.lowerBound].letterCase == .capital } ?? false
  }
}
