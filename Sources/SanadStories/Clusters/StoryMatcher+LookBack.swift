/// What a look back changed: an article of the window by its index, its story before and after.
struct EntryMove: Hashable, Sendable {
  let entry: Int
  let from: Int
  let to: Int
  let reason: StoryMove.Reason
}

extension StoryMatcher {
  /// Groups the articles of the window anew, all of them known: those that on average belong together.
  ///
  /// - Parameter pinned: articles that stay where they are.
  /// - Complexity: O(window) searches, and ``PairGroups``.
  mutating func lookBack(_ score: PairScore, keeping pinned: Set<String>) -> [EntryMove] {
    let entries = window.first..<window.entries.count
    let before = entries.map { Int(window.entries[$0].story) }
    let groups = groups(score, pinned, before)
    let targets = targets(of: groups, before)
    var sizes: [Int: Int] = [:]
    for group in groups { sizes[group, default: 0] += 1 }
    var moves: [EntryMove] = []
    for (place, entry) in entries.enumerated() where !pinned.contains(window.entries[entry].id) {
      guard let target = targets[groups[place]], target != before[place] else { continue }
      let isAlone = sizes[groups[place]] == 1
      moves.append(
        EntryMove(entry: entry, from: before[place], to: target, reason: isAlone ? .split : .moved))
    }
    moves = named(moves, before)
    for move in moves { window.move(move.entry, to: Int32(move.to)) }
    settle()
    return moves
  }

  /// The group of each article of the window.
  ///
  /// Articles of two stories of which a person put one where it is have no link: what they decided stays.
  private mutating func groups(
    _ score: PairScore, _ pinned: Set<String>, _ stories: [Int]
  ) -> [Int] {
    let first = window.first
    var links: [PairGroups.Link] = []
    for entry in first..<window.entries.count {
      let features = window.entries[entry].features
      let near = window.neighbours(of: features).filter { Int($0.entry) < entry }
      let pairs = pairs(of: features, among: near)
      for (old, probability) in zip(pairs.entries, score.probabilities(pairs))
      where PairGroups.probabilityMin <= probability
        && !isParted(entry, Int(old), pinned, stories)
      {
        links.append(.init(new: entry - first, old: Int(old) - first, probability: probability))
      }
    }
    return PairGroups(links, count: window.entries.count - first, mean: score.lookBackMin).groups
  }

  private func isParted(
    _ first: Int, _ second: Int, _ pinned: Set<String>, _ stories: [Int]
  ) -> Bool {
    stories[first - window.first] != stories[second - window.first]
      && [first, second].contains { pinned.contains(window.entries[$0].id) }
  }

  /// The story of each group: the one it has most articles of, of equals the oldest; a story goes to one group,
  /// and a group that gets none begins one.
  private mutating func targets(of groups: [Int], _ before: [Int]) -> [Int: Int] {
    var counts: [Int: [Int: Int]] = [:]
    for (place, group) in groups.enumerated() {
      counts[group, default: [:]][before[place], default: 0] += 1
    }
    let claims = counts.flatMap { group, stories in
      stories.map { (group: group, story: $0.key, count: $0.value) }
    }.sorted { ($1.count, $0.story, $0.group) < ($0.count, $1.story, $1.group) }
    var targets: [Int: Int] = [:]
    var taken: Set<Int> = []
    for claim in claims where targets[claim.group] == nil && taken.insert(claim.story).inserted {
      targets[claim.group] = claim.story
    }
    for group in groups where targets[group] == nil {
      targets[group] = stories.count
      stories.append(StoryState())
    }
    return targets
  }

  /// Says of the moves that empty their story that it was taken into another.
  private func named(_ moves: [EntryMove], _ before: [Int]) -> [EntryMove] {
    var left: [Int: Int] = [:]
    for story in before { left[story, default: 0] += 1 }
    for move in moves { left[move.from, default: 0] -= 1 }
    return moves.map { move in
      guard move.reason == .moved, left[move.from] == 0 else { return move }
      return EntryMove(entry: move.entry, from: move.from, to: move.to, reason: .merged)
    }
  }

  /// Makes the state of every story that of its articles in the window: what it is after a look back, and
  /// after the same moves one by one.
  mutating func settle() {
    var members: [Int: [Int]] = [:]
    for entry in window.entries.indices.dropFirst(window.first) {
      members[Int(window.entries[entry].story), default: []].append(entry)
    }
    for story in stories.indices { restate(story, members[story, default: []]) }
  }

  /// Makes the state of `story` that of its articles in the window.
  mutating func restate(_ story: Int, _ members: [Int]) {
    stories[story].active = Int32(members.count)
  }
}
