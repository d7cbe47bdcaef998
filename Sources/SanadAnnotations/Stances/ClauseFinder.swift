import SanadModel
import SanadText

/// Finds where the clauses of a sentence begin and end: at marks and words that separate them.
struct ClauseFinder {
  let cursor: TokenCursor
  let lexicon: StanceLexicon
  private var tokens: [Token] { cursor.tokens }

  /// The bounds of the clauses of `sentence`, for all the cues in it.
  ///
  /// - Complexity: O(tokens of the sentence).
  func bounds(of sentence: Range<Int>) -> ClauseBounds {
    var bounds = ClauseBounds(sentence: sentence)
    for index in sentence {
      let roles = lexicon.roles(of: tokens[index].hash)
      bounds.add(
        opening: opening(index, roles), isWord: !roles.contains(.adverb),
        isTrailing: tokens[index].kind == .punctuation && !isBracket(index))
    }
    for index in sentence.reversed() {
      let roles = lexicon.roles(of: tokens[index].hash)
      let endsAll = isBreak(index) || isCommaBeforeClause(index, roles, in: sentence)
      let endsLater = roles.contains(.clause) && !joinsNames(index) && !roles.contains(.join)
      bounds.add(stop: endsAll ? .always : endsLater ? .unlessFirst : nil, at: index)
    }
    return bounds
  }

  /// What the token at `index` is to a clause behind it.
  private func opening(_ index: Int, _ roles: WordRoles) -> ClauseBounds.Opening? {
    if isBreak(index) || roles.contains(.complement) { return .clause }
    if roles.contains(.relative) { return .relative }
    if roles.contains(.comma) { return .comma }
    return roles.contains(.clause) && !joinsNames(index) ? .clause : nil
  }

  /// Commas within a list or a name stay in.
  private func isCommaBeforeClause(
    _ index: Int, _ roles: WordRoles, in sentence: Range<Int>
  ) -> Bool {
    roles.contains(.comma) && index + 1 < sentence.upperBound && opensClause(index + 1)
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
