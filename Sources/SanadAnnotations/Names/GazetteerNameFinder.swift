import SanadModel
import SanadText

/// Finds known places and organizations that the tagger missed, if their context is clear.
///
/// An organization's name of three words or more is accepted anywhere, a place after a preposition of
/// place. A state or its capital is accepted as the subject of a verb at a clause's start (Moscow
/// denies): the tagger's training sentences do not mark these, and they are sources.
struct GazetteerNameFinder {
  let field: NameField
  let lexicon: NameLexicon

  /// The fewest tokens of an organization's name that is accepted anywhere. Set by reading.
  private static let organizationTokenMin = 3
  /// The most adverbs between a subject and its verb. Set by reading.
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
    case .place: !goesOn(tokens) && (isPlaced(tokens.lowerBound) || isAgent(tokens, known))
    case .organization: Self.organizationTokenMin <= tokens.count && !known.isCommonWord
    case .person, .event, .work: false
    }
  }

  /// Whether a capitalised word comes right before or after: the place is part of a longer name.
  private func goesOn(_ name: Range<Int>) -> Bool {
    let (before, after) = (name.lowerBound - 1, name.upperBound)
    if 0 <= before, !field.isBreak[name.lowerBound], field.tokens[before].isCapitalised,
      !field.isStart[before]
    {
      return true
    }
    return after < field.tokens.count && !field.isBreak[after] && field.tokens[after].isCapitalised
  }

  /// Whether the word before token `at` is one that only places follow.
  private func isPlaced(_ at: Int) -> Bool {
    guard 0 < at, !field.isBreak[at] else { return false }
    return lexicon.words.entry(field.tokens[at - 1].hash, .before)?.type == .place
  }

  /// Whether the known state is the subject of a verb after it.
  private func isAgent(_ name: Range<Int>, _ known: Gazetteer.Known) -> Bool {
    guard known.isState, opensClause(name.lowerBound) else { return false }
    var at = name.upperBound
    let limit = min(field.tokens.count, at + Self.adverbMax)
    while at < limit, !isVerb(at), lexicon.clauseWords.isAdverb(field.tokens[at].hash) { at += 1 }
    return isVerb(at)
  }

  private func isVerb(_ at: Int) -> Bool {
    at < field.tokens.count && !field.isBreak[at]
      && lexicon.clauseWords.isVerb(field.tokens[at], in: field.text)
  }

  private func opensClause(_ at: Int) -> Bool {
    if field.isStart[at] { return true }
    let before = field.tokens[at - 1]
    return before.kind == .punctuation || lexicon.clauseWords.opensClause(before.hash)
  }
}
