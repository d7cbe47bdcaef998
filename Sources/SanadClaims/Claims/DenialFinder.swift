import SanadModel
import SanadText

/// Statements that deny something, and the statements of it.
struct DeniedMatter: Sendable {
  /// In order of place.
  var denying: ClauseGroup
  /// What affirms it, in order of place; empty if no report does.
  var denied: ClauseGroup
}

/// Finds what denials deny.
///
/// The circumstances of a denial are not denied: "denied that the ship was overloaded when it burned" does not
/// deny the fire. So only the words that the denial is about count, and a statement of what is denied must share
/// more than names with them. A statement that denies is never what is denied.
struct DenialFinder: Sendable {
  /// Share of the denied words' squared weight that a clause of another group must have, where its statement tells
  /// of an accusation or a rumour, and where it does not: a word that every sentence of the story has, such as the
  /// ship, weighs little. Set by reading.
  static let allegedShareMin = 0.4
  static let sharedShareMin = 0.6
  /// The same within the denial's own group, whose statements are similar to it as they stand. Set by reading.
  static let ownShareMin = 0.2
  /// Score of the nearest rumour before a denial that points back ("that is not true"); the second nearest has
  /// half of it. Set by reading.
  static let backReferenceWeight = 0.6
  /// Statements looked back at. Set by reading.
  static let backCountMax = 3
  /// Share of the best score from which a further statement of a denied group is denied as well.
  /// Set by reading.
  static let targetShareMin = 0.6

  private let story: StoryIndex
  private let denials: [StatementID: Denial]
  private let membership: GroupMembership
  /// For each group its clauses of statements that deny nothing.
  private let affirming: GroupList<ClauseGroup>
  /// For each group whether at least half of these only say that others say it.
  private let isRumour: GroupList<Bool>
  private let matches: StatementList<[StatusMatch]>
  /// For each word that is denied somewhere the statements that have it and deny nothing.
  private let holders: [WordHash: [StatementID]]
  private let backReferences: BackReferences

  init(
    _ story: StoryIndex, groups: GroupList<ClauseGroup>, matches: StatementList<[StatusMatch]>
  ) {
    self.story = story
    self.matches = matches
    let reader = DenialReader(story: story, matches: matches)
    var denials: [StatementID: Denial] = [:]
    for id in story.statements.indices { denials[id] = reader.denial(in: id) }
    self.denials = denials
    membership = GroupMembership(groups, in: story)
    affirming = groups.mapped { group in group.filter { denials[$0.statement] == nil } }
    isRumour = affirming.mapped { clauses in
      let rumours = clauses.count { story.statements[$0.statement].cues.contains(.rumour) }
      return 0 < rumours && clauses.count <= rumours * 2
    }
    let affirmed = story.statements.indices.filter { denials[$0] == nil }
    let terms = denials.values.reduce(into: Set()) { $0.formUnion($1.plainTerms) }
    holders = Self.holders(of: terms, among: affirmed, story)
    let (membership, isRumour) = (membership, isRumour)
    backReferences = BackReferences(affirmed) { statement in
      membership[statement].contains { isRumour[$0] }
    }
  }

  private static func holders(
    of terms: Set<WordHash>, among statements: [StatementID], _ story: StoryIndex
  ) -> [WordHash: [StatementID]] {
    var holders: [WordHash: [StatementID]] = [:]
    for statement in statements {
      for term in Set(story.terms[statement].map(\.hash)).intersection(terms) {
        holders[term, default: []].append(statement)
      }
    }
    return holders
  }

  /// What is denied in the story, in order of the first denial; each statement is in one matter at most.
  func matters() -> [DeniedMatter] {
    var matters: [DeniedMatter] = []
    var places: [GroupID: Int] = [:]
    for home in homes() {
      guard let matter = matter(of: home.denials, in: home.group) else { continue }
      if let place = matter.target.flatMap({ places[$0] }) {
        matters[place].denying.merge(matter.found.denying)
        matters[place].denied.merge(matter.found.denied)
      } else {
        if let target = matter.target { places[target] = matters.count }
        matters.append(matter.found)
      }
    }
    return matters
  }

  /// The groups of the denials, each denial in one: in that whose other statements have most of the denied words.
  private func homes() -> [(group: GroupID, denials: [Denial])] {
    var homes: [(group: GroupID, denials: [Denial])] = []
    var places: [GroupID: Int] = [:]
    for denial in denials.values.sorted(by: { $0.clause.statement < $1.clause.statement }) {
      let own = membership[denial.clause.statement]
      let shares = own.map { sharedShare(denial, $0) }
      guard let most = shares.max(), let at = shares.firstIndex(of: most) else { continue }
      if let home = places[own[at]] {
        homes[home].denials.append(denial)
      } else {
        places[own[at]] = homes.count
        homes.append((own[at], [denial]))
      }
    }
    return homes
  }

  /// What the denials of one group deny: statements of their own group, and of the group that has most of the
  /// denied words. Plain negations deny a rumour or nothing.
  private func matter(
    of denials: [Denial], in home: GroupID
  ) -> (found: DeniedMatter, target: GroupID?)? {
    let patterns = denials.filter { $0.kind == .pattern }
    let target = target(of: denials, besides: home)
    if patterns.isEmpty, target == nil { return nil }
    var denied = patterns.isEmpty ? [] : own(patterns, home)
    denied.merge(target.map { self.denied(in: $0, by: denials) } ?? [])
    let denying = target == nil ? patterns : denials
    return (DeniedMatter(denying: denying.map(\.clause), denied: denied), target)
  }

