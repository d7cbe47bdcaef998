import SanadModel
import SanadText

/// What a statement denies: the words after its cue, in the same clause.
struct Denial: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A word of denial: "deny", "not true".
    case word
    /// A bare "there is no": it denies what others report as a rumour.
    case negation
  }

  let kind: Kind
  let member: Member
  /// Terms of what is denied.
  let terms: Set<WordHash>
  /// Those of them that are neither names nor numbers: one of these must be in what is denied, or any
  /// sentence on the same people would be.
  let plainTerms: Set<WordHash>
  /// Whether it points to what was said before it.
  let pointsBack: Bool
}

/// Ties what denies to what it denies, and to nothing else.
///
/// The circumstances of a denial are not denied: "denied that the ship was overloaded when it burned" says
/// nothing against the fire. So only the clause of the cue counts, and it must share with the claim more
/// than names. Denials that say the same go to one target.
struct DenialFinder: Sendable {
  /// Share of the denied words' squared weight that a clause must have: what every sentence of the story
  /// has, such as the ship, counts little.
  static let sharedShareMin = 0.4
  /// The same for a bare negation of a rumour.
  static let negationSharedShareMin = 0.5
  /// What the nearest rumour before adds where the denial points back ("that is not true"); the second
  /// nearest adds half of it.
  static let backWeight = 0.6
  /// Statements looked back at.
  static let backCountMax = 3
  /// Similarity from which two denials are one statement in two articles, and deny the same.
  static let sameSimilarityMin: Float = 0.6
  /// Share of the best score from which an accusation, or a statement of a denied group, is denied as well.
  static let targetShareMin = 0.6

  private let story: StoryStatements
  private let groups: [[Member]]
  /// The denials by their statement.
  private let denials: [Int: Denial]
  /// For each statement the groups it is a member of.
  private let homes: [[Int]]
  /// For each group the members that deny nothing.
  private let affirming: [[Member]]
  /// For each group whether at least half of what affirms says that others say it.
  private let isRumour: [Bool]
  /// For each word that is denied somewhere the statements that have it.
  private let holders: [WordHash: [Int]]

  init(_ story: StoryStatements, groups: [[Member]]) {
    self.story = story
    self.groups = groups
    let reader = DenialReader(story: story)
    var denials: [Int: Denial] = [:]
    for index in story.statements.indices { denials[index] = reader.denial(in: index) }
    self.denials = denials
    var homes: [[Int]] = Array(repeating: [], count: story.statements.count)
    for (index, group) in groups.enumerated() {
      for member in group { homes[member.statement].append(index) }
    }
    self.homes = homes
    affirming = groups.map { group in group.filter { denials[$0.statement] == nil } }
    isRumour = affirming.map { members in
      let rumours = members.count { story.statements[$0.statement].cues.contains(.rumour) }
      return 0 < rumours && members.count <= rumours * 2
    }
    let denied = denials.values.reduce(into: Set()) { $0.formUnion($1.plainTerms) }
    holders = Self.holders(of: denied, story)
  }

  private static func holders(
    of terms: Set<WordHash>, _ story: StoryStatements
  ) -> [WordHash: [Int]] {
    var holders: [WordHash: [Int]] = [:]
    for (statement, found) in story.terms.enumerated() {
      for term in Set(found.map(\.hash)).intersection(terms) {
        holders[term, default: []].append(statement)
      }
    }
    return holders
  }

  /// For each group that something denies, the members of any group that deny it, in order of place.
  func deniedGroups() -> [Int: [Member]] {
    let sorted = denials.values.sorted { $0.member.statement < $1.member.statement }
    let scores = sorted.map { self.scores($0) }
    var found: [Int: [Member]] = [:]
    for index in sorted.indices {
      for target in targets(of: index, sorted, scores) {
        found[target, default: []].append(sorted[index].member)
      }
    }
    return found
  }

