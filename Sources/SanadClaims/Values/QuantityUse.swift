import SanadModel
import SanadText

/// A quantity where a statement uses it.
struct QuantityUse: Hashable, Sendable {
  let article: ArticleIndex
  /// Index into the story's statements.
  let statement: Int
  /// Index into the statement's clauses.
  let clause: Int
  /// The unit, or the concept of what is counted: only equal ones are ever compared.
  let key: WordHash
  let mention: QuantityMention
  /// What has happened to the counted: of the mention, or as ``StateReading`` gives it.
  let state: WordHash?
  /// The cues before it and, but for what it includes, just after it.
  let scope: CueSet

  /// Whether it is one of those that a sentence lists of the dead, the hurt or the like.
  var isListed: Bool { state != nil && mention.value.state.map { WordHash($0) } != state }

  var pointer: Pointer { Pointer(article: article, range: mention.range) }
}

extension StoryStatements {
  /// The quantities of each statement, in order of place; those that count nothing known are left out.
  ///
  /// - Parameters:
  ///   - key: the concept of a counted noun in an article's language.
  ///   - states: the states that some tokens of an article name.
  ///   - cues: the cues among some tokens of an article.
  func quantityUses(
    key: (_ noun: String, _ article: ArticleIndex) -> WordHash,
    states: (_ tokens: Range<Int>, _ article: ArticleIndex) -> Set<WordHash>,
    cues: (_ tokens: Range<Int>, _ article: ArticleIndex) -> CueSet
  ) -> [[QuantityUse]] {
    var uses: [[QuantityUse]] = []
    for (index, statement) in statements.enumerated() {
      var row: [QuantityUse] = []
      let inherited = StateReading(
        quantities: quantities(of: statement),
        states: statement.clauses.map { states($0.tokens, statement.article) })
      for (place, mention) in quantities(of: statement).enumerated() {
        guard let name = mention.value.unit ?? mention.value.counted else { continue }
        let hash =
          mention.value.unit == nil
          ? key(name, statement.article) : WordHash(name).joined(with: .none)
        let clause = statement.clauses.lastIndex { $0.range.start <= mention.range.start } ?? 0
        row.append(
          QuantityUse(
            article: statement.article, statement: index, clause: clause, key: hash,
            mention: mention, state: inherited.state(place, clause: clause),
            scope: scope(of: mention.range, statement, cues)))
      }
      uses.append(row)
    }
    return uses
  }

  private func quantities(of statement: Statement) -> [QuantityMention] {
    articles[statement.article].text.quantities(within: statement.range)
  }

  /// Bytes before and after a quantity in which a word tells what it is a part of: some four words
  /// before, "of them" after.
  private static var scopeBytesBefore: Int { 30 }
  private static var scopeBytesAfter: Int { 14 }

  private func scope(
    of range: TextRange, _ statement: Statement, _ cues: (Range<Int>, ArticleIndex) -> CueSet
  ) -> CueSet {
    let tokens = articles[statement.article].text.tokens
    let inside = statement.tokens
    let first = inside.first { range.start - Self.scopeBytesBefore <= Int(tokens[$0].start) }
    let start = inside.first { range.start <= Int(tokens[$0].start) } ?? inside.upperBound
    let end = inside.first { range.end <= Int(tokens[$0].start) } ?? inside.upperBound
    let last = inside.first { range.end + Self.scopeBytesAfter <= Int(tokens[$0].start) }
    let before = cues(min(first ?? start, start)..<max(start, end), statement.article)
    let after = cues(end..<max(end, last ?? inside.upperBound), statement.article)
    let next = cues(max(inside.lowerBound, start - 2)..<start, statement.article)
    let far = before.subtracting(.whole).union(next.intersection(.whole))
    return far.union(after.subtracting([.including, .whole]))
  }
}