  /// The statements of the denials' own group that have a share of the denied words.
  private func own(_ denials: [Denial], _ home: GroupID) -> ClauseGroup {
    affirming[home].filter { clause in
      denials.contains { denial in
        Self.ownShareMin * story.space.squaredWeight(of: denial.terms)
          <= weight(of: denial, in: clause.statement) && !denial.terms.isEmpty
      }
    }
  }

  /// The group that scores best over all `denials`, if it scores enough for one.
  private func target(of denials: [Denial], besides home: GroupID) -> GroupID? {
    var sums: [GroupID: Double] = [:]
    for denial in denials {
      let pointedTo = pointedTo(denial)
      for group in candidates(denial, pointedTo) where group != home || denial.kind == .negation {
        guard denial.kind == .pattern || isRumour[group] else { continue }
        let score = sharedShare(denial, group) + (pointedTo[group] ?? 0)
        if (isAlleged(group) ? Self.allegedShareMin : Self.sharedShareMin) <= score {
          sums[group, default: 0] += score
        }
      }
    }
    return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func isAlleged(_ group: GroupID) -> Bool {
    affirming[group].contains { isAlleged($0.statement) }
  }

  /// Whether a statement tells of an accusation or a rumour.
  private func isAlleged(_ statement: StatementID) -> Bool {
    story.statements[statement].cues.contains(.rumour)
      || matches[statement].contains { $0.kind == .alleged }
  }

  /// The groups that have one of the denied words, or that a denial may point back to.
  private func candidates(_ denial: Denial, _ pointedTo: [GroupID: Double]) -> [GroupID] {
    let statements = denial.plainTerms.flatMap { holders[$0] ?? [] }
    return Set(statements.flatMap { membership[$0] } + pointedTo.keys).sorted()
  }

  /// The greatest share of the denied words that a clause of the group has; 0 without a plain one.
  private func sharedShare(_ denial: Denial, _ group: GroupID) -> Double {
    let total = story.space.squaredWeight(of: denial.terms)
    guard 0 < total else { return 0 }
    return affirming[group].reduce(0) { max($0, weight(of: denial, in: $1.statement) / total) }
  }

  /// The greatest weight of the denied words that a clause of the statement has; 0 without a plain one.
  private func weight(of denial: Denial, in statement: StatementID) -> Double {
    var best = 0.0
    for clause in story.statements[statement].clauses.indices {
      let terms = story.terms(of: ClauseReference(statement: statement, clause: clause))
      let shared = denial.terms.intersection(terms.map(\.hash))
      if shared.isDisjoint(with: denial.plainTerms) { continue }
      best = max(best, story.space.squaredWeight(of: shared))
    }
    return best
  }

  /// The clauses of `group` that are denied: those with the denied words; all that affirm if none has them,
  /// or if a denial points back to all that was said or denies it as a rumour.
  private func denied(in group: GroupID, by denials: [Denial]) -> ClauseGroup {
    if denials.contains(where: { $0.pointsBack || $0.kind == .negation }) {
      let alleged = affirming[group].filter { isAlleged($0.statement) }
      return alleged.isEmpty ? affirming[group] : alleged
    }
    let found = denials.flatMap { denial in
      let weights = affirming[group].map { weight(of: denial, in: $0.statement) }
      let least = Self.targetShareMin * (weights.max() ?? 0)
      return zip(affirming[group], weights).filter { 0 < $1 && least <= $1 }.map(\.0)
    }
    return found.isEmpty ? affirming[group] : affirming[group].filter { found.contains($0) }
  }

  /// The groups that a denial points back to with their scores: those of the statement before it, and those
  /// of the rumours before that. What was denied in between is not what is pointed to.
  private func pointedTo(_ denial: Denial) -> [GroupID: Double] {
    guard denial.pointsBack else { return [:] }
    let last = denial.clause.statement
    let first = story.statements(of: story.article(of: last)).lowerBound
    var scores: [GroupID: Double] = [:]
    let nearest = backReferences.before(last, from: first, countMax: Self.backCountMax)
    for (passed, statement) in nearest.enumerated() {
      for group in membership[statement] where scores[group] == nil {
        scores[group] = Self.backReferenceWeight / Double(passed + 1)
      }
    }
    return scores
  }
}

/// The statements that a denial may point back to.
private struct BackReferences: Sendable {
  /// Statements that deny nothing, and those of them that tell of a rumour; both ascending.
  let affirmed: [StatementID]
  let rumours: [StatementID]

  init(_ affirmed: [StatementID], isRumour: (StatementID) -> Bool) {
    self.affirmed = affirmed
    rumours = affirmed.filter(isRumour)
  }

  /// The nearest affirming statement before `last` and not before `first`, then the rumours before that one;
  /// at most `countMax`, nearest first.
  func before(_ last: StatementID, from first: StatementID, countMax: Int) -> [StatementID] {
    guard let nearest = Self.before(last, in: affirmed).last, first <= nearest else { return [] }
    let earlier = Self.before(nearest, in: rumours).suffix(countMax - 1)
    return [nearest] + earlier.reversed().filter { first <= $0 }
  }

  private static func before(
    _ last: StatementID, in statements: [StatementID]
  ) -> ArraySlice<StatementID> {
    statements[..<statements.lowerBound { $0 < last }]
  }
}
