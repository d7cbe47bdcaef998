import SanadLanguages
import SanadModel
import SanadText

/// What is a quantity and what is a name, a date or a score.
extension QuantityReader {
  /// Whether the number is free-standing: not part of a word, a label or a list mark, not alone in brackets.
  func isFreeStanding(_ index: Int, _ number: ParsedNumber, isMoney: Bool) -> Bool {
    if isMoney { return true }
    if index > sentence.lowerBound, !tokens[index].spaceBefore, isJoined(index) { return false }
    if isListMark(index, number) || isBracketed(index, number) { return false }
    if cursor.mark(number.end) == "/", cursor.isGlued(number.end) { return false }
    if number.isPart { return true }
    if sentence.contains(number.end), cursor.isGlued(number.end), !number.isWords,
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
    if cursor.isDash(index - 1) { return sentence.contains(index - 2) && !before.spaceBefore }
    switch cursor.mark(index - 1) {
    case "/", ":", ".", "#", "@", "_", "'", "&", "=", "+": return true
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
    guard index == sentence.lowerBound, !number.isWords, cursor.isGlued(number.end) else {
      return false
    }
    let mark = cursor.mark(number.end)
    return mark == "." || mark == ")"
  }

  /// `(56)`, `(22 tahun)`: an age or a reference.
  private func isBracketed(_ index: Int, _ number: ParsedNumber) -> Bool {
    let opening = cursor.mark(index - 1)
    guard opening == "(" || opening == "," else { return false }
    if cursor.mark(number.end) == ")" { return true }
    guard let unit = cursor.match(lexicon.units, at: number.end),
      unit.payload == Self.yearUnit
    else { return false }
    return cursor.mark(number.end + unit.count) == ")"
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
    let isStopped = cursor.mark(index - 1) == "."
    let at = isStopped ? index - 1 : index
    guard precedes(.label, at) else { return false }
    if precedes(.unitLabel, at), at - 2 >= sentence.lowerBound,
      tokens[at - 2].kind == .number || numbers.numeral(at - 2) != nil
    {
      return false
    }
    guard sentence.contains(number.end), !isStopped else { return true }
    let unit = cursor.match(lexicon.units, at: number.end)
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

  /// Whether the words around the number are enough to make it a quantity.
  func isQuantity(_ draft: QuantityDraft, isMoney: Bool) -> Bool {
    let number = draft.number
    if draft.unit != nil, count(.ago, draft.end) > 0 { return false }
    if isMoney || draft.unit != nil && !isLawYear(draft) { return true }
    if draft.unit != nil { return false }
    if number.isHalfAlone { return draft.isKnownNoun }
    if number.isForeign { return draft.isKnownNoun || number.scale > 1 }
    if number.isCollective { return isCollection(draft) }
    if number.isVague || number.scale > 1 || isSum(draft) { return true }
    if number.isYearLike {
      return draft.noun != nil && draft.isHedged || draft.isKnownNoun && !followsName(draft.first)
    }
    if draft.isSubset { return true }
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
      let mark = cursor.mark(draft.first - 1)
      return tokens[draft.first].isCapitalised && (mark == nil || mark == ",")
        && tokens[draft.first - 1].kind != .number
    }
    return draft.noun.map { tokens[$0.lowerBound].letterCase == .capital } ?? false
  }
}