  /// The group that a denial and all that say the same as it fit best, and accusations that they fit
  /// nearly as well.
  private func targets(of index: Int, _ denials: [Denial], _ scores: [[Int: Double]]) -> [Int] {
    let vector = story.space.vectors[denials[index].member.statement]
    var sums = scores[index]
    for (other, denial) in denials.enumerated() where other != index {
      let similarity = vector.similarity(to: story.space.vectors[denial.member.statement])
      guard Self.sameSimilarityMin <= similarity else { continue }
      for (group, score) in scores[other] { sums[group, default: 0] += score }
    }
    guard let best = sums.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return [] }
    return sums.keys.sorted().filter { group in
      group == best.key
        || (best.value * Self.targetShareMin <= sums[group] ?? 0 && isRumour[group])
    }
  }

  /// How well each group fits as what is denied; groups that do not fit are left out.
  private func scores(_ denial: Denial) -> [Int: Double] {
    let least = denial.kind == .word ? Self.sharedShareMin : Self.negationSharedShareMin
    var scores: [Int: Double] = [:]
    for group in touched(denial) where denial.kind == .word || isRumour[group] {
      let score = sharedShare(denial, group) + back(denial, group)
      if least <= score { scores[group] = score }
    }
    return scores
  }

  /// The groups that have one of the denied words, or that a denial may point back to.
  private func touched(_ denial: Denial) -> Set<Int> {
    var statements = denial.plainTerms.flatMap { holders[$0] ?? [] }
    if denial.pointsBack {
      let last = denial.member.statement
      statements += story.statements(of: story.statements[last].article).lowerBound..<last
    }
    return Set(statements.flatMap { homes[$0] })
  }

  /// The greatest share of the denied words that a clause of the group has; 0 without a plain one.
  private func sharedShare(_ denial: Denial, _ group: Int) -> Double {
    let total = story.space.squaredWeight(of: denial.terms)
    guard 0 < total else { return 0 }
    return affirming[group].reduce(0) { max($0, weight(of: denial, in: $1) / total) }
  }

  /// The greatest weight of the denied words that a clause of the statement has; 0 without a plain one.
  private func weight(of denial: Denial, in member: Member) -> Double {
    var best = 0.0
    for clause in story.statements[member.statement].clauses {
      let terms = story.terms[member.statement].filter { clause.tokens.contains($0.token) }
      let shared = denial.terms.intersection(terms.map(\.hash))
      if shared.isDisjoint(with: denial.plainTerms) { continue }
      best = max(best, story.space.squaredWeight(of: shared))
    }
    return best
  }

  /// The members of `group` that say what `members` deny; all that affirm where none has the words, or
  /// where a denial points back to all that was said or denies it as a rumour.
  func denied(in group: Int, by members: [Member]) -> [Member] {
    let isWhole = members.contains { member in
      denials[member.statement].map { $0.pointsBack || $0.kind == .negation } ?? true
    }
    if isWhole { return affirming[group] }
    let found = members.compactMap { denials[$0.statement] }.flatMap { denial in
      let weights = affirming[group].map { weight(of: denial, in: $0) }
      let least = Self.targetShareMin * (weights.max() ?? 0)
      return zip(affirming[group], weights).filter { 0 < $1 && least <= $1 }.map(\.0)
    }
    if found.isEmpty { return affirming[group] }
    return affirming[group].filter { found.contains($0) }
  }

  private func back(_ denial: Denial, _ group: Int) -> Double {
    guard denial.pointsBack else { return 0 }
    let start = story.statements(of: story.statements[denial.member.statement].article).lowerBound
    var (at, passed) = (denial.member.statement - 1, 0)
    while start <= at, passed < Self.backCountMax {
      // What was denied in between is not what is pointed to.
      if denials[at] == nil, homes[at].contains(where: { isRumour[$0] }) || passed == 0 {
        passed += 1
        if homes[at].contains(group) { return Self.backWeight / Double(passed) }
      }
      at -= 1
    }
    return 0
  }
}
