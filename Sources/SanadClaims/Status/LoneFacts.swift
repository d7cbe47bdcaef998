import SanadModel
import SanadText

/// Numbers, days and names that one outlet alone gives, within statements that several share.
///
/// "Grouped as agreed" is said of what the sentences have in common; a number in one of them that no other
/// outlet has is the word of that outlet alone, and is a claim of its own.
struct LoneFacts: Sendable {
  static let maker = Maker("claims.loneFact")

  /// Days around publication that say no more than when it was written.
  static let nearDayCount = 3
  /// Terms of a clause at least: a shorter one is a fragment.
  static let termCountMin = 4
  /// Bytes of a word of a name at least.
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

  private let story: StoryStatements
  private let uses: [[QuantityUse]]
  /// Of each article the outlet's number.
  private let outlets: ArticleList<Int>
  /// Of each key the different values, with who gives them; and the same of days.
  private let numbers: [WordHash: [Number]]
  private let given: [Day]
  /// Of plain counts, whatever of: the outlet that gives the number, or -1 where several do.
  private let counts: [Bounds: Int]
  /// Of each word the outlet that has it, or -1 where several have.
  private let owners: [WordHash: Int]

  init(_ story: StoryStatements, uses: [[QuantityUse]]) {
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

  private static func outlets(_ story: StoryStatements) -> ArticleList<Int> {
    var numbers: [String: Int] = [:]
    return story.articles.mapped { annotated in
      let name = annotated.article.outlet ?? annotated.article.id
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      return number
    }
  }

  private static func owners(_ story: StoryStatements, _ outlets: ArticleList<Int>) -> [WordHash:
    Int]
  {
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
  func members(in shared: Set<Int>, without disputed: Set<QuantityUse>) -> [[Member]] {
    var order: [Fact] = []
    var members: [Fact: [Member]] = [:]
    func add(_ fact: Fact, _ member: Member) {
      guard isWhole(member) else { return }
      if members[fact] == nil { order.append(fact) }
      if members[fact]?.contains(where: { $0.statement == member.statement }) != true {
        members[fact, default: []].append(member)
      }
    }
    for index in story.statements.indices where shared.contains(index) {
      for use in uses[index] where !disputed.contains(use) && isLone(use) {
        add(.number(use), Member(statement: index, clause: use.clause))
      }
      for (fact, range) in days(index) + names(index) { add(fact, member(range, index)) }
    }
    // A sentence with several such facts is one claim, not one for each.
    var seen: Set<[Int]> = []
    return order.compactMap { members[$0] }.filter { seen.insert($0.map(\.statement)).inserted }
  }

  private func member(_ range: TextRange, _ index: Int) -> Member {
    let clauses = story.statements[index].clauses
    return Member(
      statement: index, clause: clauses.lastIndex { $0.range.start <= range.start } ?? 0)
  }

  /// Whether a clause says more than the fact.
  private func isWhole(_ member: Member) -> Bool {
    let tokens = story.statements[member.statement].clauses[member.clause].tokens
    let terms = story.terms[member.statement].filter { tokens.contains($0.token) }
    return Self.termCountMin <= terms.count
  }

  // MARK: Numbers

  /// Whether no other outlet has a number for the same that could be this one.
  private func isLone(_ use: QuantityUse) -> Bool {
    let value = use.mention.value
    guard ValueFinder.numberMin <= value.least || value.unit != nil,
      !use.scope.contains(.offset), value.unit != nil || !isGiven(value, besides: use.article)
    else { return false }
    return !(numbers[use.key] ?? []).contains { other in
      other.outlet != outlets[use.article] && other.value.comparison(with: value) != .differing
    }
  }

  /// Whether another outlet counts as many of something: four mines are four companies and four permits.
  private func isGiven(_ value: Quantity, besides article: ArticleIndex) -> Bool {
    guard let givers = counts[Bounds(low: value.low, high: value.high)] else { return false }
    return givers != outlets[article]
  }

  // MARK: Days

  private func days(_ index: Int) -> [(Fact, TextRange)] {
    let statement = story.statements[index]
    let own = story.articles[statement.article]
    return own.text.dates.filter { statement.range.contains($0.range) }.compactMap { date in
      guard let days = date.value.days, !isNear(days, own.article.published?.date),
        !isGiven(days, besides: outlets[statement.article])
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

  /// People and places of which no other outlet has a word; who only speaks is no fact.
  private func names(_ index: Int) -> [(Fact, TextRange)] {
    let statement = story.statements[index]
    let text = story.articles[statement.article].text
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

extension LoneFacts.Fact {
  fileprivate static func number(_ use: QuantityUse) -> Self {
    .number(key: use.key, low: use.mention.value.low, high: use.mention.value.high)
  }
}
