import SanadModel
import SanadText

/// Ties what denies to what it denies.
///
/// A statement denies by a word of denial, or by a negation where others report a rumour: "there are no
/// talks" after "said to be in talks". The denials of one group, which say the same, go to one target.
struct DenialFinder: Sendable {
  /// Similarity to what is denied from which a word of denial finds it: a denial repeats its names.
  static let similarityMin: Float = 0.12
  /// The same for a bare negation of a rumour.
  static let negationSimilarityMin: Float = 0.25
  /// What the nearest statement before adds where the denial points back ("that is not true"); the
  /// second nearest adds half of it.
  static let backWeight: Float = 0.3
  /// Statements looked back at.
  static let backCountMax = 3

  private let story: StoryStatements
  private let groups: [[Member]]
  /// For each statement how it denies.
  private let kinds: [Kind]
  /// For each statement the groups it is a member of.
  private let homes: [[Int]]

  private enum Kind { case none, negation, word }

  init(_ story: StoryStatements, groups: [[Member]], reports: ReportMaker) {
    self.story = story
    self.groups = groups
    kinds = story.statements.map { statement in
      if reports.stance(statement, statement.range) == .denied { return .word }
      return Self.cues(statement).contains(.negation) ? .negation : .none
    }
    var homes: [[Int]] = Array(repeating: [], count: story.statements.count)
    for (index, group) in groups.enumerated() {
      for member in group { homes[member.statement].append(index) }
    }
    self.homes = homes
  }

  /// For each group that something denies, the members of any group that deny it, in order of place.
  func denials() -> [Int: [Member]] {
    var found: [Int: [Member]] = [:]
    for group in groups.indices {
      let members = groups[group].filter { kinds[$0.statement] != .none }
      guard !members.isEmpty, let target = target(of: members) else { continue }
      for member in members where !(found[target] ?? []).contains(member) {
        found[target, default: []].append(member)
      }
    }
    return found.mapValues { $0.sorted { $0.statement < $1.statement } }
  }

  /// The group that `members` deny: the one with the highest sum of likeness, if any is like enough.
  private func target(of members: [Member]) -> Int? {
    var sums: [Int: Float] = [:]
    for member in members {
      for group in groups.indices where isDeniable(group, by: member.statement) {
        let likeness = likeness(member.statement, group)
        let least =
          kinds[member.statement] == .word ? Self.similarityMin : Self.negationSimilarityMin
        if least <= likeness { sums[group, default: 0] += likeness }
      }
    }
    return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Whether a group says something that no member denies, and for a bare negation as a rumour.
  private func isDeniable(_ group: Int, by statement: Int) -> Bool {
    let affirmed = affirming(group)
    if affirmed.isEmpty { return false }
    if kinds[statement] == .word { return true }
    let rumours = affirmed.count { Self.cues(story.statements[$0.statement]).contains(.rumour) }
    return affirmed.count <= rumours * 2
  }

  private func affirming(_ group: Int) -> [Member] {
    groups[group].filter { kinds[$0.statement] == .none }
  }

  private func likeness(_ statement: Int, _ group: Int) -> Float {
    let vector = story.space.vectors[statement]
    var best: Float = 0
    for member in affirming(group) where member.statement != statement {
      best = max(best, vector.similarity(to: story.space.vectors[member.statement]))
    }
    return best + back(statement, group)
  }

  private func back(_ statement: Int, _ group: Int) -> Float {
    guard Self.cues(story.statements[statement]).contains(.back) else { return 0 }
    let start = story.starts[story.statements[statement].article]
    for distance in 1...Self.backCountMax where start <= statement - distance {
      if homes[statement - distance].contains(group), kinds[statement - distance] == .none {
        return Self.backWeight / Float(distance)
      }
    }
    return 0
  }

  private static func cues(_ statement: Statement) -> CueSet {
    statement.clauses.reduce(into: CueSet()) { $0.formUnion($1.cues) }
  }
}
