import SanadModel
import SanadText

/// Finds the values of a claim, and compares the quantities of one cluster if their scope and time match.
///
/// A similar sentence and the same unit alone gave no true contradiction in twelve drawn at random. So a
/// difference is shown only if the same noun is counted beside the same words, of the same places and names and
/// days, neither as a part nor as a rate, in articles that share other claims, and if neither article gives the
/// other's number. Durations may be of anything, so they are never compared. Money and percent are of whatever
/// the sentence is about, so they are compared only between similar sentences.
struct ValueFinder: Sendable {
  /// Similarity of the words beside two numbers from which the numbers are of one thing. Set by reading.
  static let windowSimilarityMin: Float = 0.35
  /// The same for counts that grow: "dead" next to both says most of what they count. Set by reading.
  static let growingWindowSimilarityMin: Float = 0.15
  /// Similarity of two sentences from which their money or percent is of one thing. Set by reading.
  static let sentenceSimilarityMin: Float = 0.6
  /// Ratio of the greater number to the lesser at most, in a conflict and in one count that grows: numbers
  /// further apart are of different things. Set by reading.
  static let ratioMax = 3.0
  static let growingRatioMax = 10.0
  let story: StoryIndex
  let uses: StatementList<[QuantityUse]>
  let agreement: ArticleAgreement
  let related: RelatedArticles

  /// The value that each clause gives for the cluster, or for the noun that most of the clauses count.
  func values(of group: ClauseGroup, _ cluster: QuantityCluster?) -> [ReportValue?] {
    let rows = group.map { self.uses[$0.statement] }
    let quantities = cluster?.quantities ?? []
    let key = quantities.first?.use.key ?? mainKey(rows)
    let uses = Set(quantities.map(\.use))
    return zip(group, rows).map { clause, row in
      let use =
        row.first { uses.contains($0) }
        ?? row.first { $0.key == key && $0.clause == clause } ?? row.first { $0.key == key }
      return use.map { .quantity($0.mention.value) }
    }
  }

  /// The key that most articles give a value for; of equal ones the one that comes first.
  private func mainKey(_ rows: [[QuantityUse]]) -> WordHash? {
    var keys: [(key: WordHash, articles: Set<ArticleIndex>)] = []
    for use in rows.joined() {
      if let at = keys.firstIndex(where: { $0.key == use.key }) {
        keys[at].articles.insert(use.article)
      } else {
        keys.append((use.key, [use.article]))
      }
    }
    let most = keys.map(\.articles.count).max() ?? 0
    return keys.first { $0.articles.count == most }?.key
  }

  // MARK: Sides

  /// The values of a cluster if some of them differ; empty if all can be true together.
  func sides(of cluster: QuantityCluster) -> [Conflict.Side] {
    let groups = equalGroups(cluster)
    guard let base = groups.max(by: Self.isLess) else { return [] }
    var sides = [side(base, .refines)]
    var differs = false
    for group in groups where group[0].use != base[0].use {
      let relations = group.map { use in
        (use, relation(of: use, to: base, in: cluster))
      }
      guard let relation = relations.compactMap(\.1).first else { continue }
      if relation != .refines { differs = true }
      sides.append(side(relations.filter { $0.1 == relation }.map(\.0), relation))
    }
    return differs ? sides : []
  }

  /// Uses by equal value, in the order in which values first stand.
  private func equalGroups(_ cluster: QuantityCluster) -> [[ClusteredQuantity]] {
    var groups: [[ClusteredQuantity]] = []
    for use in cluster.quantities {
      let value = use.use.mention.value
      let at = groups.firstIndex {
        $0[0].use.mention.value.comparison(with: value) == .equal
      }
      if let at { groups[at].append(use) } else { groups.append([use]) }
    }
    return groups
  }

  /// The value of more articles first; of equal ones the first in the story.
  private static func isLess(_ group: [ClusteredQuantity], _ other: [ClusteredQuantity]) -> Bool {
    let (own, theirs) = (Set(group.map(\.use.article)).count, Set(other.map(\.use.article)).count)
    return own == theirs ? other[0].use.statement < group[0].use.statement : own < theirs
  }

  private func side(_ uses: [ClusteredQuantity], _ relation: ValueRelation) -> Conflict.Side {
    var pointers: [Pointer] = []
    for use in uses.map(\.use) {
      let pointer = story.pointer(to: use.statement)
      if !pointers.contains(pointer) { pointers.append(pointer) }
    }
    return Conflict.Side(
      value: .quantity(uses[0].use.mention.value), reports: pointers, relation: relation)
  }

