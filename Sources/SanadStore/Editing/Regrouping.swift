/// Gives the groups of a new grouping the ids of the stories they continue.
///
/// A group continues the story it shares most articles with, if no group shares more; the others are
/// new stories.
struct Regrouping: Sendable {
  /// One article: its story now, and the name of its group.
  struct Member: Sendable {
    let place: Int64
    let story: Int64
    let group: String
  }

  /// The story that each group continues; a group that continues none is missing.
  ///
  /// - Complexity: O(*n* log *n*) in pairs of a group and a story with an article in common.
  static func continued(_ members: [Member]) -> [String: Int64] {
    var shared: [String: [Int64: Int]] = [:]
    var firsts: [String: Int64] = [:]
    for member in members {
      shared[member.group, default: [:]][member.story, default: 0] += 1
      firsts[member.group] = min(firsts[member.group] ?? member.place, member.place)
    }
    let pairs = shared.flatMap { group, stories in
      stories.map { (group: group, story: $0.key, count: $0.value, first: firsts[group] ?? 0) }
    }.sorted { ($1.count, $0.story, $0.first) < ($0.count, $1.story, $1.first) }
    var continued: [String: Int64] = [:]
    var taken: Set<Int64> = []
    for pair in pairs where continued[pair.group] == nil && taken.insert(pair.story).inserted {
      continued[pair.group] = pair.story
    }
    return continued
  }
}
