import SanadModel
import SanadText

/// Ties what denies to what it denies.
///
/// A statement denies by a word of denial, or by a negation where others report a rumour: "there are no
/// talks" after "said to be in talks". Denials that say the same go to one target.
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
  /// Share of the best score from which an accusation is denied as well.
  static let targetShareMin: Float = 0.6
  /// Similarity from which two denials are one statement in two articles, and deny the same.
  static let sameSimilarityMin: Float = 0.6

  private let story: StoryStatements
  private let groups: [[Member]]
  /// For each statement how it denies.
  private let kinds: [Kind]
  /// For each statement the groups it is a member of.
  private let homes: [[Int]]

  private enum Kind { case none, negation, word }

  init(_ story: StoryStatements, groups: [[Member]]) {
    self.story = story
    self.groups = groups
    kinds = story.statements.map { statement in
      let stances = story.articles[statement.article].text.stances
      let isWord = stances.contains {
        $0.stance == .denied && $0.range.overlaps(statement.range)
      }
      if isWord { return .word }
      return statement.cues.contains(.negation) ? .negation : .none
    }
    var homes: [[Int]] = Array(repeating: [], count: story.statements.count)
    for (index, group) in groups.enumerated() {
      for member in group { homes[member.statement].append(index) }
    }
    self.homes = homes
  }

  /// For each group that something denies, the members of any group that deny it, in order of place.
  func denials() -> [Int: [Member]] {
    let denying = denyingMembers()
    let scores = denying.map { self.scores($0.statement) }
    var found: [Int: [Member]] = [:]
    for (index, member) in denying.enumerated() {
      for target in targets(of: index, denying, scores) {
        found[target, default: []].append(member)
      }
    }
    return found
  }

  /// Each statement that denies once, with its clause in the first group that has it.
  private func denyingMembers() -> [Member] {
    story.statements.indices.compactMap { statement in
      guard kinds[statement] != .none, let home = homes[statement].first else { return nil }
      return groups[home].first { $0.statement == statement }
    }
  }

  /// The group that a denial and all that say the same as it fit best, and accusations that they fit
  /// nearly as well.
  private func targets(of index: Int, _ denying: [Member], _ scores: [[Int: Float]]) -> [Int] {
    let vector = story.space.vectors[denying[index].statement]
    var sums = scores[index]
    for (other, member) in denying.enumerated() where other != index {
      let similarity = vector.similarity(to: story.space.vectors[member.statement])
      guard Self.sameSimilarityMin <= similarity else { continue }
      for (group, score) in scores[other] { sums[group, default: 0] += score }
    }
    guard let best = sums.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return [] }
    return sums.keys.sorted().filter { group in
      group == best.key
        || (best.value * Self.targetShareMin <= sums[group] ?? 0 && isRumour(group))
    }
  }

  /// How well each group fits as what `statement` denies; groups that do not fit are left out.
  private func scores(_ statement: Int) -> [Int: Float] {
    let least = kinds[statement] == .word ? Self.similarityMin : Self.negationSimilarityMin
    var scores: [Int: Float] = [:]
    for group in groups.indices where isDeniable(group, by: statement) {
      let likeness = likeness(statement, group)
      if least <= likeness { scores[group] = likeness }
    }
    return scores
  }

  /// Whether a group says something that no member denies, and for a bare negation as a rumour.
  private func isDeniable(_ group: Int, by statement: Int) -> Bool {
    let affirmed = affirming(group)
    if affirmed.isEmpty { return false }
    return kinds[statement] == .word || isRumour(group)
  }

  /// Whether at least half of what affirms says that others say it.
  private func isRumour(_ group: Int) -> Bool {
    let affirmed = affirming(group)
    let rumours = affirmed.count { story.statements[$0.statement].cues.contains(.rumour) }
    return 0 < rumours && affirmed.count <= rumours * 2
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
    guard story.statements[statement].cues.contains(.back) else { return 0 }
    let start = story.starts[story.statements[statement].article]
    var (at, passed) = (statement - 1, 0)
    while start <= at, passed < Self.backCountMax {
      // What was denied in between is not what is pointed to.
      if kinds[at] == .none {
        passed += 1
        if homes[at].contains(group) { return Self.backWeight / Float(passed) }
      }
      at -= 1
    }
    return 0
  }
}
