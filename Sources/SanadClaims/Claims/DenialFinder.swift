import SanadModel
import SanadText

/// Statements that deny something, and the statements of it.
struct DeniedMatter: Sendable {
  /// In order of place.
  var denying: ClauseGroup
  /// What affirms it, in order of place; empty if no report does.
  var denied: ClauseGroup
  /// The first words of what is denied.
  var heads: Set<WordHash>
}

/// Finds what denials deny.
///
/// The circumstances of a denial are not denied: "denied that the ship was overloaded when it burned" does not
/// deny the fire. So only the words that the denial is about count, and a statement of what is denied must share
/// more than names with them. A statement that denies is never what is denied.
struct DenialFinder: Sendable {
  /// Share of the denied words' squared weight that a clause must have: of a statement that tells of an accusation or
  /// a rumour, of such a one that names who denies, and of any other: a word that every sentence of the story has, such
  /// as the ship, weighs little. Set by reading.
  static let allegedShareMin = 0.4
  static let accusedShareMin = 0.2
  static let sharedShareMin = 0.6
  /// The same within the denial's own group, whose statements are similar to it as they stand. Set by reading.
  static let ownShareMin = 0.4
  /// Score of the nearest statement before a denial that points back ("that is not true"); the rumour before that
  /// has half of it. Set by reading.
  static let backReferenceWeight = 0.6
  /// Statements looked back at. Set by reading.
  static let backCountMax = 3

  /// Statements that may have a telling word: so many, or one of so many. Set by reading.
  static let holderCountMin = 4
  /// Statements with a denied word that are looked at, the first of the story: the time of denials is that of their
  /// number times this. Set by reading.
  static let holderCountMax = 200
  static let holderShare = 12

  let story: StoryIndex
  let denials: [StatementID: Denial]
  let membership: GroupMembership
  /// For each group its clauses of statements that deny nothing.
  let affirming: GroupList<ClauseGroup>
  /// For each group whether at least half of these only say that others say it.
  private let isRumour: GroupList<Bool>
  private let matches: StatementList<[StatusMatch]>
  /// For each word that is denied somewhere the statements that have it and deny nothing.
  private let holders: [WordHash: [StatementID]]
  private let backReferences: BackReferences
  private let affirmedCount: Int

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
    affirmedCount = affirmed.count
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

  // MARK: Targets

  /// The statements of what `denial` denies.
  ///
  /// - Parameter own: those of its group.
  func targets(of denial: Denial, _ own: Set<StatementID>) -> ClauseGroup {
    let pointedTo = pointedTo(denial)
    let held = denial.plainTerms.flatMap { (holders[$0] ?? []).prefix(Self.holderCountMax) }
    let candidates = Set(held).union(pointedTo.keys).union(own).sorted()
    let found = candidates.filter { statement in
      guard denial.kind == .pattern || isRumoured(statement) else { return false }
      let score = share(of: denial, in: statement) + (pointedTo[statement] ?? 0)
      return 0 < score && least(statement, of: denial, isOwn: own.contains(statement)) <= score
    }
    let others =
      denial.topic == nil ? [] : reports(ofRumours: found.filter { pointedTo[$0] != nil })
    return others.union(found).sorted().map { clause(of: denial, in: $0) }
  }

  /// The statements that other reports make of the same rumours: they are of one group.
  private func reports(ofRumours rumours: [StatementID]) -> Set<StatementID> {
    let groups = Set(rumours.flatMap { membership[$0] }).filter { isRumour[$0] }
    return groups.reduce(into: []) { $0.formUnion(affirming[$1].statements) }
  }

  /// The score from which a statement is what `denial` denies: without any of the first words that are denied, only
  /// an accusation or a rumour is.
  private func least(_ statement: StatementID, of denial: Denial, isOwn: Bool) -> Double {
    let usual = isOwn ? Self.ownShareMin : Self.sharedShareMin
    guard isAlleged(statement) else {
      let heads = denial.heads.intersection(story.terms[statement].map(\.hash))
      return denial.pointsBack || heads.contains(where: isDistinctive) ? usual : .infinity
    }
    if denial.kind == .negation { return usual }
    let isAccused = story.tokens(of: statement)[story.statements[statement].tokens].contains {
      denial.deniers.contains($0.hash)
    }
    return min(usual, isAccused ? Self.accusedShareMin : Self.allegedShareMin)
  }

