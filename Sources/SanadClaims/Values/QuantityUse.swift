import SanadModel
import SanadText

/// A quantity where a statement uses it.
struct QuantityUse: Hashable, Sendable {
  let article: ArticleIndex
  let clause: ClauseReference
  /// The unit, or the concept of what is counted: only quantities of equal keys are compared.
  let key: WordHash
  let mention: QuantityMention
  /// What has happened to the counted: of the mention, or as ``StateReading`` gives it.
  let state: WordHash?
  /// The cues before it and, but for what it includes, just after it.
  let scope: CueSet

  var statement: StatementID { clause.statement }

  /// Whether it is one of those that a sentence lists of the dead, the hurt or the like.
  var isListed: Bool { state != nil && mention.value.state.map { WordHash($0) } != state }

  var pointer: Pointer { Pointer(article: article, range: mention.range) }
}

/// Reads the quantities of a story's statements.
struct QuantityUseReader: Sendable {
  /// Bytes before and after a quantity in which a word says what it is a part of: some four words
  /// before, "of them" after. Set by reading.
  private static let scopeBytesBefore = 30
  private static let scopeBytesAfter = 14

  let story: StoryIndex

  /// For each statement its quantities in order of place, without those that count nothing known.
  func uses() -> StatementList<[QuantityUse]> {
    StatementList(story.statements.indices).mapped(uses(in:))
  }

  private func uses(in id: StatementID) -> [QuantityUse] {
    let statement = story.statements[id]
    let mentions = story.quantities(of: id)
    if mentions.isEmpty { return [] }
    let lexicon = story.lexicon(of: id)
    let tokens = story.tokens(of: id)
    let states = StateReading(
      quantities: mentions,
      states: statement.clauses.map { lexicon?.countStates.states(in: $0.tokens, tokens) ?? [] })
    return mentions.enumerated().compactMap { place, mention in
      guard let key = story.measureKey(of: mention.value, in: id) else { return nil }
      let clause = story.clause(of: id, at: mention.range.start)
      return QuantityUse(
        article: statement.article, clause: clause, key: key, mention: mention,
        state: states.state(place, clause: clause.clause),
        scope: scope(of: mention.range, statement, tokens, lexicon))
    }
  }

  private func scope(
    of range: TextRange, _ statement: Statement, _ tokens: [Token], _ lexicon: ClaimLexicon?
  ) -> CueSet {
    func cues(_ range: Range<Int>) -> CueSet { lexicon?.cues.cues(in: range, tokens) ?? [] }
    let inside = statement.tokens
    let first = inside.first { range.start - Self.scopeBytesBefore <= Int(tokens[$0].start) }
    let start = inside.first { range.start <= Int(tokens[$0].start) } ?? inside.upperBound
    let end = inside.first { range.end <= Int(tokens[$0].start) } ?? inside.upperBound
    let last = inside.first { range.end + Self.scopeBytesAfter <= Int(tokens[$0].start) }
    let before = cues(min(first ?? start, start)..<max(start, end))
    let after = cues(end..<max(end, last ?? inside.upperBound))
    let next = cues(max(inside.lowerBound, start - 2)..<start)
    let far = before.subtracting(.whole).union(next.intersection(.whole))
    return far.union(after.subtracting([.including, .whole]))
  }
}
