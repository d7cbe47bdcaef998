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
    return Self.ranked(pairs, context)
  }

  private func pair(_ first: ValueMention, _ second: ValueMention) -> ValuePair? {
    guard !first.isCompatible(with: second),
      let left = context.statements[first.statement],
      let right = context.statements[second.statement], left.article != right.article,
      !gives(right, first), !gives(left, second)
    else { return nil }
    let cosine = context.cosine(left.id, right.id)
    guard Self.cosineMin <= cosine else { return nil }
    return ValuePair(
      first: first, second: second, traits: traits(first, left, second, right, cosine))
  }

  /// Whether a statement has a value that agrees with `mention`.
  private func gives(_ statement: ValueStatement, _ mention: ValueMention) -> Bool {
    statement.mentions.contains { $0.isAlike(mention) && $0.isCompatible(with: mention) }
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
    traits.mutual = matches.mutual(left.id, right.id)
    traits.isOneDigitOff = isOneDigitOff(first, second)
    traits.slips = (first.isSlip ? 1 : 0) + (second.isSlip ? 1 : 0)
    traits.isWeekdayEqual = first.weekday != nil && first.weekday == second.weekday
    traits.tailDistance = abs(tail(first, left) - tail(second, right))
    traits.distance = abs(first.low - second.low)
    return traits
  }

  private func tail(_ mention: ValueMention, _ statement: ValueStatement) -> Double {
    Double(mention.words.lowerBound) / Double(max(1, statement.words.count))
  }

  private func readWords(
    _ traits: inout ValuePairTraits, _ first: ValueMention, _ left: ValueStatement,
    _ second: ValueMention, _ right: ValueStatement
  ) {
    func words(_ statement: ValueStatement, _ ranges: [Range<Int>]) -> Set<WordHash> {
      Set(
        ranges.joined().filter { !statement.has($0, statement.cues.stop) }.map {
          statement.hashes[$0]
        })
    }
    let sides = (
      words(left, [left.left(first), left.right(first)]),
      words(right, [right.left(second), right.right(second)])
    )
    traits.beside = share(sides.0, sides.1)
    let near = ValueWindow.near
    traits.before = share(
      words(left, [left.left(first, near)]), words(right, [right.left(second, near)]))
    traits.after = share(
      words(left, [left.right(first, near)]), words(right, [right.right(second, near)]))
    let (tokens, others) = (context.story.tokens(of: left.id), context.story.tokens(of: right.id))
    let (before, otherBefore) = (
      left.content(left.left(first), tokens), right.content(right.left(second), others)
    )
    let (after, otherAfter) = (
      left.content(left.right(first), tokens), right.content(right.right(second), others)
    )
    traits.commonBefore = Set(before.suffix(near)).intersection(otherBefore.suffix(near)).count
    traits.commonAfter = Set(after.prefix(near)).intersection(otherAfter.prefix(near)).count
    traits.isWordBeforeEqual = before.last != nil && before.last == otherBefore.last
    traits.isWordAfterEqual = after.first != nil && after.first == otherAfter.first
    let next = (left.left(first, 1), right.left(second, 1))
    traits.isNextBeforeEqual =
      !next.0.isEmpty && !next.1.isEmpty && left.hashes[next.0][...] == right.hashes[next.1][...]
    let behind = (left.right(first, 1), right.right(second, 1))
    traits.isNextAfterEqual =
      !behind.0.isEmpty && !behind.1.isEmpty
      && left.hashes[behind.0][...] == right.hashes[behind.1][...]
    let relations = (relations(left, first), relations(right, second))
    traits.isRelationEqual = relations.0 == relations.1
    traits.isRelationOther =
      !relations.0.isEmpty && !relations.1.isEmpty && relations.0 != relations.1
    let names = (left.nearestName(first), right.nearestName(second))
    traits.isNameEqual = names.0 != nil && names.0 == names.1
    traits.isNameOther = names.0 != nil && names.1 != nil && names.0 != names.1
    traits.haveOtherNames =
      !left.capitals.isEmpty && !right.capitals.isEmpty
      && left.capitals.isDisjoint(with: right.capitals)
    traits.isSpeakerEqual = left.speaker != nil && left.speaker == right.speaker
  }

  private func relations(_ statement: ValueStatement, _ mention: ValueMention) -> [WordHash] {
    statement.left(mention, ValueWindow.relation).filter {
      statement.has($0, statement.cues.relation)
    }.map { statement.hashes[$0] }
  }

  /// The common weight of two sets of words, as a share of all.
  private func share(_ first: Set<WordHash>, _ second: Set<WordHash>) -> Double {
    func weight(_ words: Set<WordHash>) -> Double {
      words.map { context.weight(of: $0) }.sorted().reduce(0, +)
    }
    let all = weight(first.union(second))
    return 0 < all ? weight(first.intersection(second)) / all : 0
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
    traits.commonHolders = own.intersection(theirs).count
    traits.inOther =
      (own.contains(right.article) ? 1 : 0) + (theirs.contains(left.article) ? 1 : 0)
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

  // MARK: Best

  /// `pairs`, each with how many of its values no other value of that article stands beside more similar words.
  private static func ranked(_ pairs: [ValuePair], _ context: ValueContext) -> [ValuePair] {
    struct Place: Hashable {
      let statement: StatementID
      let start: Int
      let kind: ValueMention.Kind
      let other: ArticleIndex
    }
    func places(_ pair: ValuePair) -> [Place] {
      [(pair.first, pair.second), (pair.second, pair.first)].map { mention, other in
        Place(
          statement: mention.statement, start: mention.range.start, kind: mention.kind,
          other: context.story.article(of: other.statement))
      }
    }
    var most: [Place: Double] = [:]
    for pair in pairs {
      let score = pair.traits.beside + pair.traits.cosine
      for place in places(pair) { most[place] = max(most[place] ?? 0, score) }
    }
    return pairs.map { pair in
      let score = pair.traits.beside + pair.traits.cosine
      var traits = pair.traits
      traits.best = Double(places(pair).count { (most[$0] ?? 0) <= score + 1e-9 })
      return ValuePair(first: pair.first, second: pair.second, traits: traits)
    }
  }
}

/// For each statement with values the most similar statement of each other article.
private struct StatementMatches: Sendable {
  private struct Key: Hashable {
    let statement: StatementID
    let article: ArticleIndex
  }

  private var best: [Key: StatementID] = [:]

  /// - Complexity: O(*n*²) for *n* statements with values.
  init(_ context: ValueContext) {
    let statements = context.statements.compactMap(\.self)
    var most: [Key: Double] = [:]
    for first in statements where !first.mentions.isEmpty {
      for second in statements where second.article != first.article {
        let cosine = context.cosine(first.id, second.id)
        let key = Key(statement: first.id, article: second.article)
        if most[key] ?? 0 < cosine {
          most[key] = cosine
          best[key] = second.id
        }
      }
    }
    articles = context.story.statements.mapped(\.article)
  }

  private let articles: StatementList<ArticleIndex>

  /// Of how many of the two the other is the most similar statement of its article.
  func mutual(_ first: StatementID, _ second: StatementID) -> Double {
    [(first, second), (second, first)].reduce(0) { sum, pair in
      let key = Key(statement: pair.0, article: articles[pair.1])
      return sum + (best[key] == pair.1 ? 1 : 0)
    }
  }
}
