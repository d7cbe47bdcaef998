import SanadLanguages
import SanadModel
import SanadText

/// What has happened to those counted (`tewas`), and numbers that count some of those counted before.
extension QuantityReader {
  /// The most words between a counted noun and its state: `lainnya dinyatakan tewas`. Set by reading.
  static let stateGapMax = 2
  /// The most tokens of an origin between the two: `people of the village of Sukamaju, Cibeber, died`.
  /// Set by reading.
  static let originTokenMax = 12
  /// The most small words before one of its names. Set by reading.
  static let originGapMax = 2
  /// The most words between a state and the number behind it: `korban tewas kini menjadi 24 orang`.
  /// Set by reading.
  static let copulaMax = 2

  /// The state the counted are in: behind the noun, or in the words before the number.
  func readState(_ draft: inout QuantityDraft) {
    guard draft.noun != nil || draft.isHedged || draft.isSubset else { return }
    let start = draft.stateStart ?? draft.end
    let before = stateBefore(draft.start)
    if let before, before.isLinked {
      draft.state = before.state
    } else if !isWhole(draft), let state = stateBehind(start) ?? stateBehindOrigin(start) {
      draft.state = state
    } else {
      draft.state = before?.state
    }
  }

  /// The state named before the number, and whether a word such as `menjadi` links the two.
  private func stateBefore(_ start: Int) -> (state: String, isLinked: Bool)? {
    var at = start
    for _ in 0..<Self.copulaMax { at -= match(lexicon[.copula], endingAt: at)?.count ?? 0 }
    return match(lexicon.states, endingAt: at).map { ($0.payload.lemma, at < start) }
  }

  private func stateBehindOrigin(_ start: Int) -> String? {
    let end = originEnd(start)
    guard start < end else { return nil }
    return cursor.match(lexicon.states, at: end).flatMap { own($0, at: end) }
  }

  /// `lima di antaranya`, `45 selamat`, `dua lainnya`: some of those counted before.
  func readSubset(_ draft: inout QuantityDraft) {
    guard draft.unit == nil, draft.noun == nil, !draft.number.isVague || draft.number.isWords
    else { return }
    let words = isFree(draft.end) ? count(.subset, draft.end) : 0
    let isStated = opensSubset(draft.end) || stateBefore(draft.start)?.isLinked == true
    guard words > 0 || isStated else { return }
    draft.isSubset = true
    if words > 0 || antecedent.map({ sentence.contains($0.token) }) == true {
      draft.counted = antecedent?.counted
    }
    draft.stateStart = draft.end + words
  }

  /// Whether the word behind a number says which of those counted before, or what has happened to them.
  func opensSubset(_ index: Int) -> Bool {
    guard isFree(index) else { return false }
    // `injured 3 days ago`: a measure is no count of others.
    if let number = numbers.number(at: index), cursor.match(lexicon.units, at: number.end) != nil {
      return false
    }
    if count(.subset, index) > 0 { return true }
    return cursor.match(lexicon.states, at: index).flatMap { own($0, at: index) } != nil
  }

  /// Whether the number is the whole of a share: in `dua dari lima korban tewas` two have died.
  private func isWhole(_ draft: QuantityDraft) -> Bool {
    guard precedes(.of, draft.start), sentence.lowerBound <= draft.start - 2 else { return false }
    let before = draft.start - 2
    return tokens[before].kind == .number || numbers.numeral(before) != nil
  }

  private func stateBehind(_ start: Int) -> String? {
    for gap in 0...Self.stateGapMax where sentence.contains(start + gap) {
      let at = start + gap
      guard tokens[at].kind == .word, numbers.numeral(at) == nil else { return nil }
      if let state = cursor.match(lexicon.states, at: at) { return own(state, at: at) }
    }
    return nil
  }

  /// The state of what stands before the word at `index`; nil for a verb that acts on what stands behind it:
  /// in `killed 12 people and injured 30` the twelve are not hurt.
  private func own(_ state: PhraseTable<CountState>.Entry, at index: Int) -> String? {
    switch state.payload.kind {
    case .object: nil
    case .either: opensNumber(index + state.count) ? nil : state.payload.lemma
    case .event, .trait: state.payload.lemma
    }
  }

  /// Whether a number or its hedge starts at `index`.
  private func opensNumber(_ index: Int) -> Bool {
    guard isFree(index) else { return false }
    return tokens[index].kind == .number || numbers.numeral(index) != nil
      || cursor.match(lexicon.hedgesBefore, at: index) != nil
  }

  /// The token after the names that say where the counted are from, with the small words before them
  /// and a comma behind each; `start` where there are none.
  private func originEnd(_ start: Int) -> Int {
    var (at, end) = (start, start)
    let limit = min(sentence.upperBound, start + Self.originTokenMax)
    while at < limit {
      if tokens[at].kind == .word, tokens[at].isCapitalised {
        end = at + 1
      } else if cursor.mark(at) == ",", start < end, end == at {
        end = at + 1
      } else if tokens[at].kind != .word || Self.originGapMax <= at - end {
        break
      }
      at += 1
    }
    return end
  }
}

/// Ratios, which are no counts.
extension QuantityReader {
  /// The largest whole of a ratio: `9 out of 10`; above it both numbers are counts. Set by reading.
  private static let ratioWholeMax = 10.0

  /// `three out of four nurses`, `enam dari 10 warga`: a part of all such, unless something has happened to those
  /// counted or they are pointed to.
  func ratio(_ number: ParsedNumber) -> ParsedNumber? {
    guard isPlainCount(number) else { return nil }
    let sure = count(.ratio, number.end)
    let words = 0 < sure ? sure : count(.ratioOfMany, number.end)
    guard 0 < words, isFree(number.end + words),
      let whole = numbers.number(at: number.end + words), isPlainCount(whole),
      number.low < whole.low, whole.low <= Self.ratioWholeMax,
      !isFree(whole.end) || cursor.match(lexicon.units, at: whole.end) == nil
    else { return nil }
    let many = isFree(whole.end) ? count(.many, whole.end) : 0
    let noun = isFree(whole.end) ? cursor.match(lexicon.nouns, at: whole.end)?.count ?? 0 : 0
    guard 0 < sure || 0 < many, !isOfThese(whole.end + max(many, noun)) else { return nil }
    var part = numbers.part(number.low / whole.low, end: whole.end)
    part.isWords = number.isWords
    return part
  }

  private func isPlainCount(_ number: ParsedNumber) -> Bool {
    !number.isPart && !number.isVague && !number.isCollective && number.scale == 1
      && 1 <= number.low && number.low == number.high && number.low == number.low.rounded()
  }

  /// Whether the counted are certain ones: a state or a pointing word stands behind them.
  private func isOfThese(_ index: Int) -> Bool {
    (index..<index + Self.stateGapMax).contains { at in
      isFree(at)
        && (cursor.match(lexicon.states, at: at) != nil || count(.these, at) > 0)
    }
  }
}
