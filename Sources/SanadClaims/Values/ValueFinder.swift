import SanadModel
import SanadText

/// Finds the values of a claim and compares those of one slot where scope and time match.
///
/// Similar sentence and same unit alone gave no true contradiction in twelve drawn at random: so a
/// difference is shown only where the same noun is counted beside the same words, of the same
/// places and names and days, neither as a part nor a rate, in articles that share other claims, and
/// where neither article gives the other's number. Durations are of anything, and money and percent of
/// whatever the sentence is about: the former are never compared, the latter in like sentences only.
struct ValueFinder: Sendable {
  /// Similarity of the words beside two numbers from which the numbers are of one thing.
  static let windowSimilarityMin: Float = 0.35
  /// The same for counts that grow: "dead" next to both says most of it.
  static let growingWindowSimilarityMin: Float = 0.15
  /// Similarity of two sentences from which their money or percent is of one thing.
  static let sentenceSimilarityMin: Float = 0.6
  /// How many times the lesser number goes into the greater at most, as a conflict and as one count that
  /// grows: beyond that they are of different things.
  static let ratioMax = 3.0
  static let growingRatioMax = 10.0
  /// The least number compared: one is as often an article as a count.
  static let numberMin = 2.0
  /// Share of claims that two articles have in common at least: of the conflicts drawn at random from
  /// 4,016 articles without it four of five were of articles on other matches, quakes or shares.
  static let sharedClaimShareMin = 0.25
  /// The same for a count that grows, whose words leave less doubt.
  static let growingSharedClaimShareMin = 0.1
  /// Articles of a story beyond which only counts that grow are compared: such a story is a storyline of
  /// many matches or days, and half of the false alarms left in 4,016 articles were of one of 220.
  static let eventArticleCountMax = 30
  /// Units of time, as the contract names them.
  static let durations: Set<String> = ["second", "minute", "hour", "day", "week", "month", "year"]

  let story: StoryStatements
  let uses: [[QuantityUse]]
  let agreement: ArticleAgreement

