import Foundation
import SanadArchive
import Testing

/// A folder with a store and what to put into it.
private struct Desk {
  let folder: TemporaryFolder
  var store: String { folder.file("berita.sanad").path }

  init() throws { folder = try TemporaryFolder() }

  func remove() { folder.remove() }

  @discardableResult
  func run(_ command: String, _ arguments: [String] = []) throws -> Program.Run {
    try Program.run([command, "--store", store] + arguments)
  }

  /// `count` reports of a few matters, as JSON Lines.
  func reports(_ count: Int, name: String = "laporan.jsonl") throws -> String {
    let matters = [
      "Feri KM Samudra Raya terbakar di Selat Kemuning, kata syahbandar Rahmat Hidayat",
      "Harga emas batangan naik di Kota Merbau menurut pedagang Dewi Anggraini",
      "Gempa bumi mengguncang Kabupaten Cendana, kata kepala badan Yusuf Pratama",
      "Sidang korupsi jembatan Wanasari dimulai, kata jaksa Bima Nugraha",
    ]
    let lines = try (0..<count).map { index in
      let matter = matters[index % matters.count]
      let record: [String: String] = [
        "id": "laporan-\(index)", "outlet": index % 3 == 0 ? "Kabar Contoh" : "Warta Contoh",
        "url": "https://kabar.example.com/\(index)", "title": "\(matter), laporan ke-\(index)",
        "published": "2025-03-\(10 + index / 60)T\(10 + index % 10):15:00+07:00",
        "text": "\(matter). Sebanyak \(index + 2) orang hadir di tempat ke-\(index % 17).\n\n"
          + "\"Kami mencatat \(index % 5) hal,\" ujar Rahmat pada hari ke-\(index / 7).",
      ]
      return try JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
    }
    let data = lines.reduce(into: Data()) { $0 += $1 + Data("\n".utf8) }
    return try folder.write(name, data).path
  }

  /// Runs a line of shell in which `sanad` is the program and `berita` the store.
  func shell(_ line: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["sanad": Program.path, "berita": store, "folder": folder.url.path]
    ) { $1 }
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// What is wrong with each line of `text`.
private func schemaProblems(_ text: String, _ name: String) throws -> [String] {
  let validator = try SchemaValidator(folder: Program.root.appending(path: "Documentation/Schemas"))
  return try text.split(separator: "\n").flatMap {
    validator.problems(try JSONValue.read(Data($0.utf8)), "\(name).schema.json")
  }
}

@Test func `what was added is listed, shown, searched and accounted for`() throws {
  let desk = try Desk()
  defer { desk.remove() }
  let added = try desk.run("add", [try desk.reports(24)])
  #expect(added.status == 0)
  #expect(added.errors == "sanad: 24 added, 0 changed, 0 known, 0 unreadable\n")
  #expect(added.output.isEmpty)

  let stories = try desk.run("stories", ["--format", "jsonl"]).text
  #expect(try schemaProblems(stories, "stories") == [])
  let hits = try desk.run("search", ["syahbandar", "kemuning", "--format", "jsonl"]).text
  #expect(try schemaProblems(hits, "search") == [])
  #expect(hits.split(separator: "\n").count == 6)

  let id = try #require(stories.firstMatch(of: /"id":"(s-[^"]*)"/)?.1)
  let brief = try desk.run("brief", ["--story", String(id), "--format", "json"])
  #expect(brief.text.contains("\"id\":\"\(id)\""))
  #expect(try desk.run("show", [String(id)]).text.contains(id))
  #expect(try desk.run("show", ["laporan-3"]).text.contains("https://kabar.example.com/3"))
  let early = try desk.run(
    "brief", ["--story", String(id), "--as-of", "2025-03-10T11:00", "--format", "json"])
  #expect(early.status == 0 && early.output.count < brief.output.count)
  #expect(try desk.run("runs", ["--format", "jsonl"]).text.contains("\"added\":24"))
  #expect(try desk.run("verify").status == 0)
}

@Test func `a story needs a store, and a store takes no inputs`() throws {
  let desk = try Desk()
  defer { desk.remove() }
  let reports = try desk.reports(4)
  try desk.run("add", [reports])
  #expect(try Program.run(["brief", "--story", "s-1"]).status == 64)
  #expect(try desk.run("brief", ["--story", "s-1", reports]).status == 64)
  let run = try desk.run("brief", ["--story", "s-1"])
  #expect(run.status == 66 && run.errors == "sanad: s-1: no such story\n")
}

@Test(arguments: [["stories"], ["search", "orang"], ["show", "laporan-3"], ["runs"]])
func `text keeps to 80 columns`(_ command: [String]) throws {
  let desk = try Desk()
  defer { desk.remove() }
  try desk.run("add", [try desk.reports(24)])
  let lines = try desk.run(command[0], Array(command.dropFirst())).text.split(separator: "\n")
  #expect(2 < lines.count)
  #expect(lines.filter { 80 < $0.count } == [])
}

@Test func `adding again changes nothing, whatever the threads`() throws {
  let (first, second) = (try Desk(), try Desk())
  defer {
    first.remove()
    second.remove()
  }
  let reports = try first.reports(60)
  try first.run("add", [reports, "--threads", "1", "--batch", "16"])
  try second.run("add", [reports, "--threads", "4", "--batch", "16"])
  let dump = try first.run("dump").output
  #expect(!dump.isEmpty)
  #expect(try second.run("dump").output == dump)
  #expect(try first.run("add", [reports]).errors.contains("0 added, 0 changed, 60 known"))
  #expect(try first.run("dump").output == dump)
}

@Test func `a story split and merged by hand keeps every id`() throws {
  let desk = try Desk()
  defer { desk.remove() }
  try desk.run("add", [try desk.reports(12)])
  let stories = try desk.run("stories", ["--format", "jsonl"]).text
  let ids = stories.matches(of: /"id":"(s-[^"]*)"/).map { String($0.1) }
  try #require(1 < ids.count)
  #expect(try desk.run("merge", [ids[0], ids[1]]).status == 0)
  #expect(try desk.run("show", [ids[1]]).text.contains(ids[0]))
  let split = try desk.run("split", [ids[0], "laporan-0"])
  let new = split.text.trimmingCharacters(in: .newlines)
  #expect(split.status == 0 && new.hasPrefix("s-"))
  #expect(try desk.run("pin", ["laporan-1", new]).status == 0)
  #expect(try desk.run("regroup").status == 0)
  #expect(try desk.run("show", [new]).text.contains("laporan-1 · pinned"))
  #expect(try desk.run("verify").text.isEmpty)
}

