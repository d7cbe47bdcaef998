import SanadModel
import SanadText

/// Finds known places and bodies that the tagger left out, where the words beside them leave no doubt.
///
/// A body's name of three words and more is meant wherever it stands.
/// After a preposition of place a known place is one; before a verb, at a clause's start, a state or its
/// capital acts (Moscow denies). The marked sentences the tagger learns from leave acting states
/// unmarked; an account needs them, since they speak.
struct GazetteerNameFinder {
  let field: NameField
  let lexicon: NameLexicon

  /// A body's name of so many words is meant wherever it stands.
  private static let bodyTokenMin = 3
  /// The most adverbs between a subject and its verb.
  private static let adverbMax = 2

  /// `spans` and, between them, the places found.
  func adding(to spans: [NameSpan]) -> [NameSpan] {
    var named: [NameSpan] = []
    var at = 0
    for span in spans {
      add(at..<max(at, span.tokens.lowerBound), to: &named)
      named.append(span)
      at = span.tokens.upperBound
    }
    add(at..<field.tokens.count, to: &named)
    return named
  }

  private func add(_ gap: Range<Int>, to spans: inout [NameSpan]) {
    var at = gap.lowerBound
    while at < gap.upperBound {
      guard field.tokens[at].isCapitalised,
        let match = lexicon.gazetteer.match(in: field.tokens, at: at, limit: gap.upperBound)
      else {
        at += 1
        continue
      }
      let tokens = at..<(at + match.count)
      if isMeant(match.known, tokens) {
        spans.append(NameSpan(tokens: tokens, type: match.known.type, maker: match.maker))
      }
      at = tokens.upperBound
    }
  }

  private func isMeant(_ known: Gazetteer.Known, _ tokens: Range<Int>) -> Bool {
    switch known.type {
    case .place: !goesOn(tokens) && (isPlaced(tokens.lowerBound) || acts(tokens, known))
    case .organization: Self.bodyTokenMin <= tokens.count && !known.isCommonWord
    case .person, .event, .work: false
    }
  }

  /// Whether a capitalised word stands right before or after: the place is part of a longer name.
  private func goesOn(_ name: Range<Int>) -> Bool {
    let (before, after) = (name.lowerBound - 1, name.upperBound)
    if 0 <= before, !field.isBreak[name.lowerBound], field.tokens[before].isCapitalised,
      !field.isStart[before]
    {
      return true
    }
    return after < field.tokens.count && !field.isBreak[after] && field.tokens[after].isCapitalised
  }

  /// Whether a word stands before token `at` that only places follow.
  private func isPlaced(_ at: Int) -> Bool {
    guard 0 < at, !field.isBreak[at] else { return false }
    return lexicon.words.entry(field.tokens[at - 1].hash, .before)?.type == .place
  }

  /// Whether the known state stands where a subject does, with its verb after it.
  private func acts(_ name: Range<Int>, _ known: Gazetteer.Known) -> Bool {
    guard known.isState, opensClause(name.lowerBound) else { return false }
    var at = name.upperBound
    let limit = min(field.tokens.count, at + Self.adverbMax)
    while at < limit, !isVerb(at), lexicon.actors.isAdverb(field.tokens[at].hash) { at += 1 }
    return isVerb(at)
  }

  private func isVerb(_ at: Int) -> Bool {
    at < field.tokens.count && !field.isBreak[at]
      && lexicon.actors.isVerb(field.tokens[at], in: field.text)
  }

  private func opensClause(_ at: Int) -> Bool {
    if field.isStart[at] { return true }
    let before = field.tokens[at - 1]
    return before.kind == .punctuation || lexicon.actors.opens(before.hash)
  }
}
