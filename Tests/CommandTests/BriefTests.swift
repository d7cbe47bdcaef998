import Foundation
import SanadArchive
import SanadTestSupport
import Testing

/// Where the repository lies must not stand in what is recorded: inputs are named from its root.
private func brief(_ options: [String], _ environment: [String: String] = [:]) throws -> Program.Run
{
  try Program.run(
    ["brief", "--one-story", "Examples"] + options,
    environment: ["COLUMNS": "80", "NO_COLOR": "", "TERM": "xterm"].merging(environment) { $1 })
}

@Test(arguments: [
  (["--format", "text"], "examples/brief-80.txt"),
  (["--format", "text", "--labels", "en"], "examples/brief-80-en.txt"),
  (["--format", "markdown"], "examples/brief.md"),
  (["--format", "html"], "examples/brief.html"),
])
func `the account of the example reports`(_ options: [String], _ golden: String) throws {
  let run = try brief(options)
  #expect(run.status == 0 && run.errors.isEmpty)
  // Which packs made a page changes with every row of them.
  let text = run.text.replacing(/\b[0-9a-f]{64}\b/, with: "…")
  #expect(try Golden.problem(text, golden) == nil)
}

@Test func `a page to publish of ten reports is small`() throws {
  #expect(try brief(["--format", "html"]).output.count <= 64_000)
}

@Test func `lines alone are as many as asked for, and all is everything`() throws {
  func story(_ options: [String]) throws -> JSONValue? {
    try JSONValue.read(brief(["--format", "json"] + options).output)["stories"]?.items.first
  }
  let usual = try story([])?["brief"]?.items ?? []
  let few = try story(["--lines", "4"])?["brief"]?.items ?? []
  #expect(few.count == 4 && few.allSatisfy { usual.contains($0) })
  let all = try story(["--all"])
  let shown = Set((all?["brief"]?.items ?? []).compactMap { $0["claim"]?.text })
  let told = Set(usual.compactMap { $0["claim"]?.text })
  #expect(told.count < shown.count && told.isSubset(of: shown))
  let text = try brief(["--all"]).text
  #expect(!text.contains("tidak ditampilkan") && !text.contains(" lagi\n"))
  let lines = try brief(["--lines", "4"]).text
  #expect(!lines.contains("▦"))
}

@Test func `a site lies in a folder of its own`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let out = folder.file("site").path
  let run = try Program.run([
    "brief", "--format", "html", "--out", out, "--title", "Berita Selat", "Examples",
  ])
  #expect(run.status == 0 && run.output.isEmpty)
  let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
  #expect(names.contains("index.html") && names.contains("feed.xml") && 2 < names.count)
  let index = try String(contentsOfFile: "\(out)/index.html", encoding: .utf8)
  #expect(index.contains("<h1>Berita Selat</h1>"))
  for link in index.matches(of: /<h2><a href="([^"]*)"/) { #expect(names.contains(String(link.1))) }
}

@Test func `the feed of a site is read as a feed, each story at its page`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let out = folder.file("site").path
  let address = "https://kita.example.com/b/"
  let options = ["--format", "html", "--out", out, "--site-url", address, "--quiet"]
  #expect(try Program.run(["brief", "Examples"] + options).status == 0)
  let json = try Program.run(["brief", "Examples", "--format", "json"])
  let stories = try JSONValue.read(json.output)["stories"]
  let run = try Program.run(["extract", "\(out)/feed.xml"])
  #expect(run.status == 0, "\(run.errors)")
  let entries = try JSONValue.lines(run.output)
  #expect(entries.count == stories?.items.count)
  let names = Set(try FileManager.default.contentsOfDirectory(atPath: out))
  for entry in entries {
    let url = entry["url"]?.text ?? ""
    #expect(url.hasPrefix(address) && names.contains(String(url.dropFirst(address.count))))
    #expect(entry["title"]?.text?.isEmpty == false && entry["published"]?.text != nil)
  }
  // RFC 3339: seconds and a zone.
  let feed = try String(contentsOfFile: "\(out)/feed.xml", encoding: .utf8)
  for time in feed.matches(of: /<updated>([^<]*)</) {
    #expect(
      time.1.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)/) != nil, "\(time.1)")
  }
}

@Test func `every sentence shown stands word for word in its article`() throws {
  let articles = try JSONValue.lines(Program.run(["extract", "Examples"]).output)
  var texts: [String: [Unicode.Scalar]] = [:]
  for article in articles {
    texts[article["id"]?.text ?? ""] = Array((article["text"]?.text ?? "").unicodeScalars)
  }
  let story = try JSONValue.read(brief(["--format", "json"]).output)["stories"]?.items.first
  let claims = story?["claims"]?.items ?? []
  let reports = claims.flatMap { ($0["reports"]?.items ?? []) + ($0["denials"]?.items ?? []) }
  let rows = reports + (story?["brief"]?.items ?? [])
  #expect(20 < rows.count)
  for row in rows {
    let range = (row["range"]?.items ?? []).compactMap(\.number).map { Int($0) }
    let text = texts[row["article"]?.text ?? ""] ?? []
    try #require(range.count == 2 && range[1] <= text.count)
    var words = String.UnicodeScalarView()
    words.append(contentsOf: text[range[0]..<range[1]])
    #expect(String(words) == row["text"]?.text)
  }
}

