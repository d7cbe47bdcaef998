import SanadModel
import SanadText

/// Values of one thing that cannot all be true, with the statements that give them.
struct Difference: Sendable {
  /// In order of place; more than one value, three at most.
  var mentions: [ValueMention]
  /// Whether the later reports bring the value up to date.
  var isUpdate = false

  var statements: Set<StatementID> { Set(mentions.map(\.statement)) }

  /// Adds the mentions that it does not have.
  mutating func add(_ new: [ValueMention]) {
    for mention in new
    where !mentions.contains(where: {
      $0.statement == mention.statement && $0.key == mention.key
    }) {
      mentions.append(mention)
    }
  }

  /// Its mentions by value, that of most articles first, then by place.
  func sides(in story: StoryIndex) -> [[ValueMention]] {
    var sides: [[ValueMention]] = []
    for mention in mentions {
      if let at = sides.firstIndex(where: { $0[0].key == mention.key }) {
        sides[at].append(mention)
      } else {
        sides.append([mention])
      }
    }
    let counts = sides.map { Set($0.map { story.article(of: $0.statement) }).count }
    let order = sides.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    return order.map { sides[$0] }
  }
}

/// Finds the values of a story that differ.
///
/// Pairs join the difference that has one of their values, the surest first. A value that would be a fourth is
/// of a series, and is left out.
struct DifferenceFinder: Sendable {
  /// Values of a difference at most. Set by reading.
  static let valueCountMax = 3

  let context: ValueContext
  let judge: DifferenceJudge

  func differences() -> [Difference] {
    let pairs = ValuePairReader(context).pairs().filter(DifferenceFilter.mayDiffer)
    var counts: [ValueKey: Int] = [:]
    for pair in pairs { counts[Self.measure(pair.first), default: 0] += 1 }
    let judged = pairs.map { pair in
      (pair, judge.probability(pair.features, among: counts[Self.measure(pair.first)] ?? 1))
    }.enumerated().filter { judge.threshold <= $0.element.1 }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
    var found: [Difference] = []
    for pair in ofOneEvent(judged.map { $0.element.0 }) { Self.add(pair, to: &found) }
    return merged(found).map { difference in
      var difference = difference
      difference.mentions.sort { ($0.statement, $0.range.start) < ($1.statement, $1.range.start) }
      difference.isUpdate = isUpdate(difference)
      return difference
    }
  }

  /// The pairs without those of two articles that differ in several measures and have no number or hour in common:
  /// such articles tell of two events.
  private func ofOneEvent(_ pairs: [ValuePair]) -> [ValuePair] {
    var measures: [Set<ArticleIndex>: Set<ValueKey>] = [:]
    for pair in pairs {
      measures[articles(pair), default: []].insert(Self.measure(pair.first))
    }
    let other = measures.filter { articles, measures in
      1 < measures.count
        && !context.holders.contains { key, holders in
          key.kind != .day && articles.isSubset(of: holders)
        }
    }
    return pairs.filter { other[articles($0)] == nil }
  }

  private func articles(_ pair: ValuePair) -> Set<ArticleIndex> {
    Set([pair.first, pair.second].map { context.story.article(of: $0.statement) })
  }

  /// The dates that their weekday contradicts, one of a statement, with the weekday; not the day on which a report
  /// says that it copied another.
  ///
  /// What an article repeats is given once.
  func slips() -> [(mention: ValueMention, weekday: TextRange)] {
    var seen: [ArticleIndex: Set<ValueKey>] = [:]
    return context.statements.compactMap { statement in
      guard let statement, let mention = statement.mentions.first(where: \.isSlip),
        !statement.has(statement.cues.citing, statement.left(mention)),
        let word = mention.words.first(where: {
          statement.cues.weekdays[statement.hashes[$0]] == mention.weekday
        }), seen[statement.article, default: []].insert(mention.key).inserted
      else { return nil }
      let tokens = context.story.tokens(of: statement.id)
      return (mention, tokens[statement.words[word].token].range)
    }
  }

  /// A kind and unit.
  private static func measure(_ mention: ValueMention) -> ValueKey {
    ValueKey(kind: mention.kind, unit: mention.unit, low: 0, high: 0, word: .none)
  }

  private static func add(_ pair: ValuePair, to found: inout [Difference]) {
    let new = [pair.first, pair.second]
    let at = found.firstIndex { difference in
      measure(difference.mentions[0]) == measure(pair.first)
        && difference.mentions.contains { own in
          new.contains { $0.statement == own.statement && $0.key == own.key }
        }
    }
    guard let at else {
      found.append(Difference(mentions: new))
      return
    }
    let values = Set((found[at].mentions + new).map(\.key))
    guard values.count <= valueCountMax else { return }
    found[at].add(new)
  }

  /// Differences of one measure, one of which has all values of the other, are one.
  private func merged(_ found: [Difference]) -> [Difference] {
    var merged: [Difference] = []
    for difference in found {
      let keys = Set(difference.mentions.map(\.key))
      let at = merged.firstIndex { own in
        let others = Set(own.mentions.map(\.key))
        return others.isSuperset(of: keys) || others.isSubset(of: keys)
      }
      if let at { merged[at].add(difference.mentions) } else { merged.append(difference) }
    }
    return merged
  }

  // MARK: Updates

  /// Whether the later reports have the larger count, or a statement says that its value is new or was another.
  private func isUpdate(_ difference: Difference) -> Bool {
    guard difference.mentions[0].kind == .quantity else { return false }
    let isSaid = difference.mentions.contains { mention in
      context.statements[mention.statement].map {
        $0.has($0.cues.updating, $0.left(mention)) || $0.has($0.cues.updating, $0.right(mention))
      } ?? false
    }
    return isSaid || isGrowing(difference)
  }

  private func isGrowing(_ difference: Difference) -> Bool {
    guard difference.mentions[0].unitName == nil else { return false }
    let dated = difference.mentions.compactMap { mention in
      context.story.published(mention.statement).map { ($0.minutesSinceEpoch, mention.low) }
    }
    guard dated.count == difference.mentions.count else { return false }
    return dated.allSatisfy { own in
      dated.allSatisfy { own.0 <= $0.0 || $0.1 <= own.1 }
    } && Set(dated.map(\.0)).count > 1
  }
}
