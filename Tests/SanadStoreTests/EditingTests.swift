import SanadModel
import Testing

@testable import SanadStore

/// A store with the story `s-feri-1` of three articles and `s-emas-1` of one.
private func store() throws -> TemporaryStore {
  let place = try TemporaryStore()
  try place.add([
    Sample.article("feri-1", title: "Feri Terbakar"), Sample.article("emas-1", title: "Harga Emas"),
    Sample.article("feri-2", title: "Feri Terbakar, Tiga Tewas"),
    Sample.article("feri-3", title: "Feri Baru Dipesan"),
  ])
  return place
}

@Test func `a split keeps the old id for the rest`() throws {
  let place = try store()
  defer { place.remove() }
  let new = try place.use(for: .changing) { try $0.split("s-feri-1", ["feri-3"]) }
  #expect(
    try place.stories() == [
      "s-feri-1": ["feri-1", "feri-2"], new: ["feri-3"], "s-emas-1": ["emas-1"],
    ])
  try place.add([Sample.article("feri-4", title: "Feri Baru Tiba")])
  #expect(try place.stories()[new] == ["feri-3", "feri-4"], "the stream knows of the split")
  #expect(try place.dump().count > 0)
}

@Test func `a merged id leads on, also through a second merge`() throws {
  let place = try store()
  defer { place.remove() }
  try place.use(for: .changing) { (store) throws in
    let new = try store.split("s-feri-1", ["feri-2", "feri-3"])
    try store.merge("s-emas-1", into: new)
    try store.merge(new, into: "s-feri-1")
    for id in ["s-emas-1", new, "s-feri-1"] {
      #expect(try store.story(id).id == "s-feri-1")
      #expect(try store.story(id).members.count == 4)
    }
    #expect(try store.story("s-feri-1").formerIDs == ["s-emas-1", new])
    #expect(throws: StoreError.sameStory(new)) { try store.merge(new, into: "s-emas-1") }
  }
}

@Test func `what cannot be done is said and changes nothing`() throws {
  let place = try store()
  defer { place.remove() }
  let before = try place.dump()
  try place.use(for: .changing) { (store) throws in
    #expect(throws: StoreError.notInStory(article: "emas-1", story: "s-feri-1")) {
      try store.split("s-feri-1", ["feri-1", "emas-1"])
    }
    #expect(throws: StoreError.nothingLeft(story: "s-emas-1")) {
      try store.split("s-emas-1", ["emas-1"])
    }
    #expect(throws: StoreError.noSuchStory("s-tidak-ada")) {
      try store.pin("emas-1", to: "s-tidak-ada")
    }
    #expect(throws: StoreError.noSuchArticle("tidak-ada")) {
      try store.pin("tidak-ada", to: "s-emas-1")
    }
  }
  #expect(try place.dump() == before)
}

/// The id of each article as its group, unless it is in `together`, which share one.
private struct FixedStream: ArticleStream {
  let together: Set<String>

  mutating func assign(_ article: AnnotatedArticle) -> StoryAssignment {
    let id = article.article.id
    return StoryAssignment(
      article: id, story: together.contains(id) ? "s-bersama" : "s-\(id)", duplicateOf: nil,
      maker: Maker("test"))
  }
  mutating func place(_ article: AnnotatedArticle, in story: String, of storyline: String) {}
  mutating func move(_ article: String, to story: String, of storyline: String) {}
}

@Test func `grouping again keeps the ids of stories that are the same, and what was pinned`() throws
{
  let place = try store()
  defer { place.remove() }
  try place.use(for: .changing) { (store) throws in
    try store.pin("feri-3", to: "s-emas-1")
    let counts = try store.regroup(with: FixedStream(together: ["feri-1", "feri-2"])) { $0 }
    #expect(counts == RegroupCounts(articles: 4, moved: 0, pinned: 1))
    let apart = try store.regroup(with: FixedStream(together: [])) { $0 }
    #expect(apart.moved == 1)
    let again = try store.regroup(with: FixedStream(together: ["feri-1", "feri-2"])) { $0 }
    #expect(again.moved == 1)
    #expect(try store.story("s-feri-2").id == "s-feri-1", "the id made in between leads on")
  }
  #expect(
    try place.stories() == ["s-feri-1": ["feri-1", "feri-2"], "s-emas-1": ["emas-1", "feri-3"]])
  #expect(try place.use(for: .reading) { try $0.problems() }.isEmpty)
}

@Test(arguments: [
  // Ids before, groups now, and the story each group continues.
  (["a", "a", "b"], ["x", "x", "y"], ["x": "a", "y": "b"]),
  (["a", "a", "a"], ["x", "x", "y"], ["x": "a"]),
  (["a", "a", "b"], ["x", "x", "x"], ["x": "a"]),
  (["a", "b", "b"], ["x", "x", "y"], ["x": "a", "y": "b"]),
])
func `a group continues the story it shares most with`(
  _ stories: [String], _ groups: [String], _ expected: [String: String]
) {
  let ids = ["a": Int64(1), "b": 2]
  let members = zip(stories, groups).enumerated().map { place, pair in
    Regrouping.Member(place: Int64(place), story: ids[pair.0] ?? 0, group: pair.1)
  }
  #expect(Regrouping.continued(members) == expected.mapValues { ids[$0] ?? 0 })
}

@Test(
  arguments: [
    // Claims now with their reports, claims kept with theirs, ids given.
    ([("x", [1, 2])], [("a", [1, 2])], ["a"]),
    ([("x", [1, 2, 3])], [("a", [1])], ["a"]),
    ([("x", [1]), ("y", [2, 3])], [("a", [1, 2, 3])], ["x", "a"]),
    ([("x", [1, 2]), ("y", [3, 4])], [("a", [3, 4])], ["x", "a"]),
    ([("a", [5]), ("y", [1, 2])], [("a", [1, 2])], ["a-2", "a"]),
    ([("x", [9])], [("a", [1])], ["x"]),
  ] as [([(String, [UInt64])], [(String, [UInt64])], [String])])
func `a claim keeps its id while half of its reports are the same`(
  _ claims: [(String, [UInt64])], _ kept: [(String, [UInt64])], _ expected: [String]
) {
  let entries = [claims, kept].map { list in
    list.map { ClaimLedger.Entry(id: $0.0, reports: Set($0.1)) }
  }
  #expect(ClaimLedger.ids(of: entries[0], kept: entries[1]) == expected)
}