@Test(arguments: [
  (["stories"], "no such store", Int32(66)), (["show", "x"], "no such store", 66),
  (["search"], "", 64), (["search", "…"], "", 64), (["search", "x", "--since", "kemarin"], "", 64),
])
func `without a store, or with a wrong option, there is one line and a status`(
  _ command: [String], _ words: String, _ status: Int32
) throws {
  let desk = try Desk()
  defer { desk.remove() }
  if status == 64 { try desk.run("add", [try desk.reports(2)]) }
  let run = try desk.run(command[0], Array(command.dropFirst()))
  #expect(run.status == status)
  #expect(run.output.isEmpty)
  if !words.isEmpty { #expect(run.errors == "sanad: \(desk.store): \(words)\n") }
}

@Test func `a file that is no store, a newer store and a folder are refused and left alone`() throws
{
  let desk = try Desk()
  defer { desk.remove() }
  let reports = try desk.reports(4)
  let file = desk.folder.file("berita.sanad")
  try desk.run("add", [reports])
  var newer = try Data(contentsOf: file)
  newer[63] = 99  // the last byte of SQLite's user_version
  for content in [Data("bukan sebuah basis data, hanya teks".utf8), newer] {
    try content.write(to: file)
    for command in [["stories"], ["add", reports], ["verify"]] {
      let run = try desk.run(command[0], Array(command.dropFirst()))
      #expect(run.status == 65)
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(try Data(contentsOf: file) == content)
  }
  try FileManager.default.removeItem(at: file)
  try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
  let run = try desk.run("stories")
  #expect(run.errors == "sanad: \(desk.store): a folder, not a store\n")
  #expect(run.status == 65)
}

@Test func `a full disk is one line and 74, and what was stored stays whole`() throws {
  let desk = try Desk()
  defer { desk.remove() }
  let reports = try desk.reports(400)
  // Half a megabyte a file at most: the log of the third batch or so does not fit.
  let limited = "ulimit -f 1024; \"$sanad\" add --quiet --batch 32 --store \"$berita\" '\(reports)'"
  #expect(try desk.shell(limited + " 2>\"$folder/errors\"") == 74)
  let errors = try String(contentsOf: desk.folder.file("errors"), encoding: .utf8)
  #expect(errors.split(separator: "\n").count == 1 && errors.contains("cannot be written"))
  #expect(try desk.run("verify").status == 0)
  #expect(try desk.run("add", [reports, "--batch", "32"]).status == 0)
  let whole = try Desk()
  defer { whole.remove() }
  try whole.run("add", [reports, "--batch", "32"])
  #expect(try desk.run("dump").output == whole.run("dump").output)
}

@Test func `a store that may not be written is read, and adding to it is 74`() throws {
  let desk = try Desk()
  defer { desk.remove() }
  let reports = try desk.reports(8)
  try desk.run("add", [try desk.reports(4, name: "awal.jsonl")])
  let file = desk.folder.file("berita.sanad")
  let before = try Data(contentsOf: file)
  // Root may write anything: the test runs the program as nobody there.
  let asOther = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
  #expect(try desk.shell("chmod 444 \"$berita\"; chmod 555 \"$folder\"") == 0)
  defer { _ = try? desk.shell("chmod 755 \"$folder\"; chmod 644 \"$berita\"") }
  guard try desk.shell("\(asOther) \"$sanad\" --version") == 0 else { return }
  #expect(try desk.shell("\(asOther) \"$sanad\" stories --store \"$berita\"") == 0)
  #expect(try desk.shell("\(asOther) \"$sanad\" search orang --store \"$berita\"") == 0)
  #expect(try desk.shell("\(asOther) \"$sanad\" add --store \"$berita\" '\(reports)'") == 74)
  #expect(try Data(contentsOf: file) == before)
}

@Test func `two programs that add at once end with all of it`() throws {
  let desk = try Desk()
  defer { desk.remove() }
  let (first, second) = (
    try desk.reports(200), try desk.reports(300, name: "lain.jsonl")
  )
  let line = "\"$sanad\" add --batch 8 --store \"$berita\""
  #expect(try desk.shell("\(line) '\(first)' & \(line) '\(second)' && wait $!") == 0)
  #expect(try desk.run("verify").text.isEmpty)
  let dump = try desk.run("dump").text
  #expect(dump.matches(of: /"kind":"article"/).count == 300)
}

@Test func `a program killed at any moment leaves a whole store, and a rerun ends the same`() throws
{
  let desk = try Desk()
  defer { desk.remove() }
  let reports = try desk.reports(300)
  let script = Program.root.appending(path: "Scripts/kill-test.sh").path
  let status = try desk.shell("'\(script)' \"$sanad\" '\(reports)' 4 11 16 >\"$folder/kill\" 2>&1")
  let report = try String(contentsOf: desk.folder.file("kill"), encoding: .utf8)
  #expect(status == 0, "\(report)")
  #expect(report.hasSuffix("4 rounds: every rerun ended with the same store\n"), "\(report)")
}

@Test func `explain, copies and dump take a store, and one story of it`() throws {
  let desk = try Desk()
  defer { desk.remove() }
  #expect(try desk.run("add", [desk.reports(24)]).status == 0)
  let stories = try desk.run("stories", ["--format", "jsonl"]).text
  let id = String(try #require(stories.firstMatch(of: /"id":"(s-[^"]*)"/)?.1))
  let explained = try desk.run("explain", ["--format", "jsonl", "--story", id])
  #expect(explained.status == 0)
  #expect(try schemaProblems(explained.text, "explain") == [])
  #expect(try desk.run("explain").text.contains("laporan-0"))
  let copies = try desk.run("copies", [])
  #expect(copies.status == 0)
  #expect(try schemaProblems(copies.text, "copies") == [])
  #expect(try desk.run("copies", ["--by-time"]).status == 64)
  #expect(try Program.run(["explain", "--story", id, "laporan.jsonl"]).status == 64)
  let whole = try desk.run("dump").text.split(separator: "\n")
  let own = try desk.run("dump", ["--story", id]).text.split(separator: "\n")
  #expect(!own.isEmpty && own.count < whole.count)
  #expect(Set(whole).isSuperset(of: own))
  #expect(own.first?.contains("\"kind\":\"story\"") == true)
  #expect(own.filter { $0.contains("\"kind\":\"article\"") }.allSatisfy { $0.contains(id) })
}

@Test func `a search says how many articles it does not show, and an id of nothing is told`() throws
{
  let desk = try Desk()
  defer { desk.remove() }
  #expect(try desk.run("add", [desk.reports(24)]).status == 0)
  let few = try desk.run("search", ["rahmat", "--limit", "2"])
  #expect(few.errors.contains("2 of "))
  #expect(try desk.run("search", ["rahmat", "--limit", "100"]).errors.isEmpty)
  let missing = try desk.run("show", ["s-zzz"])
  #expect(missing.status == 66)
  #expect(missing.errors.contains("s-zzz: no such story or article"))
}
