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

  /// `5.6-magnitude`: a unit of more than one letter joined to the number by a hyphen.
  func readHyphenated(_ draft: inout QuantityDraft) -> Bool {
    let at = draft.end + 1
    guard draft.unit == nil, cursor.isDash(draft.end),
      cursor.isGluedOnBothSides(draft.end), tokens[at].count > 2,
      let unit = cursor.match(lexicon.units, at: at)
    else { return false }
    draft.unit = unit.payload
    draft.end = at + unit.count
    draft.maker = draft.maker ?? unit.maker
    return true
  }

  /// A unit of one letter is written small: `5 m`, not `5 M`.
  private func isUnit(at index: Int) -> Bool {
    tokens[index].count > 1 || tokens[index].letterCase != .upper
  }

  /// `18 unit mobil` → mobil, `tiga orang tersangka` → tersangka, `90 personel` → personel.
  func readNoun(_ draft: inout QuantityDraft) {
    guard isFree(draft.end) else { return }
    if let noun = cursor.match(lexicon.nouns, at: draft.end) {
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
    guard draft.unit == nil, isNounLike(draft.end), isLinked(draft.number),
      !opensSubset(draft.end), tokens[draft.end].isCapitalised || !isVerbLike(draft.end)
    else { return }
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
      if let noun = cursor.match(lexicon.nouns, at: at) {
        return (at..<(at + noun.count), noun.payload.lemma)
      }
    }
    return nil
  }

  /// The most words between a number and its noun. Set by reading.
  static let modifierMax = 3

  /// The noun behind a classifier: one that is often counted; where `isOpen`, any small word that
  /// is no verb.
  private func readClassified(_ draft: inout QuantityDraft, _ index: Int, isOpen: Bool) {
    guard isFree(index) else { return }
    if let noun = cursor.match(lexicon.nouns, at: index) {
      guard isOpen ? noun.payload.kind != .classifier : noun.payload.kind == .person else {
        return
      }
      setNoun(&draft, index..<(index + noun.count), lemma: noun.payload.lemma)
    } else if isOpen, isNounLike(index), tokens[index].letterCase == .lower, !isVerbLike(index) {
      setNoun(&draft, index..<(index + 1), lemma: "")
    }
  }

  func isVerbLike(_ index: Int) -> Bool {
    lexicon.states.matches(in: tokens, at: index)
      || lexicon.verbStarts.begin(tokens[index], in: cursor.utf8)
  }

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
    if tokens[index].count > 2 { return true }
    // `13190 SW 68th Parkway`: a quarter of a town in an address.
    return tokens[index].letterCase == .upper
      && !(sentence.contains(index + 1) && tokens[index + 1].kind == .number)
  }

  /// The word in lower case, without an ending that the language adds to counted nouns.
  func lemma(of token: Token) -> String {
    var bytes = cursor.utf8[Int(token.start)..<Int(token.end)].map {
      ByteClass.lowercased($0)
    }
    for (ending, lemma) in lexicon.endings
    where Self.stemMin + ending.count <= bytes.count && bytes.suffix(ending.count) == ending[...] {
      bytes.replaceSubrange((bytes.count - ending.count)..., with: lemma)
      break
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The shortest stem, in bytes, that an ending is taken from. Set by reading.
  static let stemMin = 3
}
