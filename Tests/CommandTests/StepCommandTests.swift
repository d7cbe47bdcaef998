import Foundation
import SanadArchive
import Testing

/// Runs a step below `room` with the plan on standard input, and gives its manifest.
@discardableResult
private func step(
  _ name: String, to out: String, in room: TemporaryFolder, plan: String = "", _ more: [String] = []
) throws -> JSONValue {
  let folder = room.file(out).path
  let run = try Program.run(
    ["step", name, "--out", folder, "--root", room.url.path, "--input-digest", "known"] + more,
    input: Data(plan.utf8))
  #expect(run.status == 0, "\(run.errors)")
  return try JSONValue.read(Data(contentsOf: URL(filePath: "\(folder)/manifest.json")))
}

private let rows = [
  #"{"id": "b", "published": "2026-03-02", "outlet": "Dua", "text": "Kapal itu terbakar di selat pagi tadi."}"#,
  #"{"id": "a", "published": "2026-03-01", "outlet": "Satu", "text": "Banjir merendam pasar di kota itu."}"#,
  #"{"id": "b", "published": "2026-03-02", "outlet": "Dua", "text": "Kapal itu terbakar di selat pagi tadi."}"#,
  #"{"id": "b", "published": "2026-03-03", "outlet": "Dua", "text": "Kapal itu sudah padam sejak malam tadi."}"#,
]

@Test func `articles in order of time are the same in any order of reading`() throws {
  let room = try TemporaryFolder()
  defer { room.remove() }
  try room.write("one.jsonl", Data(rows.joined(separator: "\n").utf8))
  try room.write("two.jsonl", Data(rows.reversed().joined(separator: "\n").utf8))
  let runs = try ["one", "two"].map {
    try Program.run(["brief", "--format", "json", "--by-time", room.file("\($0).jsonl").path])
  }
  #expect(runs[0].text == runs[1].text)
  // The same article twice is one; another one of its id is named apart.
  #expect(runs[0].text.contains(#""b~2""#))
  #expect(!runs[0].text.contains(#""b~3""#))
}

@Test(arguments: [
  ["tables", "--by-time", "--store", "x", "--out", "y"],
  ["brief", "--by-time", "--one-story", "x"],
  ["brief", "--by-time", "--as-of", "2026-01-01", "x"],
])
func `an order of time goes with inputs alone`(_ arguments: [String]) throws {
  #expect(try Program.run(arguments).status == 64)
}

@Test func `a step says what it read, made and left out`() throws {
  let room = try TemporaryFolder()
  defer { room.remove() }
  let input = try room.write("in.jsonl", Data((rows + ["{"]).joined(separator: "\n").utf8))
  let manifest = try step("read", to: "part", in: room, [input.path])
  #expect(manifest["input"]?.text == "known")
  #expect(manifest["counts"]?["articles"]?.number == 4)
  #expect(manifest["counts"]?["repeated"]?.number == 1)
  #expect(manifest["dropped"]?.items.first?["why"]?.text == "unreadable")
  #expect(manifest["problems"]?.items.count == 1)
}

@Test func `a plan whose article is another one ends with a line`() throws {
  let room = try TemporaryFolder()
  defer { room.remove() }
  let input = try room.write("in.jsonl", Data(rows[0].utf8))
  try step("read", to: "part", in: room, [input.path])
  let wrong = "0\t\tb\t00000000000000000000000000000000\tpart/articles.bin\t4\t20\n"
  for (plan, word) in [
    (wrong, "not the article"), ("nonsense\n", "plan:1"), ("0\t\tb\tx\tgone\t0\t1\n", "gone"),
  ] {
    let run = try Program.run(
      ["step", "annotate", "--out", room.file("out").path, "--root", room.url.path],
      input: Data(plan.utf8))
    #expect(run.status != 0)
    #expect(run.errors.contains(word), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: room.file("out/manifest.json").path))
  }
}

@Test func `steps are not for people`() throws {
  #expect(!(try Program.run(["stop"]).errors.contains("step")))
  #expect(!(try Program.run(["--help"]).text.contains("step ")))
}
