import SanadModel
import SanadText

/// Pairs the values of a story that may be of one thing and differ.
struct ValuePairReader: Sendable {
  /// Similarity of two statements at least. Set by reading.
  static let cosineMin = 0.05
  /// Minutes between two hours that may be of one occasion. Set by reading.
  static let occasionMinutes = 30.0

  let context: ValueContext
  private let matches: StatementMatches

  init(_ context: ValueContext) {
    self.context = context
    matches = StatementMatches(context)
  }

  /// - Complexity: O(*v*²) for *v* values of one kind and unit.
  func pairs() -> [ValuePair] {
    var pairs: [ValuePair] = []
    var groups: [ValueKey: [ValueMention]] = [:]
    var order: [ValueKey] = []
    for mention in context.statements.flatMap({ $0?.mentions ?? [] }) {
      let key = ValueKey(kind: mention.kind, unit: mention.unit, low: 0, high: 0, word: .none)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(mention)
    }
    for key in order {
      let group = groups[key] ?? []
      for (place, first) in group.enumerated() {
        for second in group[(place + 1)...] {
          if let pair = pair(first, second) { pairs.append(pair) }
        }
      }
    }
    return Self.weighed(Self.ranked(pairs, context), context)
  }

  private func pair(_ first: ValueMention, _ second: ValueMention) -> ValuePair? {
    guard first.isAlike(second), !first.isCompatible(with: second),
      let left = context.statements[first.statement],
      let right = context.statements[second.statement], left.article != right.article,
      !gives(right, first), !gives(left, second)
    else { return nil }
    let cosine = context.cosine(left.id, right.id)
    guard Self.cosineMin <= cosine || haveEqualAges(first, left, second, right) else { return nil }
    return ValuePair(
      first: first, second: second, traits: traits(first, left, second, right, cosine))
  }

  /// Whether a statement has a value that agrees with `mention`.
  private func gives(_ statement: ValueStatement, _ mention: ValueMention) -> Bool {
    statement.mentions.contains { $0.isAlike(mention) && $0.isCompatible(with: mention) }
  }

  /// Whether both are initials of a person, and one age in brackets stands behind each.
  private func haveEqualAges(
    _ first: ValueMention, _ left: ValueStatement, _ second: ValueMention, _ right: ValueStatement
  ) -> Bool {
    guard first.kind == .initials, let age = left.age(behind: first) else { return false }
    return age == right.age(behind: second)
  }

  // MARK: Traits

  private func traits(
    _ first: ValueMention, _ left: ValueStatement, _ second: ValueMention,
    _ right: ValueStatement, _ cosine: Double
  ) -> ValuePairTraits {
    var traits = ValuePairTraits()
    traits.cosine = cosine
    readWords(&traits, first, left, second, right)
    readVerbs(&traits, first, left, second, right)
    readHolders(&traits, first, left, second, right)
    readTimes(&traits, first, left, second, right)
    readSubjects(&traits, first, left, second, right)
    traits.haveEqualAges = haveEqualAges(first, left, second, right)
    traits.isBoundShared =
      first.kind == .day && first.isInterval && second.isInterval
      && (first.low == second.low || first.high == second.high)
    traits.isStateEqual = first.state != nil && first.state == second.state
    traits.mutual = matches.mutual(left.id, right.id)
    traits.isOneDigitOff = isOneDigitOff(first, second)
    traits.slips = (first.isSlip ? 1 : 0) + (second.isSlip ? 1 : 0)
    traits.isWeekdayEqual = first.weekday != nil && first.weekday == second.weekday
    traits.tailDistance = abs(tail(first, left) - tail(second, right))
    traits.distance = abs(first.low - second.low)
    traits.ratio = Self.ratio(first, second)
    return traits
  }

  private static func ratio(_ first: ValueMention, _ second: ValueMention) -> Double {
    let (own, theirs) = (bound(first), bound(second))
    guard 0 < own, 0 < theirs else { return 1 }
    return max(own, theirs) / min(own, theirs)
  }

  /// The finite bound of a value nearest to zero.
  private static func bound(_ mention: ValueMention) -> Double {
    mention.low.isFinite ? abs(mention.low) : abs(mention.high)
  }

  private func tail(_ mention: ValueMention, _ statement: ValueStatement) -> Double {
    Double(mention.words.lowerBound) / Double(max(1, statement.words.count))
  }

