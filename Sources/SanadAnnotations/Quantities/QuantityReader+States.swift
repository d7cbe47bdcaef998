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
    return match(lexicon.states, endingAt: at).map { ($0.payload, at < start) }
  }

  private func stateBehindOrigin(_ start: Int) -> String? {
    let end = originEnd(start)
    guard start < end else { return nil }
    return cursor.match(lexicon.states, at: end)?.payload
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
    return count(.subset, index) > 0 || lexicon.states.matches(in: tokens, at: index)
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
      if let state = cursor.match(lexicon.states, at: at) {
        return state.payload
      }
    }
    return nil
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
