import SanadModel
import SanadText

/// How many numbers, days and hours two articles have in common, and in how many measures they differ.
///
/// Reports of one event agree in most of their numbers and differ in one or two; reports of two quakes,
/// two matches or two hours of a market differ in nearly all.
struct ArticleAgreement: Sendable {
  /// Share of claims in common from which two articles may differ in a value and agree in none. Set by reading.
  static let claimShareMin = 0.5

  /// Nil for a story of more articles than are compared.
  private var pairs: (equal: ArticlePairs, differing: ArticlePairs)?

  /// - Complexity: O(*a*² + *v* · *k*²) for *a* articles, *v* values and *k* articles that have one.
  init(
    _ story: StoryIndex, uses: StatementList<[QuantityUse]>, clusters: [QuantityCluster]
  ) {
    guard story.articles.count <= ComparisonLimits.eventArticleCountMax else { return }
    let holders = Self.holders(story, uses)
    var equal = ArticlePairs(story.articles)
    for articles in holders.values { equal.addAll(of: articles) }
    var differing = ArticlePairs(story.articles)
    for cluster in clusters { Self.addDifferences(of: cluster, to: &differing) }
    Self.addHours(holders, to: &differing)
    pairs = (equal, differing)
  }

  private enum Value: Hashable {
    case number(key: WordHash, low: Double?, high: Double?)
    case date(DateValue)
    case hour(ClockTime)

    init(_ date: DateValue) { self = date.hour.map { .hour($0) } ?? .date(date) }

    init(_ use: QuantityUse) {
      self = .number(key: use.key, low: use.mention.value.low, high: use.mention.value.high)
    }
  }

  /// For each value the articles that give it.
  private static func holders(
    _ story: StoryIndex, _ uses: StatementList<[QuantityUse]>
  ) -> [Value: Set<ArticleIndex>] {
    var holders: [Value: Set<ArticleIndex>] = [:]
    for use in uses.joined() where ComparisonLimits.numberMin < use.mention.value.least {
      holders[Value(use), default: []].insert(use.article)
    }
    for (index, annotated) in story.articles.indexed {
      let published = annotated.article.published?.date
      for date in annotated.text.dates where !isDay(date.value, published) {
        holders[Value(date.value), default: []].insert(index)
      }
    }
    return holders
  }

  /// Whether `value` is the day of publication, which says nothing of the event.
  private static func isDay(_ value: DateValue, _ published: CivilDate?) -> Bool {
    published.map { value == .day($0) } ?? false
  }

  /// Counts the cluster once for every two articles that have one value each, and not the same.
  private static func addDifferences(of cluster: QuantityCluster, to pairs: inout ArticlePairs) {
    var values: [ArticleIndex: [Quantity]] = [:]
    for use in cluster.quantities.map(\.use) {
      values[use.article, default: []].append(use.mention.value)
    }
    for (first, own) in values {
      for (second, theirs) in values where first != second {
        guard let left = own.first, let right = theirs.first,
          own.allSatisfy({ $0 == left }), theirs.allSatisfy({ $0 == right }),
          left.comparison(with: right) == .differing
        else { continue }
        pairs[first, second] += 1
      }
    }
  }

  /// Counts one difference for every two articles that name hours, and none in common.
  private static func addHours(
    _ holders: [Value: Set<ArticleIndex>], to pairs: inout ArticlePairs
  ) {
    var hours: [ArticleIndex: Set<Value>] = [:]
    for (value, articles) in holders {
      guard case .hour = value else { continue }
      for article in articles { hours[article, default: []].insert(value) }
    }
    for (first, own) in hours {
      for (second, theirs) in hours where own.isDisjoint(with: theirs) {
        pairs[first, second] += 1
      }
    }
  }

  /// Whether the two have as many values in common as they differ in, and one at least; or differ in one
  /// alone and have a good share of their claims in common.
  func isOneEvent(
    _ first: ArticleIndex, _ second: ArticleIndex, sharedClaims share: Double
  ) -> Bool {
    guard let (equal, differing) = pairs else { return false }
    if 0 < equal[first, second] { return differing[first, second] <= equal[first, second] }
    return differing[first, second] <= 1 && Self.claimShareMin <= share
  }
}
