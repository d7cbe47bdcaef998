/// What a look back changed: an article of the window by its index, its story before and after.
struct EntryMove: Hashable, Sendable {
  let entry: Int
  let from: Int
  let to: Int
  let reason: StoryMove.Reason
}

extension StoryMatcher {
  /// Passes over the window: the third has never been seen to move a tenth of what the first does.
  /// Set by reading.
  static let lookBackPassMax = 3
  // What was decided stands unless it was plainly wrong: the score is fitted to what a stream sees, and of
  // a story seen whole the nearest three articles are more similar because there are more of them. With lower
  // thresholds a story takes in its storyline (June 2025, pairs: .93 at these, .92 at .7 and .6, .80 at the stream's own).
  /// Probability of another story from which an article may leave its own for it.
  static let moveMin = 0.9
  /// How much more probable than its own that story must be. Set by reading.
  static let moveMargin = 0.3
  /// Probability of its own story below which an article that fits no other stands alone. Set by reading.
  static let staysMin = 0.03
  /// Mean probability that the articles of one story belong to another from which the two are one.
  /// Set by reading.
  static let mergeMin = 0.8

  /// Decides every article of the window anew, knowing those that came after it, then joins stories
  /// whose articles on average belong together.
  ///
  /// - Parameter pinned: articles that stay where they are.
  /// - Complexity: O(window) searches and three passes over their results.
  mutating func lookBack(_ score: MergeScore, keeping pinned: Set<String>) -> [EntryMove] {
    let entries = window.entries.indices.dropFirst(window.first)
    let near = entries.map { entry in
      window.neighbours(of: window.entries[entry].features).filter { Int($0.entry) != entry }
    }
    let before = entries.map { Int(window.entries[$0].story) }
    var members = membersByStory()
    for _ in 0..<Self.lookBackPassMax {
      var moved = 0
      for (place, entry) in entries.enumerated() where !pinned.contains(window.entries[entry].id) {
        if decideAgain(entry, near[place], score, &members) { moved += 1 }
      }
      if moved == 0 { break }
    }
    let split = entries.map { Int(window.entries[$0].story) }
    mergeStories(near, score, pinned, &members)
    settle()
    return zip(entries, before).enumerated().compactMap { place, item in
      let story = Int(window.entries[item.0].story)
      guard story != item.1 else { return nil }
      let reason: StoryMove.Reason =
        split[place] != story ? .merged : members[story, default: []].count == 1 ? .split : .moved
      return EntryMove(entry: item.0, from: item.1, to: story, reason: reason)
    }
  }

  /// Makes the state of every story that of its articles in the window: what it is after a look back, and
  /// after the same moves one by one.
  mutating func settle() {
    let members = membersByStory()
    for story in stories.indices { restate(story, members[story, default: []]) }
  }

  private func membersByStory() -> [Int: [Int]] {
    var members: [Int: [Int]] = [:]
    for entry in window.entries.indices.dropFirst(window.first) {
      members[Int(window.entries[entry].story), default: []].append(entry)
    }
    return members
  }

  /// Takes the article out of its story and puts it where it fits best; whether that is elsewhere.
  private mutating func decideAgain(
    _ entry: Int, _ near: [Neighbour], _ score: MergeScore, _ members: inout [Int: [Int]]
  ) -> Bool {
    let (own, features) = (Int(window.entries[entry].story), window.entries[entry].features)
    members[own]?.removeAll { $0 == entry }
    restate(own, members[own, default: []])
    let candidates = candidates(for: features, among: near)
    let stay = candidates.first { $0.story == own }.map { score.probability($0.values) } ?? 0
    let others = candidates.filter { $0.story != own && began($0.story, before: features.minute) }
    var target = own
    if let best = score.best(others),
      max(Self.moveMin, stay + Self.moveMargin) <= score.probability(best.values)
    {
      target = best.story
    } else if stay < Self.staysMin, !members[own, default: []].isEmpty,
      score.best(candidates) == nil
    {
      target = stories.count
      stories.append(StoryState())
    }
    window.move(entry, to: Int32(target))
    members[target, default: []].append(entry)
    restate(target, members[target, default: []])
    return target != own
  }

  /// Whether `story` had begun at `minute`: an early report is the first of another event.
  private func began(_ story: Int, before minute: Int?) -> Bool {
    guard let minute, let first = stories[story].firstMinute else { return true }
    return first <= minute
  }

  /// Makes the state of `story` that of its articles in the window.
  mutating func restate(_ story: Int, _ members: [Int]) {
    let minutes = members.compactMap { window.entries[$0].features.minute }
    stories[story].active = Int32(members.count)
    stories[story].firstMinute = minutes.min()
    stories[story].lastMinute = minutes.max()
  }

  /// Takes each story, the latest first, into the one its articles belong to on average.
  private mutating func mergeStories(
    _ near: [[Neighbour]], _ score: MergeScore, _ pinned: Set<String>,
    _ members: inout [Int: [Int]]
  ) {
    let first = window.first
    for story in members.keys.sorted(by: >) {
      guard let own = members[story], !own.isEmpty,
        !own.contains(where: { pinned.contains(window.entries[$0].id) })
      else { continue }
      var sums: [Int: Double] = [:]
      for entry in own {
        let features = window.entries[entry].features
        for candidate in candidates(for: features, among: near[entry - first])
        where candidate.story != story {
          sums[candidate.story, default: 0] += score.probability(candidate.values)
        }
      }
      let best = sums.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best, own.count <= members[best.key, default: []].count,
        Self.mergeMin <= best.value / Double(own.count)
      else { continue }
      for entry in own { window.move(entry, to: Int32(best.key)) }
      members[best.key, default: []] += own
      members[story] = []
      restate(story, [])
      restate(best.key, members[best.key, default: []])
    }
  }
}
