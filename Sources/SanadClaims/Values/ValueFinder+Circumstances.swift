import SanadModel
import SanadText

/// The circumstances of two numbers: numbers of other places, people, days or hours are not compared.
extension ValueFinder {
  /// False if both sentences have capitalised words inside and share less than half of the fewer.
  func sharesNames(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    areShared(names(use, clause(use).tokens), names(other, clause(other).tokens))
      && areShared(names(use, attributedTokens(use)), names(other, attributedTokens(other)))
  }

  private func areShared(_ own: Set<WordHash>, _ theirs: Set<WordHash>) -> Bool {
    own.intersection(theirs).count * 2 >= min(own.count, theirs.count)
  }

  /// Hashes of the capitalised words of the clause but for its first.
  func names(_ use: QuantityUse) -> Set<WordHash> { names(use, clause(use).tokens) }

  private func names(_ use: QuantityUse, _ range: Range<Int>) -> Set<WordHash> {
    let tokens = story.tokens(of: use.statement)
    return Set(
      range.dropFirst().filter {
        tokens[$0].kind == .word && tokens[$0].isCapitalised
          && !use.mention.range.overlaps(tokens[$0].range)
      }.map { tokens[$0].hash })
  }

  /// The tokens that are attributed to a source, without the words that name it; else the whole sentence.
  private func attributedTokens(_ use: QuantityUse) -> Range<Int> {
    let statement = story.statements[use.statement]
    let text = story.text(of: use.statement)
    let scope = text.attributions.map(\.scope).first { $0.contains(use.mention.range) }
    guard let scope else { return statement.tokens }
    let start = statement.tokens.first { scope.start <= Int(text.tokens[$0].start) }
    let end = statement.tokens.last { Int(text.tokens[$0].end) <= scope.end }
    guard let start, let end, start <= end else { return statement.tokens }
    return start..<(end + 1)
  }

  /// False if both clauses name places and share none of them.
  func sharesPlaces(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    let (own, theirs) = (places(use), places(other))
    return own.isEmpty || theirs.isEmpty || !own.isDisjoint(with: theirs)
  }

  /// Hashes of the words of the names of places in the clause.
  func places(_ use: QuantityUse) -> Set<WordHash> {
    let text = story.text(of: use.statement)
    let clause = clause(use)
    var words: Set<WordHash> = []
    for name in text.names where name.type == .place && clause.range.overlaps(name.range) {
      for token in text.tokens[clause.tokens] where name.range.contains(token.range) {
        if token.kind == .word { words.insert(token.hash) }
      }
    }
    return words
  }

  /// False if both clauses, or both sentences, name days and no day is in both: songs of three years
  /// have three numbers of listeners.
  func sharesDays(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    overlap(days(use, clause(use).range), days(other, clause(other).range))
      && overlap(
        days(use, story.range(of: use.statement)), days(other, story.range(of: other.statement)))
  }

  private func overlap(_ own: [ClosedRange<CivilDate>], _ theirs: [ClosedRange<CivilDate>]) -> Bool
  {
    own.isEmpty || theirs.isEmpty
      || own.contains { left in theirs.contains { left.overlaps($0) } }
  }

  private func days(_ use: QuantityUse, _ range: TextRange) -> [ClosedRange<CivilDate>] {
    story.days(within: range, of: use.statement)
  }

  /// False if both sentences name an hour, and no hour is in both: an exchange rate of nine o'clock and one
  /// of five are two.
  func sharesHours(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    let (own, theirs) = (hours(use), hours(other))
    return own.isEmpty || theirs.isEmpty || !own.isDisjoint(with: theirs)
  }

  private func hours(_ use: QuantityUse) -> Set<Int> {
    let dates = story.dates(within: story.range(of: use.statement), of: use.statement)
    return Set(dates.compactMap { $0.value.hour?.minute })
  }
}
