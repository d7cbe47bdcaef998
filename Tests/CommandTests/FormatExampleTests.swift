import Foundation
import SanadTestSupport
import Testing

private let folder = "Documentation/Formats/Examples"

/// What the pages of `Documentation/Formats` show: each file, and the command that prints it.
private let examples: [(name: String, arguments: [String], isOfStore: Bool)] = [
  ("changes.jsonl", ["changes", "--format", "jsonl"], true),
  ("changes.atom", ["changes", "--format", "atom"], true),
  ("changes.json", ["changes", "--format", "jsonfeed"], true),
  ("corrections.jsonl", ["corrections", "--format", "jsonl"], true),
  ("trace.json", ["trace", folder + "/statement.txt", "--format", "json"], true),
  ("copies.jsonl", ["copies", folder + "/fire.jsonl"], false),
  ("metadata.json", ["datasette-metadata"], true),
  ("fire.ninjs.json", ["export", "--format", "ninjs"], true),
  ("fire.jsonld", ["export", "--format", "jsonld"], true),
  ("fire.annotations.json", ["export", "--format", "annotations"], true),
  ("fire.prov.json", ["export", "--format", "prov"], true),
  ("fire.csl.json", ["export", "--format", "csl"], true),
  ("fire.ics", ["export", "--format", "ics"], true),
]

@Test func `the examples of the pages are what the program prints`() throws {
  let temporary = try TemporaryFolder()
  defer { temporary.remove() }
  let store = ["--store", temporary.file("fire.sanad").path]
  #expect(try Program.run(["add", folder + "/fire.jsonl"] + store).status == 0)
  let now = ["--now", "2025-03-04T15:00:00+07:00"]
  #expect(try Program.run(["add", folder + "/edit.jsonl"] + now + store).status == 0)
  for example in examples {
    let run = try Program.run(example.arguments + (example.isOfStore ? store : []))
    #expect(run.status == 0, "\(example.name): \(run.errors)")
    // The digest of the packs is another one with every row.
    let text = run.text.replacing(/[0-9a-f]{64}/, with: String(repeating: "0", count: 64))
      .replacing(/run-[0-9a-f]{16}/, with: "run-" + String(repeating: "0", count: 16))
    let problem = try Golden.problem(
      text, example.name, in: Program.root.appending(path: folder))
    #expect(problem == nil)
  }
}