  private func readVerbs(
    _ traits: inout ValuePairTraits, _ first: ValueMention, _ left: ValueStatement,
    _ second: ValueMention, _ right: ValueStatement
  ) {
    let (own, theirs) = (left.verbStems, right.verbStems)
    traits.commonVerbs = own.intersection(theirs).count
    let verbs = (left.nearestVerb(first), right.nearestVerb(second))
    traits.isVerbEqual = verbs.0 != nil && verbs.0 == verbs.1
    traits.isVerbOther = verbs.0 != nil && verbs.1 != nil && verbs.0 != verbs.1
    traits.haveCommonVerbStem =
      verbs.0.map(theirs.contains) ?? false && verbs.1.map(own.contains) ?? false
  }

  private func readHolders(
    _ traits: inout ValuePairTraits, _ first: ValueMention, _ left: ValueStatement,
    _ second: ValueMention, _ right: ValueStatement
  ) {
    let (own, theirs) = (
      context.holders[first.key] ?? [], context.holders[second.key] ?? []
    )
    traits.leastHolders = min(own.count, theirs.count)
    traits.mostHolders = max(own.count, theirs.count)
    let common = own.intersection(theirs)
    let apart = context.distinguished(first.key, second.key, in: common)
    traits.commonHolders = common.count - apart.count
    traits.inOther =
      [(own, right.article), (theirs, left.article)].count { holders, article in
        holders.contains(article) && !apart.contains(article)
      }
    traits.distinguished = apart.count
    traits.further =
      right.mentions.count { $0.isAlike(first) } + left.mentions.count { $0.isAlike(first) } - 2
    traits.areSole = traits.further == 0
    traits.unequal =
      left.mentions.count { $0.range != first.range && !gives(right, $0) }
      + right.mentions.count { $0.range != second.range && !gives(left, $0) }
    let outlets = [left, right].map {
      context.story.articles[$0.article].article.outlet
        ?? context.story.articles[$0.article].article.id
    }
    traits.isOneOutlet = outlets[0] == outlets[1]
  }

  private func readTimes(
    _ traits: inout ValuePairTraits, _ first: ValueMention, _ left: ValueStatement,
    _ second: ValueMention, _ right: ValueStatement
  ) {
    let times = (left.all(left.cues.asOf), right.all(right.cues.asOf))
    traits.haveEqualTimes = times.0 == times.1
    traits.otherTimes = times.0.symmetricDifference(times.1).count
    traits.haveOtherDayParts = left.all(left.cues.dayPart) != right.all(right.cues.dayPart)
    traits.sayings =
      (left.isOfStatement(first) ? 1 : 0) + (right.isOfStatement(second) ? 1 : 0)
    traits.isCited =
      left.has(left.cues.citing, left.left(first))
      || right.has(right.cues.citing, right.left(second))
    traits.isToday =
      left.has(left.cues.today, first.words) && right.has(right.cues.today, second.words)
    traits.isNightly = left.isNightly(first) || right.isNightly(second)
    let days = (values(left, .day), values(right, .day))
    traits.haveOtherDays = areApart(days.0, days.1, 0)
    let hours = (values(left, .clock), values(right, .clock))
    traits.haveOtherHours = areApart(hours.0, hours.1, Self.occasionMinutes)
    traits.haveOtherYears =
      !left.years.isEmpty && !right.years.isEmpty
      && Set(left.years).isDisjoint(with: right.years)
    let counts = (values(left, .quantity), values(right, .quantity))
    let alike = counts.0.flatMap { own in
      counts.1.filter { $0.isAlike(own) }.map { $0.isCompatible(with: own) }
    }
    traits.haveOtherQuantities = !alike.isEmpty && !alike.contains(true)
  }

  private func values(_ statement: ValueStatement, _ kind: ValueMention.Kind) -> [ValueMention] {
    statement.mentions.filter { $0.kind == kind }
  }

  /// Whether both have values and no two of them are within `tolerance`.
  private func areApart(
    _ first: [ValueMention], _ second: [ValueMention], _ tolerance: Double
  ) -> Bool {
    !first.isEmpty && !second.isEmpty
      && !first.contains { own in
        second.contains { own.low - tolerance <= $0.high && $0.low - tolerance <= own.high }
      }
  }

  /// Whether the figures of both are as many and differ in one.
  private func isOneDigitOff(_ first: ValueMention, _ second: ValueMention) -> Bool {
    let (own, theirs) = (digits(first), digits(second))
    return own.count == theirs.count && 2 <= own.count
      && zip(own, theirs).count { $0 != $1 } == 1
  }

  private func digits(_ mention: ValueMention) -> [UInt8] {
    let text = context.story.annotated(mention.statement).article.text
    return text.utf8[mention.range.start..<mention.range.end].filter(ByteClass.isDigit)
  }
}
