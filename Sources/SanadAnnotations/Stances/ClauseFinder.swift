import SanadModel
import SanadText

/// Finds the clause around a cue: from one mark or word that separates clauses to the next.
struct ClauseFinder {
  let cursor: TokenCursor
  let lexicon: StanceLexicon
  private var tokens: [Token] { cursor.tokens }

  /// The clause of `sentence` that the cue at `cue` is the predicate of, with its subject.
  func clause(around cue: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    start(of: cue, in: sentence)..<end(after: cue, in: sentence)
  }

  /// From the cue to the clause's end.
  func rest(from cue: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    cue.lowerBound..<end(after: cue, in: sentence)
  }

  private func start(of cue: Range<Int>, in sentence: Range<Int>) -> Int {
    var at = cue.lowerBound
    var words = 0
    while sentence.lowerBound < at {
      let before = at - 1
      let roles = lexicon.roles(of: tokens[before].hash)
      if isBreak(before) || roles.contains(.complement) { return at }
      if roles.contains(.relative) { return cue.lowerBound }
      if roles.contains(.comma) { return words == 0 ? cue.lowerBound : at }
      if roles.contains(.clause), !joinsNames(before) { return at }
      if !roles.contains(.adverb) { words += 1 }
      at -= 1
    }
    return at
  }

  /// The end before the next mark or clause word; commas within a list or a name stay in.
  private func end(after cue: Range<Int>, in sentence: Range<Int>) -> Int {
    var at = cue.upperBound
    while at < sentence.upperBound {
      if isBreak(at) { break }
      let roles = lexicon.roles(of: tokens[at].hash)
      if roles.contains(.comma), at + 1 < sentence.upperBound, opensClause(at + 1) { break }
      // Right after the cue it opens what the cue is about: `diduga karena korsleting`.
      let isOpening = at == cue.upperBound
      if roles.contains(.clause), !isOpening, !joinsNames(at), !roles.contains(.join) { break }
      at += 1
    }
    while cue.upperBound < at, tokens[at - 1].kind == .punctuation, !isBracket(at - 1) { at -= 1 }
    return at
  }

  private func opensClause(_ index: Int) -> Bool {
    !lexicon.roles(of: tokens[index].hash).isDisjoint(with: [.clause, .relative, .phraseEnd])
      || !tokens[index].spaceBefore
  }

  /// A joining word between two capitals joins names, not clauses.
  private func joinsNames(_ index: Int) -> Bool {
    0 < index && index + 1 < tokens.count && tokens[index - 1].isCapitalised
      && tokens[index + 1].isCapitalised
  }

  /// A semicolon, a quotation mark, a colon with a space before it or a mark outside ASCII.
  private func isBreak(_ index: Int) -> Bool {
    switch cursor.mark(index) {
    case ";", "\"": true
    case ":": tokens[index].spaceBefore
    default: cursor.isWideMark(index)
    }
  }

  private func isBracket(_ index: Int) -> Bool {
    cursor.mark(index) == "(" || cursor.mark(index) == ")"
  }
}
