import Foundation
import SanadArchive
import Testing

/// A store of a few reports, and what is asked of it.
struct Archive {
  let folder: TemporaryFolder
  var store: String { folder.file("arsip.sanad").path }

  private static let reports = [
    (
      "api-1", "Kabar Contoh", "2025-03-10T08:15:00+07:00", "Gudang beras terbakar di Merawan",
      "Gudang beras di Jalan Kenari, Merawan, terbakar pada Senin pagi. Sebanyak 3 orang dirawat di rumah sakit, kata camat Dewi Anggraini."
    ),
    (
      "api-2", "Warta Contoh", "2025-03-10T11:40:00+07:00",
      "Kebakaran gudang beras di Merawan, 3 orang dirawat",
      "Gudang beras di Jalan Kenari, Merawan, terbakar pada Senin. Sebanyak 3 orang dirawat di rumah sakit, kata camat Dewi Anggraini."
    ),
    (
      "emas-1", "Kabar Contoh", "2025-03-12T09:00:00+07:00", "Harga emas naik di Kota Merbau",
      "Harga emas batangan di Kota Merbau naik menjadi Rp1,9 juta per gram pada Rabu, kata pedagang Bima Nugraha."
    ),
  ]

  init() throws {
    folder = try TemporaryFolder()
    let lines = try Self.reports.map { id, outlet, time, title, text in
      let record = [
        "id": id, "url": "https://kabar.example.com/\(id)", "outlet": outlet, "published": time,
        "title": title, "text": text,
      ]
      return try JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
    }
    let data = lines.reduce(into: Data()) { $0 += $1 + Data("\n".utf8) }
    let path = try folder.write("laporan.jsonl", data).path
    #expect(try Program.run(["add", path, "--store", store]).status == 0)
  }

  var inputs: String { folder.file("laporan.jsonl").path }

  func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments + (arguments.contains("--store") ? [] : ["--store", store]))
  }

  /// The titles that `sanad stories` lists.
  func titles(_ options: String...) throws -> [String] {
    let run = try Program.run(["stories", "--store", store, "--format", "jsonl"] + options)
    #expect(run.status == 0)
    return try JSONValue.lines(run.output).compactMap { $0["title"]?.text }
  }
}

@Test func `stories are listed by change, size and outlets, and cut`() throws {
  let archive = try Archive()
  defer { archive.folder.remove() }
  // The story is called by the headline that says most of what both report.
  let fire = "Kebakaran gudang beras di Merawan, 3 orang dirawat"
  let gold = "Harga emas naik di Kota Merbau"
  #expect(try archive.titles() == [fire, gold])
  #expect(try archive.titles("--sort", "changed") == [gold, fire])
  #expect(try archive.titles("--sort", "size") == [fire, gold])
  #expect(try archive.titles("--min-outlets", "2") == [fire])
  #expect(try archive.titles("--changed-since", "2025-03-11") == [gold])
  let cut = try archive.run("stories", "--sort", "outlets", "--limit", "1")
  #expect(cut.text.contains("2025-03-10 08:15 – 11:40"))
  #expect(cut.text.contains("2 articles · 2 outlets"))
  #expect(cut.errors == "sanad: 1 more stories; --limit 2 lists all\n")
  #expect(try archive.run("stories", "--limit", "1", "--quiet").errors.isEmpty)
}

@Test func `an outlet is found by a part of its name, and others are told`() throws {
  let archive = try Archive()
  defer { archive.folder.remove() }
  #expect(try archive.run("search", "gudang", "--outlet", "warta").text.contains("api-2"))
  let wrong = try archive.run("search", "gudang", "--outlet", "harian")
  #expect(wrong.status == 64)
  #expect(wrong.errors.contains("there are Kabar Contoh, Warta Contoh"))
}

@Test func `search keeps to a clock time, shows addresses, and says when nothing is found`() throws
{
  let archive = try Archive()
  defer { archive.folder.remove() }
  let late = try archive.run("search", "gudang", "--since", "2025-03-10T10:00")
  #expect(late.text.contains("https://kabar.example.com/api-2") && !late.text.contains("api-1"))
  let zoned = try archive.run("search", "gudang", "--until", "2025-03-10T02:00Z")
  #expect(zoned.text.contains("api-1") && !zoned.text.contains("api-2"))
  let none = try archive.run("search", "gudang", "kopi")
  #expect(none.status == 0 && none.output.isEmpty)
  #expect(none.errors == "sanad: no article has all of these words\n")
}

