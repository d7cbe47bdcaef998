import Foundation
import Testing

/// A line of JSON Lines about a ferry.
private func line(_ id: String, _ day: Int, _ count: Int) -> String {
  """
  {"id":"\(id)","title":"Feri terbakar","published":"2026-03-\(day)","text":"Sebanyak \(count) orang tewas \
  dalam kebakaran feri di Selat Karang, kata Budi Santoso."}\n
  """
}

@Test func `an account as it stood has the versions of its time`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let store = folder.file("berita.sanad").path
  for (number, version) in [line("a", 11, 11), line("a", 12, 12)].enumerated() {
    let file = try folder.write("\(number).jsonl", Data(version.utf8)).path
    #expect(try Program.run(["add", "--store", store, file]).status == 0)
  }
  let stories = try Program.run(["stories", "--store", store, "--format", "jsonl"]).text
  let id = String(try #require(stories.firstMatch(of: /"id":"(s-[^"]*)"/)?.1))
  func brief(_ options: String...) throws -> String {
    try Program.run(
      ["brief", "--store", store, "--story", id, "--format", "json"] + options
    ).text
  }
  #expect(try brief().contains("Sebanyak 12 orang"))
  #expect(try brief("--as-of", "2026-03-12").contains("Sebanyak 12 orang"))
  let early = try brief("--as-of", "2026-03-11")
  #expect(early.contains("Sebanyak 11 orang") && !early.contains("Sebanyak 12 orang"))
  #expect(try !brief("--as-of", "2026-03-10").contains("Sebanyak"))
}

@Test func `two articles of one id are both in a brief, and told apart`() throws {
  let input = Data((line("a", 11, 11) + line("a", 11, 12) + line("a~2", 11, 13)).utf8)
  let run = try Program.run(["brief", "--one-story", "--format", "json", "-"], input: input)
  #expect(run.status == 0)
  for id in ["a", "a~2", "a~3"] { #expect(run.text.contains("\"id\":\"\(id)\"")) }
  #expect(run.errors == "sanad: a: the id of another article; this one is called a~3\n")
}

@Test func `an add of ids with a NUL ends`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let lines =
    #"{"id":"x\u0000a","text":"Gempa di Aceh."}"# + "\n"
    + #"{"id":"x\u0000b","text":"Beras naik."}"#
  let store = folder.file("berita.sanad").path
  let run = try Program.run(["add", "--store", store, "-"], input: Data(lines.utf8))
  #expect(run.errors == "sanad: 2 added, 0 changed, 0 known, 0 unreadable\n")
}

@Test func `a search has so many words at the most`() throws {
  let words = (0...40).map { "kata\($0)" }
  #expect(try Program.run(["search", "--store", "/nowhere"] + words).status == 64)
  #expect(
    try Program.run(["search", "--store", "/nowhere"] + words.map { _ in "kata" }).status == 66)
}
