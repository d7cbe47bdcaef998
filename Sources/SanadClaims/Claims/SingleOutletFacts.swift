import SanadModel
import SanadText

/// Numbers, days and names that only one outlet gives, within statements that several share.
///
/// A group is agreed on what its sentences have in common. A number in one of them that no other outlet has is
/// reported by that outlet alone, so it is a claim of its own.
struct SingleOutletFacts: Sendable {
  /// Days around publication that only say when the article was written. Set by reading.
  static let nearDayCount = 3
  /// Terms of a clause at least: a shorter one is a fragment. Set by reading.
  static let termCountMin = 4
  /// Bytes of a word of a name at least. Set by reading.
  static let nameByteCountMin = 4

  fileprivate enum Fact: Hashable {
    case number(key: WordHash, low: Double?, high: Double?)
    case day(ClosedRange<CivilDate>)
    case name([WordHash])
  }

  private struct Number: Hashable {
    let value: Quantity
    let outlet: Int
  }

  private struct Bounds: Hashable {
    let low: Double?
    let high: Double?
  }

  private struct Day: Hashable {
    let days: ClosedRange<CivilDate>
    let outlet: Int
  }

  private let story: StoryIndex
  private let uses: StatementList<[QuantityUse]>
  /// For each article the number of its outlet.
  private let outlets: ArticleList<Int>
  /// For each key the different values with the outlets that give them; and the same for days.
  private let numbers: [WordHash: [Number]]
  private let given: [Day]
  /// For each plain count, whatever it counts, the outlet that gives the number; -1 if several do.
  private let counts: [Bounds: Int]
  /// For each word the outlet that has it; -1 if several have.
  private let owners: [WordHash: Int]

  init(_ story: StoryIndex, uses: StatementList<[QuantityUse]>) {
    self.story = story
    self.uses = uses
    let outlets = Self.outlets(story)
    self.outlets = outlets
    owners = Self.owners(story, outlets)
    var numbers: [WordHash: Set<Number>] = [:]
    var counts: [Bounds: Int] = [:]
    for use in uses.joined() {
      let (value, outlet) = (use.mention.value, outlets[use.article])
      let bounds = Bounds(low: value.low, high: value.high)
      if value.unit == nil {
        counts[bounds] = counts[bounds, default: outlet] == outlet ? outlet : -1
      }
      numbers[use.key, default: []].insert(
        Number(value: use.mention.value, outlet: outlets[use.article]))
    }
    self.counts = counts
    self.numbers = numbers.mapValues { Array($0) }
    var given: Set<Day> = []
    for (article, annotated) in story.articles.indexed {
      for days in (annotated.text.dates + annotated.title.dates).compactMap(\.value.days) {
        given.insert(Day(days: days, outlet: outlets[article]))
      }
    }
    self.given = Array(given)
  }

  private static func outlets(_ story: StoryIndex) -> ArticleList<Int> {
    var numbers: [String: Int] = [:]
    return story.articles.mapped { annotated in
      let name = annotated.article.outlet ?? annotated.article.id
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      return number
    }
  }

  private static func owners(_ story: StoryIndex, _ outlets: ArticleList<Int>) -> [WordHash: Int] {
    var owners: [WordHash: Int] = [:]
    for (article, annotated) in story.articles.indexed {
      for token in annotated.text.tokens + annotated.title.tokens where token.kind == .word {
        let owner = owners[token.hash] ?? outlets[article]
        owners[token.hash] = owner == outlets[article] ? owner : -1
      }
    }
    return owners
  }

