import Foundation
import GRDB
import SanadModel
import Testing

@testable import SanadStore

/// Stories of two ferries, of which the second goes on with the first's affair, and one of gold.
private let reports = [
  Sample.article("feri-1", title: "Feri Terbakar"), Sample.article("emas-1", title: "Harga Emas"),
  Sample.article("fatal-1", title: "Fatal, Kapal Kedua Karam"),
  Sample.article("fatal-2", title: "Fatal, Tiga Hilang"),
]

/// The storyline of each story.
private func storylines(_ place: TemporaryStore) throws -> [String: String] {
  try place.use(for: .reading) { (store) throws in
    var found: [String: String] = [:]
    try store.forEachStory { found[$0.id] = $0.storyline }
    return found
  }
}

private let expected = [
  "s-feri-1": "s-feri-1", "s-emas-1": "s-emas-1", "s-fatal-1": "s-feri-1",
]

@Test func `a store knows which stories are of one affair`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(reports)
  #expect(try storylines(place) == expected)
  try place.use(for: .reading) { (store) throws in
    #expect(try store.stories(inStorylineOf: "s-feri-1", limit: 5) == ["s-fatal-1"])
    #expect(try store.stories(inStorylineOf: "s-emas-1", limit: 5) == [])
    var query = StoryListQuery()
    query.storyline = "s-fatal-1"
    var listed: [String] = []
    try store.forEachStory(of: query) { listed.append($0.summary.id) }
    #expect(listed == ["s-feri-1", "s-fatal-1"])
    #expect(try store.problems() == [])
  }
}

@Test func `a storyline goes on in a later run`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  for report in reports { try place.add([report]) }
  #expect(try storylines(place) == expected)
}

@Test
func
  `what is split off stays of its affair, and an affair goes on with what its first story is merged into`()
  throws
{
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(reports)
  let new = try place.use(for: .changing) { (store) throws in
    let new = try store.split("s-fatal-1", ["fatal-2"])
    try store.merge("s-feri-1", into: "s-emas-1")
    return new
  }
  #expect(
    try storylines(place) == [
      "s-emas-1": "s-emas-1", "s-fatal-1": "s-emas-1", new: "s-emas-1",
    ])
  try place.use(for: .reading) { (store) throws in
    var query = StoryListQuery()
    query.storyline = "s-feri-1"
    #expect(try store.forEachStory(of: query) { _ in } == 3)
  }
  // A stream that still has the affair under its old name goes on with the same one.
  try place.add([Sample.article("firma-1", title: "Firma Kapal Diperiksa")])
  #expect(try storylines(place)["s-firma-1"] == "s-emas-1")
}

@Test func `a new grouping decides storylines anew`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(reports)
  try place.use(for: .changing) { (store) throws in
    try store.write { try $0.execute(sql: "DELETE FROM storyline") }
    _ = try store.regroup(with: WordStream(), restored: { $0 })
  }
  // The stream's look back parts the newest article.
  #expect(try storylines(place).filter { $0.key != "s-fatal-2" } == expected)
}

@Test func `stories of a store of version 5 each begin their own affair`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/version-5.sanad")
  try FileManager.default.copyItem(at: fixture, to: URL(filePath: place.path))
  #expect(try storylines(place) == ["s-08262e6d8180a6e9": "s-08262e6d8180a6e9"])
  try place.use(for: .changing) { (store) throws in
    #expect(try store.problems() == [])
    #expect(try store.lastChange() == 3)
  }
}

@Test
func `a story of a store of version 7 has its first headline until its claims are made again`()
  throws
{
  let place = try TemporaryStore()
  defer { place.remove() }
  let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/version-7.sanad")
  try FileManager.default.copyItem(at: fixture, to: URL(filePath: place.path))
  try place.use(for: .changing) { (store) throws in
    #expect(try store.problems() == [])
    let story = try store.story("s-08262e6d8180a6e9")
    #expect(story.title == story.members.first?.title)
    let last = try #require(story.members.last)
    try store.write {
      try $0.execute(
        sql: "INSERT INTO headline SELECT story, id FROM article WHERE name = ?",
        arguments: [last.id])
    }
    #expect(try store.story(story.id).title == last.title)
    #expect(
      try store.titles(ofStories: [story.id, "s-0"]).mapValues(\.title) == [story.id: last.title])
    #expect(try store.problems() == [])
  }
}
