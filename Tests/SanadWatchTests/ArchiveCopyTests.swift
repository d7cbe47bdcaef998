import Foundation
import SanadArchive
import SanadModel
import SanadStore
import SanadTestSupport
import Testing

@testable import SanadFetch
@testable import SanadWatch

/// A line of an index, its values by name.
private func values(of line: Substring) throws -> [String: String] {
  let start = try #require(line.firstIndex(of: "{"))
  return try JSONDecoder().decode([String: String].self, from: Data(line[start...].utf8))
}

private func pages(of inputs: [String]) -> [Page] {
  var intake = Intake(inputs)
  var pages: [Page] = []
  while let item = intake.next() { if case .page(let page) = item { pages.append(page) } }
  return pages
}

/// A desk that has looked twice at four pages, of which one changed between.
private func watchedDesk() async throws -> Desk {
  let desk = try Desk(
    Outlet(
      host: "warta.example.com",
      text: { page, age in
        page == 0 && .seconds(1_800) < age
          ? "Kebakaran itu menewaskan 7 orang." : "Kebakaran itu menewaskan 5 orang."
      }, pageCount: 4))
  _ = try await desk.look(at: .zero)
  _ = try await desk.look(at: .seconds(31 * 60))
  return desk
}

@Test func `an archive of a story has its pages as they came, and an index that finds each`()
  async throws
{
  let desk = try await watchedDesk()
  defer { desk.folder.remove() }
  let store = try Store(at: desk.store, for: .reading)
  var ids: [String] = []
  try store.forEachStory { ids.append($0.id) }
  let answers = try store.keptAnswers(ofStories: ids)
  try store.close()
  let out = desk.folder.path("fire.warc.gz")
  let outcome = try ArchiveCopy.write(
    answers, beside: desk.store, to: out, software: "sanad/1.0")
  #expect(outcome == ArchiveCopy.Outcome(records: answers.count, missing: 0))

  let kept = pages(of: [desk.store + ".warc"]).filter { $0.url?.contains("/baca/") == true }
  let copied = pages(of: [out])
  #expect(5 <= copied.count)
  #expect(copied.map(\.bytes) == kept.map(\.bytes))
  #expect(copied.map(\.url) == kept.map(\.url))

  let index = try String(contentsOfFile: desk.folder.path("fire.cdxj"), encoding: .utf8)
  let lines = index.split(separator: "\n")
  #expect(lines.count == answers.count)
  #expect(lines == lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  for line in lines {
    let values = try values(of: line)
    let offset = try #require(values["offset"].flatMap { Int($0) })
    let length = try #require(values["length"].flatMap { Int($0) })
    let member = try #require(WARCMember.bytes(ofFile: out, offset: offset, length: length))
    let entry = try #require(WARCEntry(member: member))
    #expect(entry.address == values["url"])
    #expect(entry.digest == values["digest"])
    #expect(values["mime"] == (entry.type == "revisit" ? "warc/revisit" : "text/html"))
    #expect(values["filename"] == "fire.warc.gz")
  }
  let bytes = try Data(contentsOf: URL(filePath: out))
  _ = try ArchiveCopy.write(answers, beside: desk.store, to: out, software: "sanad/1.0")
  #expect(try Data(contentsOf: URL(filePath: out)) == bytes)
}

@Test func `answers of other stories stay out, and what the archive lost is counted`() async throws
{
  let desk = try await watchedDesk()
  defer { desk.folder.remove() }
  let store = try Store(at: desk.store, for: .reading)
  let first = try #require(try firstStory(store))
  let story = try store.articles(ofStory: first)
  let answers = try store.keptAnswers(ofStories: [story.id])
  try store.close()
  let addresses = Set(story.articles.compactMap(\.article.url))
  let out = desk.folder.path("one.warc.gz")
  _ = try ArchiveCopy.write(answers, beside: desk.store, to: out, software: "sanad/1.0")
  #expect(Set(pages(of: [out]).compactMap(\.url)) == addresses)

  let lost =
    answers + [Store.KeptAnswer(id: 9_999, file: "desk-00009.warc.gz", offset: 0, length: 9)]
  let outcome = try ArchiveCopy.write(
    lost, beside: desk.store, to: out, software: "sanad/1.0")
  #expect(outcome == ArchiveCopy.Outcome(records: answers.count, missing: 1))
  let none = desk.folder.path("none.warc.gz")
  _ = try ArchiveCopy.write([], beside: desk.store, to: none, software: "sanad/1.0")
  #expect(!FileManager.default.fileExists(atPath: none))
}

private func firstStory(_ store: Store) throws -> String? {
  var first: String?
  try store.forEachStory { first = first ?? $0.id }
  return first
}

@Test func `the example of the page on exports is what is copied`() async throws {
  let desk = try Desk(
    Outlet(
      host: "warta.example.com", text: { _, _ in "Kebakaran itu menewaskan 5 orang." }, pageCount: 1
    ))
  defer { desk.folder.remove() }
  _ = try await desk.look(at: .zero)
  _ = try await desk.look(at: .seconds(31 * 60))
  let store = try Store(at: desk.store, for: .reading)
  let story = try #require(try firstStory(store))
  let answers = try store.keptAnswers(ofStories: [story])
  try store.close()
  let out = desk.folder.path("fire.warc.gz")
  _ = try ArchiveCopy.write(answers, beside: desk.store, to: out, software: "sanad/1.0")
  let decoder = BodyDecoder(.gzip, limits: FetchLimits())
  try Array(try Data(contentsOf: URL(filePath: out))).withUnsafeBufferPointer {
    try decoder.add($0)
  }
  let text = String(decoding: try decoder.finish(), as: UTF8.self)
  let index = try String(contentsOfFile: desk.folder.path("fire.cdxj"), encoding: .utf8)
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder = root.appending(path: "Documentation/Formats/Examples")
  #expect(try Golden.problem(text, "fire.warc", in: folder) == nil)
  #expect(try Golden.problem(index, "fire.cdxj", in: folder) == nil)
}

@Test(arguments: [
  ("fire.warc.gz", "fire.cdxj"), ("a.b/fire.warc", "a.b/fire.cdxj"), ("fire.gz", "fire.cdxj"),
  ("fire", "fire.cdxj"),
])
func `an index stands beside its archive`(_ archive: String, _ index: String) {
  #expect(ArchiveCopy.indexPath(of: archive) == index)
}

@Test(arguments: ["", "no member", "\u{1F}\u{8B}"])
func `what is no record has no line in an index`(_ text: String) {
  #expect(WARCEntry(member: Array(text.utf8)) == nil)
}