  /// The relation of `use` to the quantities of `base`; nil if it may be compared with none of them.
  private func relation(
    of use: ClusteredQuantity, to base: [ClusteredQuantity], in cluster: QuantityCluster
  ) -> ValueRelation? {
    for other in base {
      guard isOneThing(use, other), isSole(use.use, cluster), isSole(other.use, cluster),
        isComparable(use.use, other.use)
      else { continue }
      let (value, otherValue) = (use.use.mention.value, other.use.mention.value)
      guard value.comparison(with: otherValue) == .differing else { return .refines }
      let grows =
        isGrowing(use.use) && isGrowing(other.use) && isLater(use.use, other.use) != nil
      let share = related.share(use.use.article, other.use.article)
      guard
        (grows
          ? ComparisonLimits.growingSharedClaimShareMin : ComparisonLimits.sharedClaimShareMin)
          <= share,
        grows || isOneDay(use.use.article, other.use.article),
        (grows && isWithinDays(use.use.article, other.use.article))
          || agreement.isOneEvent(
            use.use.article, other.use.article, sharedClaims: grows ? 0 : share),
        grows || story.articles.count <= ComparisonLimits.eventArticleCountMax
      else { continue }
      let ratio = value.ratio(to: otherValue)
      if ratio <= (grows ? Self.growingRatioMax : Self.ratioMax) {
        return grows && !areOfTwoSources(use.use, other.use) ? .supersedes : .conflicts
      }
    }
    return nil
  }

  // MARK: One measure

  /// Whether two numbers stand beside the same words, one of them next to both.
  private func isOneThing(_ use: ClusteredQuantity, _ other: ClusteredQuantity) -> Bool {
    let least =
      isGrowing(use.use) && isGrowing(other.use)
      ? Self.growingWindowSimilarityMin : Self.windowSimilarityMin
    if use.use.isListed, other.use.isListed { return use.use.state == other.use.state }
    let isOneState = use.use.state != nil && use.use.state == other.use.state
    guard isOneState || !use.near.isDisjoint(with: other.near),
      least <= use.window.similarity(to: other.window)
    else { return false }
    guard let unit = use.use.mention.value.unit else { return true }
    if use.use.scope.contains(.age), other.use.scope.contains(.age) {
      return !names(use.use).isDisjoint(with: names(other.use))
    }
    let (first, second) = (use.use.statement, other.use.statement)
    let similarity = story.space.vectors[first].similarity(to: story.space.vectors[second])
    return !ComparisonLimits.durations.contains(unit) && Self.sentenceSimilarityMin <= similarity
      && !use.use.scope.contains(.rate) && !other.use.scope.contains(.rate)
  }

  private func isComparable(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    guard use.article != other.article, use.mention.value.unit == other.mention.value.unit,
      use.state == nil || other.state == nil || use.state == other.state,
      ComparisonLimits.numberMin <= use.mention.value.least,
      ComparisonLimits.numberMin <= other.mention.value.least
    else { return false }
    let (own, theirs) = (cues(use), cues(other))
    guard use.scope.intersection(.scopes) == other.scope.intersection(.scopes),
      own.contains(.negation) == theirs.contains(.negation), !use.scope.contains(.offset),
      use.scope.isDisjoint(with: [.list, .whole, .gap]),
      other.scope.isDisjoint(with: [.list, .whole, .gap]),
      own.contains(.total) == theirs.contains(.total) || places(use) == places(other)
    else { return false }
    return ArticleNames(articles: story.articles).areOfOneThing(use.article, other.article)
      && (haveTwoSources(use, other)
        || !gives(use.article, valueOf: other) && !gives(other.article, valueOf: use))
      && sharesPlaces(use, other) && sharesNames(use, other) && sharesDays(use, other)
      && sharesHours(use, other)
  }

  func cues(_ use: QuantityUse) -> CueSet { clause(use).cues }

  func clause(_ use: QuantityUse) -> Clause { story.clause(use.clause) }

  /// Whether two sources give two numbers of one state: an article may well report both.
  private func haveTwoSources(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    use.state != nil && use.state == other.state && areOfTwoSources(use, other)
  }

  /// Whether an article has the value of `use` for the same key anywhere.
  private func gives(_ article: ArticleIndex, valueOf use: QuantityUse) -> Bool {
    uses[story.statements(of: article)].joined().contains {
      $0.key == use.key && $0.mention.value.comparison(with: use.mention.value) == .equal
    }
  }

  /// Whether no other quantity of the cluster stands in the same sentence.
  private func isSole(_ use: QuantityUse, _ cluster: QuantityCluster) -> Bool {
    cluster.quantities.count { $0.use.statement == use.statement } == 1
  }
}
