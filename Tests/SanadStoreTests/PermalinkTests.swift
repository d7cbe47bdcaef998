import SanadModel
import Testing

@testable import SanadStore

/// What every id of before leads to now.
private struct Permalinks {
  private(set) var stories: Set<String> = []
  private(set) var articles: Set<String> = []

  mutating func note(_ store: Store) throws {
    try store.forEachStory { story in
      stories.insert(story.id)
      for member in story.members { articles.insert(member.id) }
    }
  }

  /// Ids that lead nowhere, or to a story without articles.
  func broken(in store: Store) throws -> [String] {
    try (stories.sorted().filter { try store.story($0).members.isEmpty })
      + articles.sorted().filter { id in
        let history = try store.history(of: id)
        return try !store.story(history.story).members.contains { $0.id == id }
      }
  }
}

/// One edit by hand of what is there now; nil where what was drawn cannot be done.
private func edit(_ store: Store, _ numbers: inout TestNumbers) throws -> String? {
  var stories: [StorySummary] = []
  try store.forEachStory { stories.append($0) }
  let story = stories[numbers.next(below: stories.count)]
  let other = stories[numbers.next(below: stories.count)]
  let member = story.members[numbers.next(below: story.members.count)].id
  switch numbers.next(below: 3) {
  case 0 where 1 < story.members.count:
    _ = try store.split(story.id, [member])
    return "split"
  case 1 where story.id != other.id:
    try store.merge(story.id, into: other.id)
    return "merge"
  case 2:
    try store.pin(member, to: other.id)
    return "pin"
  default: return nil
  }
}

@Test(arguments: [1] as [UInt64])
func `after fifty edits by hand every id of before still leads to its articles`(
  _ seed: UInt64
) throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(Sample.reports(count: 60))
  var numbers = TestNumbers(seed)
  var links = Permalinks()
  var kinds: [String: Int] = [:]
  try place.use(for: .changing) { store in
    try links.note(store)
    while kinds.values.reduce(0, +) < 50 {
      guard let kind = try edit(store, &numbers) else { continue }
      kinds[kind, default: 0] += 1
      try links.note(store)
      #expect(try links.broken(in: store) == [])
    }
    #expect(try store.problems() == [])
  }
  #expect(kinds.count == 3 && kinds.values.allSatisfy { 4 < $0 }, "\(kinds)")
  #expect(8 < links.stories.count && links.articles.count == 60)
}
