import SanadModel
import SanadText

/// Commas and handles within a phrase for a source.
extension PhraseReader {
  /// A comma goes on to an apposition: `Kapolres Bogor, Rina`, `Jamal, seorang saksi`.
  mutating func commaCount() -> Int? {
    let next = index + 1
    guard !isAtStart, phrase.kind != .document, commas < Self.commaMax, next < limit,
      !view.has(next, .date),
      view.tokens[next].kind == .word
    else { return nil }
    let noun = lexicon.sourceNoun(in: view, at: next, limit: limit)
    let isName = view.tokens[next].isCapitalised && view.roles[next].isDisjoint(with: .phraseEnd)
    let isListed = view.has(next, .coordinator)
    let isApposition = noun != nil || isName || isListed || view.has(next, .determiner)
    guard isApposition, view.roles[next].isDisjoint(with: [.cue, .pronoun]),
      !isOpening || isClosedApposition(from: next)
    else { return nil }
    commas += 1
    return 1
  }

  /// Whether the words from `start` run to another comma: `Menurut Hong, seorang analis, …`.
  // recursion: one deep, since a phrase that opens no sentence asks for no closed apposition
  private func isClosedApposition(from start: Int) -> Bool {
    let end = min(limit, start + Self.bracketMax)
    guard start < end, let comma = (start..<end).first(where: { view.mark($0) == "," }) else {
      return false
    }
    let inner = PhraseReader.phrase(
      in: view, lexicon, from: start, limit: comma, isOpening: false)
    return inner?.tokens.upperBound == comma
  }

  /// `@` and the letters, digits, dots and dashes glued to it.
  mutating func handleCount() -> Int? {
    var at = index + 1
    while at < limit, !view.tokens[at].spaceBefore, isHandlePart(at) { at += 1 }
    guard index + 1 < at else { return nil }
    phrase.hasName = true
    return at - index
  }

  private func isHandlePart(_ at: Int) -> Bool {
    if view.tokens[at].kind == .word || view.tokens[at].kind == .number { return true }
    let isInner = at + 1 < limit && !view.tokens[at + 1].spaceBefore
    return isInner && (view.mark(at) == "." || view.mark(at) == "_")
  }
}