  /// The value that each member gives for the slot, or for the noun that most of the members count.
  func values(of members: [Member], slot: [SlotUse]) -> [ReportValue?] {
    let rows = members.map { self.uses[$0.statement] }
    let key = slot.first?.use.key ?? mainKey(rows)
    let uses = Set(slot.map(\.use))
    return zip(members, rows).map { member, row in
      let use =
        row.first { uses.contains($0) }
        ?? row.first { $0.key == key && $0.clause == member.clause } ?? row.first { $0.key == key }
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

  /// The values of a slot where some of them differ; empty where all can be true together.
  func sides(of slot: [SlotUse], related: RelatedArticles) -> [Conflict.Side] {
    let groups = equalGroups(slot)
    guard let base = groups.max(by: { Self.weight($0) < Self.weight($1) }) else { return [] }
    var sides = [side(base, .refines)]
    var differs = false
    for group in groups where group[0].use != base[0].use {
      let relations = group.map { use in
        (use, relation(of: use, to: base, in: slot, related))
      }
      guard let relation = relations.compactMap(\.1).first else { continue }
      if relation != .refines { differs = true }
      sides.append(side(relations.filter { $0.1 == relation }.map(\.0), relation))
    }
    return differs ? sides : []
  }

  /// Uses by equal value, in the order in which values first stand.
  private func equalGroups(_ slot: [SlotUse]) -> [[SlotUse]] {
    var groups: [[SlotUse]] = []
    for use in slot {
      let value = use.use.mention.value
      let at = groups.firstIndex {
        $0[0].use.mention.value.comparison(with: value) == .equal
      }
      if let at { groups[at].append(use) } else { groups.append([use]) }
    }
    return groups
  }

  /// More articles first; of equal ones the one that stands first.
  private static func weight(_ group: [SlotUse]) -> (Int, Int) {
    (Set(group.map(\.use.article)).count, -group[0].use.statement)
  }

  private func side(_ uses: [SlotUse], _ relation: ValueRelation) -> Conflict.Side {
    var pointers: [Pointer] = []
    for use in uses.map(\.use) {
      let pointer = Pointer(article: use.article, range: story.statements[use.statement].range)
      if !pointers.contains(pointer) { pointers.append(pointer) }
    }
    return Conflict.Side(
      value: .quantity(uses[0].use.mention.value), reports: pointers, relation: relation)
  }

  /// How `use` stands to the uses of `base`; nil where no two of them may be compared.
  private func relation(
    of use: SlotUse, to base: [SlotUse], in slot: [SlotUse], _ related: RelatedArticles
  ) -> ValueRelation? {
    for other in base {
      guard isOneThing(use, other), isSole(use.use, slot), isSole(other.use, slot),
        isComparable(use.use, other.use)
      else { continue }
      let (value, otherValue) = (use.use.mention.value, other.use.mention.value)
      guard value.comparison(with: otherValue) == .differing else { return .refines }
      let grows =
        isGrowing(use.use) && isGrowing(other.use) && isLater(use.use, other.use) != nil
      let share = related.share(use.use.article, other.use.article)
      guard (grows ? Self.growingSharedClaimShareMin : Self.sharedClaimShareMin) <= share,
        grows || isOneDay(use.use.article, other.use.article),
        (grows && isWithinDays(use.use.article, other.use.article))
          || agreement.isOneEvent(
            use.use.article, other.use.article, sharedClaims: grows ? 0 : share),
        grows || story.articles.count <= Self.eventArticleCountMax
      else { continue }
      let ratio = value.ratio(to: otherValue)
      if ratio <= (grows ? Self.growingRatioMax : Self.ratioMax) {
        return grows && !areOfTwoBodies(use.use, other.use) ? .supersedes : .conflicts
      }
    }
    return nil
  }

  // MARK: Slots

  /// Whether two numbers stand beside the same words, one of them next to both.
  private func isOneThing(_ use: SlotUse, _ other: SlotUse) -> Bool {
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
    return !Self.durations.contains(unit) && Self.sentenceSimilarityMin <= similarity
      && !use.use.scope.contains(.rate) && !other.use.scope.contains(.rate)
  }

  private func isComparable(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    guard use.article != other.article, use.mention.value.unit == other.mention.value.unit,
      use.state == nil || other.state == nil || use.state == other.state,
      Self.numberMin <= use.mention.value.least, Self.numberMin <= other.mention.value.least
    else { return false }
    let (own, theirs) = (cues(use), cues(other))
    guard use.scope.intersection(.scopes) == other.scope.intersection(.scopes),
      own.contains(.negation) == theirs.contains(.negation), !use.scope.contains(.offset),
      use.scope.isDisjoint(with: [.list, .whole, .gap]),
      other.scope.isDisjoint(with: [.list, .whole, .gap]),
      own.contains(.total) == theirs.contains(.total) || places(use) == places(other)
    else { return false }
    return ArticleNames(articles: story.articles).areOfOneThing(use.article, other.article)
      && (isTold(use, other)
        || !gives(use.article, valueOf: other) && !gives(other.article, valueOf: use))
      && sharesPlaces(use, other) && sharesNames(use, other) && sharesDays(use, other)
      && sharesHours(use, other)
  }

  func cues(_ use: QuantityUse) -> CueSet { clause(use).cues }

  func clause(_ use: QuantityUse) -> Clause {
    story.statements[use.statement].clauses[use.clause]
  }

  /// Whether two bodies give two numbers of one state: an article may well tell both.
  private func isTold(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    use.state != nil && use.state == other.state && areOfTwoBodies(use, other)
  }

  /// Whether an article has the value of `use` for the same key anywhere.
  private func gives(_ article: ArticleIndex, valueOf use: QuantityUse) -> Bool {
    uses[story.statements(of: article)].joined().contains {
      $0.key == use.key && $0.mention.value.comparison(with: use.mention.value) == .equal
    }
  }

  /// Whether no other value of the slot stands in the same sentence.
  private func isSole(_ use: QuantityUse, _ slot: [SlotUse]) -> Bool {
    slot.count { $0.use.statement == use.statement } == 1
  }
}
