import SanadModel
import SanadText

/// How many numbers, days and hours two articles have in common, and in how many slots they differ.
///
/// Reports of one event agree in most of their numbers and differ in one or two; reports of two quakes,
/// two matches or two hours of a market differ in nearly all.
struct ArticleAgreement: Sendable {
  private let articles: ArticleList<AnnotatedArticle>
  private let count: Int
  /// By first article times ``count`` plus second.
  private var equal: [Int32]
  private var differing: [Int32]

  /// - Complexity: O(*a*² + *v* · *k*²) for *a* articles, *v* values and *k* articles that have one.
  init(_ story: StoryStatements, uses: [[QuantityUse]], slots: [[SlotUse]]) {
    articles = story.articles
    count = story.articles.count <= ValueFinder.eventArticleCountMax ? story.articles.count : 0
    equal = Array(repeating: 0, count: count * count)
    differing = equal
    guard 0 < count else { return }
    var holders: [Value: Set<Int>] = [:]
    for use in uses.joined() where ValueFinder.numberMin < use.mention.value.least {
      holders[Value(use), default: []].insert(articles.offset(of: use.article))
    }
    for (index, annotated) in story.articles.enumerated() {
      let published = annotated.article.published?.date
      for date in annotated.text.dates where !Self.isDay(date.value, published) {
        holders[Value(date.value), default: []].insert(index)
      }
    }
    for articles in holders.values { add(articles, to: \.equal) }
    for slot in slots { addDifferences(slot) }
    addHours(holders)
  }

  private enum Value: Hashable {
    case number(key: WordHash, low: Double?, high: Double?)
    case date(DateValue)
    case hour(ClockTime)

    init(_ date: DateValue) {
      switch date {
      case .moment(_, let time), .time(let time): self = .hour(time)
      default: self = .date(date)
      }
    }

    init(_ use: QuantityUse) {
      self = .number(key: use.key, low: use.mention.value.low, high: use.mention.value.high)
    }
  }

  /// Whether `value` is all of the day of publication, which says nothing of the event.
  private static func isDay(_ value: DateValue, _ published: CivilDate?) -> Bool {
    published.map { value == .day($0) } ?? false
  }

  private mutating func add(
    _ articles: Set<Int>, to table: WritableKeyPath<ArticleAgreement, [Int32]>
  ) {
    for first in articles {
      for second in articles { self[keyPath: table][first * count + second] += 1 }
    }
  }

  /// Counts the slot once for every two articles that have one value each, and not the same.
  private mutating func addDifferences(_ slot: [SlotUse]) {
    var values: [Int: [Quantity]] = [:]
    for use in slot {
      values[articles.offset(of: use.use.article), default: []].append(use.use.mention.value)
    }
    for (first, own) in values {
      for (second, theirs) in values where first != second {
        guard let left = own.first, let right = theirs.first,
          own.allSatisfy({ $0 == left }), theirs.allSatisfy({ $0 == right }),
          left.comparison(with: right) == .differing
        else { continue }
        differing[first * count + second] += 1
      }
    }
  }

  /// Share of claims in common from which two articles may differ in a value and agree in none.
  static let claimShareMin = 0.5

  /// Counts one difference for every two articles that name hours, and none in common.
  private mutating func addHours(_ holders: [Value: Set<Int>]) {
    var hours: [Int: Set<Value>] = [:]
    for (value, articles) in holders {
      guard case .hour = value else { continue }
      for article in articles { hours[article, default: []].insert(value) }
    }
    for (first, own) in hours {
      for (second, theirs) in hours where own.isDisjoint(with: theirs) {
        differing[first * count + second] += 1
      }
    }
  }

  /// Whether the two have as many values in common as they differ in, and one at least; or differ in one
  /// alone and have a good share of their claims in common.
  func isOneEvent(
    _ first: ArticleIndex, _ second: ArticleIndex, sharedClaims share: Double
  ) -> Bool {
    let (first, second) = (articles.offset(of: first), articles.offset(of: second))
    guard first < count, second < count else { return false }
    let at = first * count + second
    if 0 < equal[at] { return differing[at] <= equal[at] }
    return differing[at] <= 1 && Self.claimShareMin <= share
  }
}
