import SanadModel
import SanadText

/// Clusters words that are said of one thing and exclude each other, as ``ValueFinder`` compares numbers.
///
/// Two uses are of one thing if both stand close to a word that the contrast asks for, in articles that share a
/// good part of their claims, and if neither article has the other's value of the same thing.
struct ContrastClusterer: Sendable {
  let story: StoryIndex
  let related: RelatedArticles
  let membership: GroupMembership

  /// The clusters whose values differ, in order of their first use.
  func clusters(of uses: [ContrastUse]) -> [ContrastCluster] {
    guard story.articles.count <= ComparisonLimits.eventArticleCountMax else { return [] }
    var clusters: [ContrastCluster] = []
    for contrast in Set(uses.map(\.contrast)).sorted(by: { $0.value < $1.value }) {
      for part in parts(uses.filter { $0.contrast == contrast }) {
        if let cluster = cluster(part) { clusters.append(cluster) }
      }
    }
    return clusters.sorted { $0.uses[0].statement < $1.uses[0].statement }
  }

  /// Uses that are connected by differences, directly or through others of the same value.
  private func parts(_ uses: [ContrastUse]) -> [[ContrastUse]] {
    var sets = DisjointSets(count: uses.count)
    for first in uses.indices {
      for second in uses.indices.dropFirst(first + 1) {
        let (left, right) = (uses[first], uses[second])
        let isOne =
          left.value == right.value
          ? isOneThing(left, right) : isContrary(left, right, among: uses)
        if isOne { sets.join(first, second) }
      }
    }
    let roots = uses.indices.map { sets.root(of: $0) }
    return uses.indices.filter { roots[$0] == $0 }.map { root in
      uses.indices.filter { roots[$0] == root }.map { uses[$0] }
    }
  }

  private func cluster(_ part: [ContrastUse]) -> ContrastCluster? {
    var values: [[ContrastUse]] = []
    for use in part {
      if let at = values.firstIndex(where: { $0[0].value == use.value }) {
        values[at].append(use)
      } else {
        values.append([use])
      }
    }
    let most = values.map { Set($0.map(\.article)).count }.max() ?? 0
    guard 1 < values.count,
      let base = values.first(where: { Set($0.map(\.article)).count == most })
    else { return nil }
    let sides =
      [side(base, .refines)]
      + values.filter { $0[0].value != base[0].value }.map { side($0, relation($0, base)) }
    return ContrastCluster(uses: part, sides: sides)
  }

  private func side(_ uses: [ContrastUse], _ relation: ValueRelation) -> Conflict.Side {
    var pointers: [Pointer] = []
    for use in uses {
      let pointer = story.pointer(to: use.statement)
      if !pointers.contains(pointer) { pointers.append(pointer) }
    }
    let words = story.articles[uses[0].article].article.text[uses[0].range]
    return Conflict.Side(value: .words(words), reports: pointers, relation: relation)
  }

  /// A changing value supersedes another one if all its reports are of before or after all the other's.
  private func relation(_ uses: [ContrastUse], _ base: [ContrastUse]) -> ValueRelation {
    guard uses[0].isChanging else { return .conflicts }
    let (own, theirs) = (uses.compactMap(minutes), base.compactMap(minutes))
    guard let first = own.min(), let last = own.max(), let from = theirs.min(),
      let to = theirs.max(), last < from || to < first
    else { return .conflicts }
    return .supersedes
  }

  private func minutes(_ use: ContrastUse) -> Int? {
    story.articles[use.article].article.published?.minutesSinceEpoch
  }

  // MARK: One thing

  /// Whether two uses of different values cannot both be true.
  private func isContrary(_ use: ContrastUse, _ other: ContrastUse, among uses: [ContrastUse])
    -> Bool
  {
    if let hour = use.hour, let otherHour = other.hour {
      guard hour.differs(from: otherHour), isSole(use, uses),
        isSole(other, uses)
      else { return false }
    }
    if use.needsGroup, !isOneGroup(use, other) { return false }
    guard isOneThing(use, other), use.isChanging || isOneDay(use, other),
      ArticleNames(articles: story.articles).areOfOneThing(use.article, other.article)
    else { return false }
    return !gives(other.article, use, other, uses) && !gives(use.article, other, use, uses)
  }

  /// Whether its article names no other hour at which something happened, as one of several quakes has.
  private func isSole(_ use: ContrastUse, _ uses: [ContrastUse]) -> Bool {
    uses.allSatisfy { $0.article != use.article || $0.near.isEmpty || $0.value == use.value }
  }

  private func isOneThing(_ use: ContrastUse, _ other: ContrastUse) -> Bool {
    guard use.article != other.article, !use.near.isDisjoint(with: other.near),
      ComparisonLimits.sharedClaimShareMin <= related.share(use.article, other.article)
    else { return false }
    if use.needsNames, use.names.isDisjoint(with: other.names) { return false }
    return true
  }

  /// Whether `article` gives the value of `use` for the thing that `own` is said of.
  private func gives(
    _ article: ArticleIndex, _ use: ContrastUse, _ own: ContrastUse, _ uses: [ContrastUse]
  ) -> Bool {
    let isShared = isOneGroup(use, own)
    return uses.contains { third in
      third.article == article && third.value == use.value
        && (third.hour != nil
          || (use.isCode && isShared ? isOneGroup(third, use) : isOneThing(third, use)))
    }
  }

  private func isOneGroup(_ use: ContrastUse, _ other: ContrastUse) -> Bool {
    membership.areTogether(use.statement, other.statement)
  }

  /// Whether both were published within a day.
  private func isOneDay(_ use: ContrastUse, _ other: ContrastUse) -> Bool {
    guard let own = minutes(use), let theirs = minutes(other) else { return true }
    return abs(own - theirs) <= Self.oneDayMinutes
  }

  /// Minutes between two articles of one day at most. Given by the day.
  static let oneDayMinutes = 24 * 60
}

extension ClockTime {
  /// Minutes by which two hours of one event may differ: reporters round to a quarter of an hour.
  /// Set by reading.
  static let toleranceMinutes = 15

  /// Whether two hours of one zone are too far apart to be one.
  func differs(from other: ClockTime) -> Bool {
    offset == other.offset && Self.toleranceMinutes < abs(minute - other.minute)
  }
}