  /// For each such fact the clauses that give it, in order of place.
  ///
  /// - Complexity: O(*v*²) for *v* different values of one noun.
  /// - Parameters:
  ///   - shared: statements that a group of several outlets has.
  ///   - disputed: numbers that a conflict shows already.
  func groups(in shared: Set<StatementID>, without disputed: Set<QuantityUse>) -> [ClauseGroup] {
    var order: [Fact] = []
    var groups: [Fact: ClauseGroup] = [:]
    func add(_ fact: Fact, _ clause: ClauseReference) {
      guard isWhole(clause) else { return }
      if groups[fact] == nil { order.append(fact) }
      if groups[fact]?.contains(clause.statement) != true {
        groups[fact, default: []].append(clause)
      }
    }
    for id in story.statements.indices where shared.contains(id) {
      for use in uses[id] where !disputed.contains(use) && isSingle(use) {
        add(.number(use), use.clause)
      }
      for (fact, range) in days(id) + names(id) {
        add(fact, story.clause(of: id, at: range.start))
      }
    }
    // A sentence with several such facts is one claim, not one for each.
    var seen: Set<[StatementID]> = []
    return order.compactMap { groups[$0] }.filter { seen.insert($0.map(\.statement)).inserted }
  }

  /// Whether a clause says more than the fact.
  private func isWhole(_ clause: ClauseReference) -> Bool {
    Self.termCountMin <= story.terms(of: clause).count
  }

  // MARK: Numbers

  /// Whether no other outlet has a number for the same that could be this one.
  private func isSingle(_ use: QuantityUse) -> Bool {
    let value = use.mention.value
    guard ComparisonLimits.numberMin <= value.least || value.unit != nil,
      !use.scope.contains(.offset), value.unit != nil || !isGiven(value, besides: use.article)
    else { return false }
    return !(numbers[use.key] ?? []).contains { other in
      other.outlet != outlets[use.article] && other.value.comparison(with: value) != .differing
    }
  }

  /// Whether another outlet counts the same number of something: four mines are four companies and four permits.
  private func isGiven(_ value: Quantity, besides article: ArticleIndex) -> Bool {
    guard let givers = counts[Bounds(low: value.low, high: value.high)] else { return false }
    return givers != outlets[article]
  }

  // MARK: Days

  private func days(_ id: StatementID) -> [(Fact, TextRange)] {
    let published = story.published(id)?.date
    return story.dates(within: story.range(of: id), of: id).compactMap { date in
      guard let days = date.value.days, !isNear(days, published),
        !isGiven(days, besides: outlets[story.article(of: id)])
      else { return nil }
      return (.day(days), date.range)
    }
  }

  private func isNear(_ days: ClosedRange<CivilDate>, _ published: CivilDate?) -> Bool {
    guard let published else { return true }
    return days.lowerBound.dayNumber <= published.dayNumber + Self.nearDayCount
      && published.dayNumber - Self.nearDayCount <= days.upperBound.dayNumber
  }

  private func isGiven(_ days: ClosedRange<CivilDate>, besides outlet: Int) -> Bool {
    given.contains { $0.outlet != outlet && $0.days.overlaps(days) }
  }

  // MARK: Names

  /// People and places of whose names no other outlet has a word, without those who only speak.
  private func names(_ id: StatementID) -> [(Fact, TextRange)] {
    let statement = story.statements[id]
    let text = story.text(of: id)
    let speakers = text.attributions.map(\.range) + text.quotes.compactMap(\.speakerRange)
    return text.names.filter { name in
      statement.range.contains(name.range) && (name.type == .person || name.type == .place)
        && !speakers.contains { $0.overlaps(name.range) }
    }.compactMap { name in
      let words = text.tokens[statement.tokens].filter {
        name.range.contains($0.range) && $0.kind == .word
      }
      guard words.contains(where: { Self.nameByteCountMin <= $0.count }),
        words.allSatisfy({ owners[$0.hash] == outlets[statement.article] })
      else { return nil }
      return (.name(words.map(\.hash)), name.range)
    }
  }
}

extension SingleOutletFacts.Fact {
  fileprivate static func number(_ use: QuantityUse) -> Self {
    .number(key: use.key, low: use.mention.value.low, high: use.mention.value.high)
  }
}
