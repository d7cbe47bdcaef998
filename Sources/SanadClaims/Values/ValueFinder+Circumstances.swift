import SanadModel
import SanadText

/// Where, of whom and of when two numbers are: those of other places, people, days or hours are not compared.
extension ValueFinder {
  /// False where both sentences have words with a capital inside and share less than half of the fewer.
  func sharesNames(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    areShared(names(use, clause(use).tokens), names(other, clause(other).tokens))
      && areShared(names(use, told(use)), names(other, told(other)))
  }

  private func areShared(_ own: Set<WordHash>, _ theirs: Set<WordHash>) -> Bool {
    own.intersection(theirs).count * 2 >= min(own.count, theirs.count)
  }

  /// Hashes of the words with a capital in the clause but for its first.
  func names(_ use: QuantityUse) -> Set<WordHash> { names(use, clause(use).tokens) }

  private func names(_ use: QuantityUse, _ range: Range<Int>) -> Set<WordHash> {
    let tokens = story.articles[use.article].text.tokens
    return Set(
      range.dropFirst().filter {
        tokens[$0].kind == .word && tokens[$0].isCapitalised
          && !use.mention.range.overlaps(tokens[$0].range)
      }.map { tokens[$0].hash })
  }

  /// The tokens of the sentence without the words that say who says it.
  private func told(_ use: QuantityUse) -> Range<Int> {
    let statement = story.statements[use.statement]
    let text = story.articles[use.article].text
    let scope = text.attributions.map(\.scope).first { $0.contains(use.mention.range) }
    guard let scope else { return statement.tokens }
    let start = statement.tokens.first { scope.start <= Int(text.tokens[$0].start) }
    let end = statement.tokens.last { Int(text.tokens[$0].end) <= scope.end }
    guard let start, let end, start <= end else { return statement.tokens }
    return start..<(end + 1)
  }

  /// False where both clauses name places and share none of them.
  func sharesPlaces(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    let (own, theirs) = (places(use), places(other))
    return own.isEmpty || theirs.isEmpty || !own.isDisjoint(with: theirs)
  }

  /// Hashes of the words of the names of places in the clause.
  func places(_ use: QuantityUse) -> Set<WordHash> {
    let annotated = story.articles[use.article]
    let clause = clause(use)
    var words: Set<WordHash> = []
    for name in annotated.text.names where name.type == .place && clause.range.overlaps(name.range)
    {
      for token in annotated.text.tokens[clause.tokens] where name.range.contains(token.range) {
        if token.kind == .word { words.insert(token.hash) }
      }
    }
    return words
  }

  /// False where both clauses, or both sentences, name days and no day is in both: songs of three years
  /// have three numbers of listeners.
  func sharesDays(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    overlap(days(use, clause(use).range), days(other, clause(other).range))
      && overlap(days(use, statement(use).range), days(other, statement(other).range))
  }

  private func overlap(_ own: [ClosedRange<CivilDate>], _ theirs: [ClosedRange<CivilDate>]) -> Bool
  {
    own.isEmpty || theirs.isEmpty
      || own.contains { left in theirs.contains { left.overlaps($0) } }
  }

  private func days(_ use: QuantityUse, _ range: TextRange) -> [ClosedRange<CivilDate>] {
    story.articles[use.article].text.dates.filter { range.contains($0.range) }
      .compactMap(\.value.days)
  }

  /// False where both sentences name an hour, and no hour is in both: a rate of nine and one of five
  /// are two.
  func sharesHours(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    let (own, theirs) = (hours(use), hours(other))
    return own.isEmpty || theirs.isEmpty || !own.isDisjoint(with: theirs)
  }

  private func hours(_ use: QuantityUse) -> Set<Int> {
    let range = statement(use).range
    return Set(
      story.articles[use.article].text.dates.filter { range.contains($0.range) }
        .compactMap { $0.value.hour?.minute })
  }

  private func statement(_ use: QuantityUse) -> Statement { story.statements[use.statement] }
}
