import SanadModel
import SanadText

/// What two values are said of: the names beside them and in the titles, and the day that they hold for.
extension ValuePairReader {
  func readSubjects(
    _ traits: inout ValuePairTraits, _ first: ValueMention, _ left: ValueStatement,
    _ second: ValueMention, _ right: ValueStatement
  ) {
    let (own, theirs) = (near(first, left), near(second, right))
    traits.foreignNear =
      (has(own, outside: right.article) ? 1 : 0) + (has(theirs, outside: left.article) ? 1 : 0)
    traits.nearSubjects = own.intersection(theirs).count
    traits.commonSubjects = all(left).intersection(all(right)).count
    traits.haveOtherTitles =
      has(context.titleNames[left.article], outside: right.article)
      && has(context.titleNames[right.article], outside: left.article)
    traits.isWeekdayMended = isMended(first, by: second) || isMended(second, by: first)
    readMoments(&traits, left, right)
  }

  private func readMoments(
    _ traits: inout ValuePairTraits, _ left: ValueStatement, _ right: ValueStatement
  ) {
    let days = [left, right].map { context.story.published($0.id)?.date }
    traits.isOtherDay = days[0] != nil && days[1] != nil && days[0] != days[1]
    let plans = [left, right].map { $0.has($0.cues.future, $0.words.indices) }
    traits.isFutureOther = plans[0] != plans[1]
    traits.isOfMoment = [left, right].contains {
      $0.has([$0.cues.asOf, $0.cues.today, $0.cues.dayPart], $0.words.indices)
    }
  }

  /// The names beside a value.
  private func near(_ mention: ValueMention, _ statement: ValueStatement) -> Set<WordHash> {
    let window = statement.left(mention).lowerBound..<statement.right(mention).upperBound
    return Set(statement.subjects.filter(window.contains).map { statement.hashes[$0] })
  }

  private func all(_ statement: ValueStatement) -> Set<WordHash> {
    Set(statement.subjects.map { statement.hashes[$0] })
  }

  private func has(_ names: Set<WordHash>, outside article: ArticleIndex) -> Bool {
    !names.isSubset(of: context.vocabularies[article])
  }

  /// Whether a day that contradicts its weekday would be the other day if its weekday is right.
  private func isMended(_ slip: ValueMention, by other: ValueMention) -> Bool {
    guard slip.isSlip, let weekday = slip.weekday, other.kind == .day, other.low == other.high
    else { return false }
    return other.weekday == weekday
      || CivilDate(dayNumber: Int(other.low)).weekday == weekday
  }
}
