import SanadModel
import SanadText

/// Finds the groups that denials deny.
///
/// The circumstances of a denial are not denied: "denied that the ship was overloaded when it burned" does not
/// deny the fire. So only the clause of the cue counts, and it must share more than names with the group.
/// Denials that say the same deny the same group.
struct DenialFinder: Sendable {
  /// Share of the denied words' squared weight that a clause must have: a word that every sentence of the story
  /// has, such as the ship, weighs little.
  static let sharedShareMin = 0.4
  /// The same for a bare negation of a rumour.
  static let negationSharedShareMin = 0.5
  /// Score of the nearest rumour before a denial that points back ("that is not true"); the second nearest has
  /// half of it.
  static let backReferenceWeight = 0.6
  /// Statements looked back at.
  static let backCountMax = 3
  /// Similarity from which two denials are one statement in two articles, and deny the same.
  static let sameSimilarityMin: Float = 0.6
  /// Share of the best score from which a further accusation, or a further statement of a denied group, is denied
  /// as well.
  static let targetShareMin = 0.6

  private let story: StoryIndex
  private let denials: [StatementID: Denial]
  private let membership: GroupMembership
  /// For each group its clauses of statements that deny nothing.
  private let affirming: GroupList<ClauseGroup>
  /// For each group whether at least half of these only say that others say it.
  private let isRumour: GroupList<Bool>
  /// For each word that is denied somewhere the statements that have it.
  private let holders: [WordHash: [StatementID]]

  init(_ story: StoryIndex, groups: GroupList<ClauseGroup>) {
    self.story = story
    let reader = DenialReader(story: story)
    var denials: [StatementID: Denial] = [:]
    for id in story.statements.indices { denials[id] = reader.denial(in: id) }
    self.denials = denials
    membership = GroupMembership(groups, in: story)
    affirming = groups.mapped { group in group.filter { denials[$0.statement] == nil } }
    isRumour = affirming.mapped { clauses in
      let rumours = clauses.count { story.statements[$0.statement].cues.contains(.rumour) }
      return 0 < rumours && clauses.count <= rumours * 2
    }
    let denied = denials.values.reduce(into: Set()) { $0.formUnion($1.plainTerms) }
    holders = Self.holders(of: denied, story)
  }

  private static func holders(
    of terms: Set<WordHash>, _ story: StoryIndex
  ) -> [WordHash: [StatementID]] {
    var holders: [WordHash: [StatementID]] = [:]
    for (statement, found) in story.terms.indexed {
      for term in Set(found.map(\.hash)).intersection(terms) {
        holders[term, default: []].append(statement)
      }
    }
    return holders
  }

  /// For each group that is denied the clauses that deny it, in order of place.
  func deniedGroups() -> [GroupID: ClauseGroup] {
    let sorted = denials.values.sorted { $0.clause.statement < $1.clause.statement }
    let scores = sorted.map { self.scores($0) }
    var found: [GroupID: ClauseGroup] = [:]
    for index in sorted.indices {
      for target in targets(of: index, sorted, scores) {
        found[target, default: []].append(sorted[index].clause)
      }
    }
    return found
  }

  /// The group that scores best for a denial and all denials that say the same, and rumours that score nearly as
  /// well.
  private func targets(
    of index: Int, _ denials: [Denial], _ scores: [[GroupID: Double]]
  ) -> [GroupID] {
    let vector = story.space.vectors[denials[index].clause.statement]
    var sums = scores[index]
    for (other, denial) in denials.enumerated() where other != index {
      let similarity = vector.similarity(to: story.space.vectors[denial.clause.statement])
      guard Self.sameSimilarityMin <= similarity else { continue }
      for (group, score) in scores[other] { sums[group, default: 0] += score }
    }
    guard let best = sums.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return [] }
    return sums.keys.sorted().filter { group in
      group == best.key
        || (best.value * Self.targetShareMin <= sums[group] ?? 0 && isRumour[group])
    }
  }

  /// How well each group fits as what is denied, without groups that do not fit.
  private func scores(_ denial: Denial) -> [GroupID: Double] {
    let least = denial.kind == .word ? Self.sharedShareMin : Self.negationSharedShareMin
    var scores: [GroupID: Double] = [:]
    for group in candidates(denial) where denial.kind == .word || isRumour[group] {
      let score = sharedShare(denial, group) + backReference(denial, group)
      if least <= score { scores[group] = score }
    }
    return scores
  }

  /// The groups that have one of the denied words, or that a denial may point back to.
  private func candidates(_ denial: Denial) -> Set<GroupID> {
    var statements = denial.plainTerms.flatMap { holders[$0] ?? [] }
    if denial.pointsBack {
      let last = denial.clause.statement
      statements += story.statements(of: story.article(of: last)).lowerBound..<last
    }
    return Set(statements.flatMap { membership[$0] })
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

  /// The clauses of `group` that `denying` deny: those with the denied words; all that affirm if none has them,
  /// or if a denial points back to all that was said or denies it as a rumour.
  func denied(in group: GroupID, by denying: ClauseGroup) -> ClauseGroup {
    let isWhole = denying.contains { clause in
      denials[clause.statement].map { $0.pointsBack || $0.kind == .negation } ?? true
    }
    if isWhole { return affirming[group] }
    let found = denying.compactMap { denials[$0.statement] }.flatMap { denial in
      let weights = affirming[group].map { weight(of: denial, in: $0.statement) }
      let least = Self.targetShareMin * (weights.max() ?? 0)
      return zip(affirming[group], weights).filter { 0 < $1 && least <= $1 }.map(\.0)
    }
    if found.isEmpty { return affirming[group] }
    return affirming[group].filter { found.contains($0) }
  }

  private func backReference(_ denial: Denial, _ group: GroupID) -> Double {
    guard denial.pointsBack else { return 0 }
    let last = denial.clause.statement
    let before = story.statements(of: story.article(of: last)).lowerBound..<last
    var passed = 0
    // What was denied in between is not what is pointed to.
    for statement in before.reversed() where denials[statement] == nil {
      let groups = membership[statement]
      guard passed == 0 || groups.contains(where: { isRumour[$0] }) else { continue }
      passed += 1
      if groups.contains(group) { return Self.backReferenceWeight / Double(passed) }
      if passed == Self.backCountMax { break }
    }
    return 0
  }
}
