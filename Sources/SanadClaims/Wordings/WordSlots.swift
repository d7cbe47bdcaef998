import SanadModel
import SanadText

/// Words of several articles for one slot, with the values that cannot all be true.
struct WordSlot: Sendable {
  /// In order of place.
  let uses: [WordUse]
  let sides: [Conflict.Side]

  /// The words of the side that has the statement of `member`.
  func value(of member: Member, in story: StoryStatements) -> ReportValue? {
    let statement = story.statements[member.statement]
    return sides.first { side in
      side.reports.contains {
        $0.article == statement.article && $0.range == statement.range
      }
    }?.value
  }
}

/// Compares words where they are said of one thing, as ``ValueFinder`` does numbers.
///
/// Two uses are of one thing where both stand close to the same word that the slot asks for, in articles
/// that share a good part of their claims, and neither article has the other's value of the same thing.
struct WordSlotFinder: Sendable {
  let story: StoryStatements
  let related: RelatedArticles
  /// For each statement the groups it belongs to.
  let homes: [Int: Set<Int>]

  init(_ story: StoryStatements, related: RelatedArticles, groups: [[Member]]) {
    self.story = story
    self.related = related
    var homes: [Int: Set<Int>] = [:]
    for (index, group) in groups.enumerated() {
      for member in group { homes[member.statement, default: []].insert(index) }
    }
    self.homes = homes
  }

  /// The slots whose values differ, in order of their first use.
  func slots(of uses: [WordUse]) -> [WordSlot] {
    guard story.articles.count <= ValueFinder.eventArticleCountMax else { return [] }
    var slots: [WordSlot] = []
    for slot in Set(uses.map(\.slot)).sorted(by: { $0.value < $1.value }) {
      let own = uses.filter { $0.slot == slot }
      for part in parts(own) {
        if let slot = self.slot(part, among: own) { slots.append(slot) }
      }
    }
    return slots.sorted { $0.uses[0].member.statement < $1.uses[0].member.statement }
  }

  /// Uses that differences join, directly or through others of the same value.
  private func parts(_ uses: [WordUse]) -> [[WordUse]] {
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

  private func slot(_ part: [WordUse], among uses: [WordUse]) -> WordSlot? {
    var values: [[WordUse]] = []
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
    return WordSlot(uses: part, sides: sides)
  }

  private func side(_ uses: [WordUse], _ relation: ValueRelation) -> Conflict.Side {
    var pointers: [Pointer] = []
    for use in uses {
      let range = story.statements[use.member.statement].range
      let pointer = Pointer(article: use.article, range: range)
      if !pointers.contains(pointer) { pointers.append(pointer) }
    }
    let words = story.articles[uses[0].article].article.text[uses[0].range]
    return Conflict.Side(value: .words(words), reports: pointers, relation: relation)
  }

  /// What changes is brought up to date where all of one value came before all of the other.
  private func relation(_ uses: [WordUse], _ base: [WordUse]) -> ValueRelation {
    guard uses[0].isChanging else { return .conflicts }
    let (own, theirs) = (uses.compactMap(minutes), base.compactMap(minutes))
    guard let first = own.min(), let last = own.max(), let from = theirs.min(),
      let to = theirs.max(), last < from || to < first
    else { return .conflicts }
    return .supersedes
  }

  private func minutes(_ use: WordUse) -> Int? {
    story.articles[use.article].article.published?.minutesSinceEpoch
  }

  // MARK: One thing

  /// Whether two uses of different values cannot both be true.
  private func isContrary(_ use: WordUse, _ other: WordUse, among uses: [WordUse]) -> Bool {
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

  /// Whether its article names no other hour at which something happened: not one of several quakes.
  private func isSole(_ use: WordUse, _ uses: [WordUse]) -> Bool {
    uses.allSatisfy { $0.article != use.article || $0.near.isEmpty || $0.value == use.value }
  }

  private func isOneThing(_ use: WordUse, _ other: WordUse) -> Bool {
    guard use.article != other.article, !use.near.isDisjoint(with: other.near),
      ValueFinder.sharedClaimShareMin <= related.share(use.article, other.article)
    else { return false }
    if use.needsNames, use.names.isDisjoint(with: other.names) { return false }
    return true
  }

  /// Whether `article` has the value of `use` of the thing that `own` is said of.
  private func gives(
    _ article: ArticleIndex, _ use: WordUse, _ own: WordUse, _ uses: [WordUse]
  ) -> Bool {
    let isShared = isOneGroup(use, own)
    return uses.contains { third in
      third.article == article && third.value == use.value
        && (third.hour != nil
          || (use.isCode && isShared ? isOneGroup(third, use) : isOneThing(third, use)))
    }
  }

  private func isOneGroup(_ use: WordUse, _ other: WordUse) -> Bool {
    guard let own = homes[use.member.statement], let theirs = homes[other.member.statement]
    else { return false }
    return !own.isDisjoint(with: theirs)
  }

  /// Whether both were published on one day, or within half a day.
  private func isOneDay(_ use: WordUse, _ other: WordUse) -> Bool {
    guard let own = minutes(use), let theirs = minutes(other) else { return true }
    return abs(own - theirs) <= Self.oneDayMinutes
  }

  /// Minutes between two articles that tell of one day at most.
  static let oneDayMinutes = 24 * 60
}

extension ClockTime {
  /// Minutes by which two hours of one event may differ: reporters round to the quarter.
  static let toleranceMinutes = 15

  /// Whether two hours of one zone are too far apart to be one.
  func differs(from other: ClockTime) -> Bool {
    offset == other.offset && Self.toleranceMinutes < abs(minute - other.minute)
  }
}

extension DateValue {
  /// The hour of a moment, or of a time without a day.
  var hour: ClockTime? {
    switch self {
    case .moment(_, let time), .time(let time): time
    default: nil
    }
  }
}