  /// Whether few statements of the story have a denied word: what most have says nothing.
  private func isDistinctive(_ word: WordHash) -> Bool {
    let count = holders[word]?.count ?? 0
    return count <= max(Self.holderCountMin, affirmedCount / Self.holderShare)
  }

  /// Whether a statement, or half of a group that it is in, only says that others say it.
  private func isRumoured(_ statement: StatementID) -> Bool {
    story.statements[statement].cues.contains(.rumour)
      || membership[statement].contains { isRumour[$0] }
  }

  /// Whether a statement tells of an accusation or a rumour.
  private func isAlleged(_ statement: StatementID) -> Bool {
    story.statements[statement].cues.contains(.rumour)
      || matches[statement].contains { $0.kind == .alleged }
  }

  /// The greatest share of the denied words that a clause of the statement has; 0 without a plain one.
  func share(of denial: Denial, in statement: StatementID) -> Double {
    let total = story.space.squaredWeight(of: denial.terms)
    guard 0 < total else { return 0 }
    return story.statements[statement].clauses.indices.reduce(0) { most, index in
      let clause = ClauseReference(statement: statement, clause: index)
      return max(most, weight(of: denial, in: clause) / total)
    }
  }

  private func weight(of denial: Denial, in clause: ClauseReference) -> Double {
    let shared = denial.terms.intersection(story.terms(of: clause).map(\.hash))
    return shared.isDisjoint(with: denial.plainTerms) ? 0 : story.space.squaredWeight(of: shared)
  }

  /// The clause of a statement that has most of the denied words, the first where none has any.
  private func clause(of denial: Denial, in statement: StatementID) -> ClauseReference {
    let clauses = story.statements[statement].clauses.indices.map {
      ClauseReference(statement: statement, clause: $0)
    }
    let weights = clauses.map { weight(of: denial, in: $0) }
    let most = weights.max() ?? 0
    let at = 0 < most ? weights.firstIndex(of: most) ?? 0 : 0
    return clauses[at]
  }

  // MARK: Back references

  /// The statements that a denial points back to with their scores: what the one said whose words it denies; else the
  /// statement before it, and the rumours before that. What was denied in between is not what is pointed to.
  private func pointedTo(_ denial: Denial) -> [StatementID: Double] {
    guard denial.pointsBack || !denial.speakers.isEmpty else { return [:] }
    let last = denial.clause.statement
    let first = story.statements(of: story.article(of: last)).lowerBound
    let said = said(by: denial.speakers, from: first, before: last)
    if let said { return [said: 1] }
    guard denial.pointsBack else { return [:] }
    if let topic = denial.topic,
      let antecedent = antecedent(of: topic, from: first, before: last)
    {
      return [antecedent: 1]
    }
    var scores: [StatementID: Double] = [:]
    let nearest = backReferences.before(last, from: first, countMax: Self.backCountMax)
    for (passed, statement) in nearest.enumerated() {
      scores[statement] = Self.backReferenceWeight / Double(passed + 1)
    }
    return scores
  }

  /// The statement before `last` that `that report` means: the nearest that tells of a rumour, else the nearest with
  /// the word for it.
  private func antecedent(
    of topic: WordHash, from first: StatementID, before last: StatementID
  ) -> StatementID? {
    if let rumour = backReferences.rumour(from: first, before: last) { return rumour }
    return backReferences.affirmed(from: first, before: last).last { statement in
      story.tokens(of: statement)[story.statements[statement].tokens].contains { $0.hash == topic }
    }
  }

  /// The nearest statement before `last` that is attributed to one of `speakers`.
  private func said(
    by speakers: Set<WordHash>, from first: StatementID, before last: StatementID
  ) -> StatementID? {
    if speakers.isEmpty { return nil }
    return backReferences.affirmed(from: first, before: last).last { statement in
      let range = story.range(of: statement)
      let words = story.tokens(of: statement)[story.statements[statement].tokens].map(\.hash)
      return !speakers.isDisjoint(with: words)
        && story.text(of: statement).attributions.contains {
          $0.range.overlaps(range) || $0.scope.overlaps(range)
        }
    }
  }
}
