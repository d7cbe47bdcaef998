import Foundation
import SanadArchive
import Testing

private func validator() throws -> SchemaValidator {
  try SchemaValidator(folder: Program.root.appending(path: "Documentation/Schemas"))
}

private let examples = Program.root.appending(path: "Examples").path

@Test(arguments: [
  ("extract", 10), ("annotate", 10), ("cluster", 10), ("explain", 200),
])
func `every line printed is what its schema says`(_ command: String, _ countMin: Int) throws {
  let run = try Program.run([command, "--format", "jsonl", examples])
  #expect(run.status == 0)
  let lines = try JSONValue.lines(run.output)
  #expect(countMin <= lines.count)
  let validator = try validator()
  for line in lines { #expect(validator.problems(line, "\(command).schema.json") == []) }
}

@Test(arguments: [[], ["--one-story"], ["--since", "2026-03-12", "--as-of", "2026-03-12T12:00"]])
func `the account is what its schema says`(_ options: [String]) throws {
  let run = try Program.run(["brief", "--format", "json", examples] + options)
  #expect(run.status == 0)
  #expect(try validator().problems(JSONValue.read(run.output), "brief.schema.json") == [])
}

private let made = "\"program\": {\"version\": \"1\", \"packs\": \"0a\"}"

@Test(arguments: [
  ("{\"id\": \"a\", \"story\": \"s\", \"storyline\": \"s\", \"duplicateOf\": null, \(made)}", []),
  (
    "{\"id\": 1, \"story\": \"s\", \"storyline\": \"s\", \"duplicateOf\": null, \(made)}",
    ["$.id: number(1.0) is no string(\"string\")"]
  ),
  ("{\"id\": \"a\", \"story\": \"s\", \"storyline\": \"s\", \(made)}", ["$: no duplicateOf"]),
  (
    "{\"id\": \"a\", \"story\": \"s\", \"storyline\": \"s\", \"duplicateOf\": null, \"x\": 1, \(made)}",
    ["$: x is in no schema"]
  ),
])
func `the validator sees what is wrong`(_ json: String, _ expected: [String]) throws {
  let value = try JSONValue.read(Data(json.utf8))
  #expect(try validator().problems(value, "cluster.schema.json") == expected)
}

@Test(arguments: [
  ("2024-11-12", true), ("2024-11-12T14:30+07:00", true), ("T14:30", true), ("2024-W45", true),
  ("2025-Q2", true), ("196X", true), ("2025-06-16/2025-06-18", true), ("2024", true),
  ("12/11/2024", false), ("2025-Q5", false), ("2024-11-12T25", false),
])
func `dates in the schema are those of the contract`(_ date: String, _ isGood: Bool) throws {
  let day = JSONValue.object(["date": .string(date), "claims": .array([])])
  let story = JSONValue.object(["timeline": .array([day])])
  let problems = try validator().problems(
    .object(["stories": .array([story])]), "brief.schema.json")
  #expect(problems.contains { $0.hasPrefix("$.stories[0].timeline[0]") } != isGood)
}

@Test func `a schema needs no other file`() throws {
  let folder = Program.root.appending(path: "Documentation/Schemas")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  #expect(10 < names.count)
  for name in names {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    for reference in text.matches(of: /"\$ref": "([^"]*)"/) {
      #expect(reference.1.hasPrefix("#/"), "\(name): \(reference.1)")
    }
  }
}