/// The sections of a page, each without what only points to a sentence: how values and origins come about.
private func sections(of page: String) -> [String: String] {
  let bare = page.replacing(/<details[\s\S]*?<\/details>/, with: "")
    .replacing(/<ul class="values">[\s\S]*?<\/ul>/, with: "")
  let parts = bare.split(separator: "<section ").dropFirst()
  return Dictionary(
    parts.map { part in
      (part.firstMatch(of: /id="t1-([a-z]*)"/).map { String($0.1) } ?? "", String(part))
    }, uniquingKeysWith: +)
}

@Test func `no sentence of the example account stands in two of its sections`() throws {
  let sections = try sections(of: brief(["--format", "html", "--with-reports"]).text)
  let telling = ["agreed", "differs", "single", "denied", "unverified", "pending", "changed"]
  var homes: [String: String] = [:]
  for name in telling + ["quotes"] {
    for match in (sections[name] ?? "").matches(of: /href="#(t1-a\d+s\d+)"/) {
      let place = String(match.1)
      #expect(homes[place] == nil, "\(place) in \(homes[place] ?? "") and \(name)")
      homes[place] = name
    }
  }
  #expect(20 < homes.count)
  let days = (sections["timeline"] ?? "").matches(of: /class="words" href="#(t1-a\d+s\d+)"/)
  #expect(2 < days.count)
  #expect(Set(days.map { String($0.1) }).count == days.count)
}

@Test func `colour follows the option, and a file gets none of itself`() throws {
  #expect(try !brief([]).text.contains("\u{1B}"))
  #expect(try brief(["--color", "always"]).text.contains("\u{1B}["))
  #expect(try !brief(["--color", "never"]).text.contains("\u{1B}"))
}

@Test(arguments: ["40", "80", "120", "not a number"])
func `lines keep to COLUMNS`(_ columns: String) throws {
  let lines = try brief([], ["COLUMNS": columns]).text.split(separator: "\n")
  #expect(lines.allSatisfy { $0.unicodeScalars.count <= Int(columns) ?? 80 })
}

@Test func `an account as of a time knows no later report`() throws {
  let run = try brief(["--format", "json", "--as-of", "2026-03-11T09:30"])
  let story = try JSONValue.read(run.output)["stories"]?.items.first
  #expect(story?["asOf"]?.text == "2026-03-11T09:30:00+07:00")
  let times = (story?["articles"]?.items ?? []).compactMap { $0["published"]?.text }
  #expect(times == ["2026-03-11T09:20:00+07:00"])
}

@Test func `claims that only later reports state are marked`() throws {
  let run = try brief(["--format", "json", "--since", "2026-03-12"])
  let story = try JSONValue.read(run.output)["stories"]?.items.first
  let new = Set((story?["newClaims"]?.items ?? []).compactMap(\.text))
  #expect(!new.isEmpty)
  for claim in story?["claims"]?.items ?? [] {
    let articles = (claim["reports"]?.items ?? []).compactMap { $0["article"]?.text }
    let isLater = articles.allSatisfy { $0.contains("/09-") || $0.contains("/10-") }
    #expect(isLater == new.contains(claim["id"]?.text ?? ""))
  }
}

@Test(arguments: [
  ["--labels", "xx"], ["--as-of", "yesterday"], ["--format", "pdf"], ["--color", "blue"],
  ["--lines", "0"], ["--lines", "3", "--all"], ["--with-reports"], ["--title", "x"],
  ["--format", "html", "--site-url", "kita.example.com"],
])
func `an option that makes no sense is wrong usage`(_ options: [String]) throws {
  let run = try brief(options)
  #expect(run.status == 64)
  #expect(run.output.isEmpty && !run.errors.isEmpty)
}

@Test func `explain names a rule or a row of a pack for everything`() throws {
  let run = try Program.run(["explain", "--format", "jsonl", "--one-story", "Examples"])
  #expect(run.status == 0)
  let lines = try JSONValue.lines(run.output)
  let kinds = Set(lines.compactMap { $0["kind"]?.text })
  #expect(kinds.isSuperset(of: ["block", "date", "quantity", "name", "quote", "claim", "edge"]))
  for line in lines { #expect(line["maker"]?.text?.isEmpty == false) }
  let text = try Program.run(["explain", "--one-story", "Examples"])
  #expect(text.status == 0 && text.text.contains("← "))
}