@Test func `a claim and a sentence are cited with outlet, time and address`() throws {
  let archive = try Archive()
  defer { archive.folder.remove() }
  let words = "Sebanyak 3 orang dirawat di rumah sakit"
  let run = try archive.run("cite", words)
  let lines = run.text.split(separator: "\n")
  #expect(lines.count == 2 && lines[0].contains("“\(words), kata camat Dewi Anggraini.”"))
  #expect(lines[0].contains("Kabar Contoh, “Gudang beras terbakar di Merawan”, 10 Mar 2025, 08.15"))
  #expect(lines[0].contains("https://kabar.example.com/api-1#:~:text="))
  #expect(lines[1].contains("Warta Contoh"))
  let story = try archive.run("stories", "--sort", "size", "--limit", "1", "--format", "jsonl")
  let id = try #require(JSONValue.lines(story.output).first?["id"]?.text)
  let shown = try archive.run("show", id).text
  let claim = String(try #require(shown.firstMatch(of: /\ (c[0-9a-fx]{8,}) ·/)?.1))
  #expect(try archive.run("cite", claim, "--style", "markdown").text.hasPrefix("> "))
  let csl = try JSONValue.read(archive.run("cite", claim, "--style", "csl").output)
  guard case .array(let items) = csl else { throw CocoaError(.coderInvalidValue) }
  #expect(items.count == 1 && items[0]["annote"]?.text?.isEmpty == false)
  #expect(try archive.run("cite", "tidak ada kata ini").status == 66)
}

@Test func `a saved account is checked against what is made today`() throws {
  let archive = try Archive()
  defer { archive.folder.remove() }
  let document = try Program.run(["brief", "--one-story", "--format", "json", archive.inputs]).text
  let saved = try archive.folder.write("akun.json", Data(document.utf8)).path
  let same = try Program.run(["check", saved, archive.inputs])
  #expect(same.status == 0 && same.output.isEmpty)
  let changed = document.replacing("\"status\":\"agreed\"", with: "\"status\":\"denied\"")
  #expect(changed != document)
  let other = try archive.folder.write("lain.json", Data(changed.utf8)).path
  let differing = try Program.run(["check", other, archive.inputs, "--format", "jsonl"])
  #expect(differing.status == 65)
  let validator = try SchemaValidator(folder: Program.root.appending(path: "Documentation/Schemas"))
  let lines = try JSONValue.lines(differing.output)
  #expect(lines.flatMap { validator.problems($0, "check.schema.json") } == [])
  #expect(lines.first?["saved"]?.text == "\"denied\"" && lines.first?["made"]?.text == "\"agreed\"")
  let stored = try Program.run(["brief", "--store", archive.store, "--format", "json"]).text
  let kept = try archive.folder.write("arsip.json", Data(stored.utf8)).path
  #expect(try Program.run(["check", kept, "--store", archive.store]).status == 0)
  let bad = try archive.folder.write("rusak.json", Data("{".utf8)).path
  #expect(try Program.run(["check", bad, archive.inputs]).status == 65)
}

@Test func `the newest stories of a store are briefed where none is named`() throws {
  let archive = try Archive()
  defer { archive.folder.remove() }
  let all = try archive.run("brief", "--format", "json")
  let stories = try JSONValue.read(all.output)["stories"]
  guard case .array(let stories) = stories else { throw CocoaError(.coderInvalidValue) }
  #expect(stories.compactMap { $0["title"]?.text }.first == "Harga emas naik di Kota Merbau")
  #expect(stories.count == 2)
  #expect(try archive.run("brief", "--limit", "0").status == 64)
}

@Test func `what is new stands first, with the value it had before`() throws {
  let run = try Program.run([
    "brief", "--one-story", "--since", "2026-03-12",
    Program.root.appending(path: "Examples").path,
  ])
  let parts = run.text.split(separator: "\n").filter { $0.hasSuffix("───") }
  #expect(parts.first?.hasPrefix("+ Yang baru ") == true)
  #expect(run.text.contains("↳ berubah: Sebanyak 12 orang → 17 orang"))
}

@Test func `an account before the first report says so`() throws {
  let archive = try Archive()
  defer { archive.folder.remove() }
  let early = try Program.run(["brief", "--one-story", "--as-of", "2025-03-09", archive.inputs])
  #expect(early.status == 0 && early.output.isEmpty)
  #expect(early.errors.contains("no report by 2025-03-09; the first is of 2025-03-10T08:15"))
}

@Test func `an add that reads nothing leaves no store`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let store = folder.file("kosong.sanad").path
  let run = try Program.run(["add", folder.file("tidak-ada.html").path, "--store", store])
  #expect(run.status == 66)
  #expect(!FileManager.default.fileExists(atPath: store))
}

@Test(arguments: [
  ("breif", "brief"), ("serach", "search"), ("Stories", "stories"), ("exprot", "export"),
])
func `a mistyped command is told`(_ typed: String, _ meant: String) throws {
  let run = try Program.run([typed, "Examples"])
  #expect(run.status == 64)
  #expect(run.errors == "sanad: '\(typed)' is no command; did you mean '\(meant)'?\n")
}

@Test func `a word like no command is left to the usage`() throws {
  let run = try Program.run(["zzzzzzzz"])
  #expect(run.status == 64 && run.errors.contains("Usage: sanad"))
}

@Test func `the version names the packs`() throws {
  let run = try Program.run(["version"])
  #expect(run.text.wholeMatch(of: /sanad [0-9.]+\npacks [0-9a-f]{64}\n/) != nil)
}

@Test func `manual pages tell each command and its options`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let script = Program.root.appending(path: "Scripts/man-pages.py").path
  let run = try Program.run(
    [script, Program.path, folder.url.path], program: "/usr/bin/python3")
  #expect(run.status == 0)
  let page = try String(contentsOf: folder.file("sanad-search.1"), encoding: .utf8)
  #expect(page.hasPrefix(".TH \"SANAD\\-SEARCH\" 1"))
  #expect(page.contains("\\fB\\-\\-outlet\\fR \\fIname\\fR"))
}

@Test func `a story of too many articles is cut, and said to be`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let lines = (0...5_000).map { "{\"id\":\"\($0)\",\"text\":\"Laporan \($0).\"}\n" }
  let path = try folder.write("banyak.jsonl", Data(lines.joined().utf8)).path
  let run = try Program.run(["brief", "--one-story", "--format", "json", path])
  #expect(run.status == 0)
  #expect(run.errors == "sanad: story: 5001 articles; the account is of the first 5000\n")
  let story = try JSONValue.read(run.output)["stories"]
  guard case .array(let stories) = story, case .array(let articles)? = stories.first?["articles"]
  else { throw CocoaError(.coderInvalidValue) }
  #expect(articles.count == 5_000)
}
