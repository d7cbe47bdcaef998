import SanadModel
import SanadText

/// Finds the values of a claim and compares those of one slot where scope and time match.
///
/// Similar sentence and same unit alone gave no true contradiction in twelve drawn at random: so a
/// difference is shown only where the same noun is counted beside the same words, of the same
/// places and people and days, neither as a part nor a rate, and where neither article gives the other's
/// number.
struct ValueFinder: Sendable {
  let story: StoryStatements
  let uses: [[QuantityUse]]

  /// The value that each member gives for the slot, or for the noun that most of the members count.
  func values(of members: [Member], slot: [QuantityUse]) -> [ReportValue?] {
    let rows = members.map { uses[$0.statement] }
    let key = slot.first?.key ?? mainKey(rows)
    return zip(members, rows).map { member, row in
      let use =
        row.first { slot.contains($0) }
        ?? row.first { $0.key == key && $0.clause == member.clause } ?? row.first { $0.key == key }
      return use.map { .quantity($0.mention.value) }
    }
  }

  /// The key that most articles give a value for; of equal ones the one that comes first.
  private func mainKey(_ rows: [[QuantityUse]]) -> WordHash? {
    var keys: [(key: WordHash, articles: Set<Int>)] = []
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
  func sides(of uses: [QuantityUse]) -> [Conflict.Side] {
    let groups = equalGroups(uses)
    guard let base = groups.max(by: { Self.weight($0) < Self.weight($1) }) else { return [] }
    var sides = [side(base, .refines)]
    var differs = false
    for group in groups where group[0] != base[0] {
      let relations = group.map { use in (use, relation(of: use, to: base, in: uses)) }
      guard let relation = relations.compactMap(\.1).first else { continue }
      if relation != .refines { differs = true }
      sides.append(side(relations.filter { $0.1 != nil }.map(\.0), relation))
    }
    return differs ? sides : []
  }

  /// Uses by equal value, in the order in which values first stand.
  private func equalGroups(_ uses: [QuantityUse]) -> [[QuantityUse]] {
    var groups: [[QuantityUse]] = []
    for use in uses {
      let value = use.mention.value
      if let at = groups.firstIndex(where: {
        $0[0].mention.value.comparison(with: value) == .equal
      }) {
        groups[at].append(use)
      } else {
        groups.append([use])
      }
    }
    return groups
  }

  /// More articles first; of equal ones the one that stands first.
  private static func weight(_ group: [QuantityUse]) -> (Int, Int) {
    (Set(group.map(\.article)).count, -group[0].statement)
  }

  private func side(_ uses: [QuantityUse], _ relation: ValueRelation) -> Conflict.Side {
    var pointers: [Pointer] = []
    for use in uses {
      let pointer = Pointer(article: use.article, range: story.statements[use.statement].range)
      if !pointers.contains(pointer) { pointers.append(pointer) }
    }
    return Conflict.Side(
      value: .quantity(uses[0].mention.value), reports: pointers, relation: relation)
  }

  /// How `use` stands to the uses of `base`; nil where no two of them may be compared.
  private func relation(
    of use: QuantityUse, to base: [QuantityUse], in slot: [QuantityUse]
  ) -> ValueRelation? {
    for other in base where isComparable(use, other) && isSole(use, slot) && isSole(other, slot) {
      switch use.mention.value.comparison(with: other.mention.value) {
      case .equal, .compatible: return .refines
      case .differing:
        return isGrowing(use) && isGrowing(other) && isLater(use, other) != nil
          ? .supersedes : .conflicts
      }
    }
    return nil
  }

  // MARK: Slots

  private func isComparable(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    guard use.article != other.article, use.mention.value.unit == other.mention.value.unit else {
      return false
    }
    let (own, theirs) = (cues(use), cues(other))
    guard use.scope.intersection(.scopes) == other.scope.intersection(.scopes),
      own.contains(.negation) == theirs.contains(.negation), !use.scope.contains(.offset),
      own.contains(.total) == theirs.contains(.total) || places(use) == places(other)
    else { return false }
    return !gives(use.article, valueOf: other) && !gives(other.article, valueOf: use)
      && sharesPlaces(use, other) && sharesDays(use, other)
  }

  private func cues(_ use: QuantityUse) -> CueSet { clause(use).cues }

  private func clause(_ use: QuantityUse) -> Clause {
    story.statements[use.statement].clauses[use.clause]
  }

  /// Whether an article has the value of `use` for the same key anywhere.
  private func gives(_ article: Int, valueOf use: QuantityUse) -> Bool {
    uses[story.starts[article]..<story.starts[article + 1]].joined().contains {
      $0.key == use.key && $0.mention.value.comparison(with: use.mention.value) == .equal
    }
  }

  /// Whether no other value of the slot stands in the same sentence.
  private func isSole(_ use: QuantityUse, _ slot: [QuantityUse]) -> Bool {
    slot.count { $0.statement == use.statement } == 1
  }

  /// False where both clauses name places and share none of them.
  private func sharesPlaces(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    let (own, theirs) = (places(use), places(other))
    return own.isEmpty || theirs.isEmpty || !own.isDisjoint(with: theirs)
  }

  /// Hashes of the words of the names of places in the clause.
  private func places(_ use: QuantityUse) -> Set<WordHash> {
    let annotated = story.articles[use.article]
    let clause = clause(use)
    var words: Set<WordHash> = []
    for name in annotated.text.names where name.type == .place && clause.range.overlaps(name.range)
    {
      for token in annotated.text.tokens[clause.tokens] where name.range.contains(token.range) {
        if token.kind == .word { words.insert(token.hash) }
      }
    }
    return words
  }

  /// False where both clauses name days and no day is in both.
  private func sharesDays(_ use: QuantityUse, _ other: QuantityUse) -> Bool {
    let (own, theirs) = (days(use), days(other))
    return own.isEmpty || theirs.isEmpty
      || own.contains { left in theirs.contains { left.overlaps($0) } }
  }

  private func days(_ use: QuantityUse) -> [ClosedRange<CivilDate>] {
    let range = clause(use).range
    return story.articles[use.article].text.dates.filter { range.contains($0.range) }
      .compactMap(\.value.days)
  }

  // MARK: Time

  private func isGrowing(_ use: QuantityUse) -> Bool { cues(use).contains(.growing) }

  /// Whether `use` was published after `other`; nil where that is unknown or they are of one minute.
  private func isLater(_ use: QuantityUse, _ other: QuantityUse) -> Bool? {
    guard let own = story.articles[use.article].article.published?.minutesSinceEpoch,
      let theirs = story.articles[other.article].article.published?.minutesSinceEpoch,
      own != theirs
    else { return nil }
    return theirs < own
  }
}
