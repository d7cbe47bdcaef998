import Foundation
import SanadArchive
import Testing

/// A store with three reports of one fire, one of them edited later.
struct Newsroom {
  let folder: TemporaryFolder
  var store: String { folder.file("berita.sanad").path }

  init() throws {
    folder = try TemporaryFolder()
    try add("awal.jsonl", [Self.first(12), Self.second])
    try add("sunting.jsonl", [Self.first(13)])
  }

  func remove() { folder.remove() }

  func run(_ command: String, _ arguments: [String] = []) throws -> Program.Run {
    try Program.run([command, "--store", store] + arguments)
  }

  /// The id of its story.
  var story: String {
    get throws {
      let stories = try run("stories", ["--format", "jsonl"]).text
      return String(try #require(stories.firstMatch(of: /"id":"(s-[^"]*)"/)?.1))
    }
  }

  func add(
    _ name: String, _ articles: [[String: String]], _ options: [String] = []
  ) throws {
    let data = try articles.reduce(into: Data()) {
      $0 += try JSONSerialization.data(withJSONObject: $1, options: .sortedKeys) + Data("\n".utf8)
    }
    let file = try folder.write(name, data).path
    #expect(try run("add", [file] + options).status == 0)
  }

  static func first(_ count: Int) -> [String: String] {
    [
      "id": "kemuning-1", "url": "https://kabar.example.com/kemuning-1", "outlet": "Kabar Contoh",
      "published": "2025-03-04T10:15:00+07:00",
      "title": "Feri KM Samudra Raya terbakar di Selat Kemuning",
      "text": "Feri KM Samudra Raya terbakar di Selat Kemuning pada Selasa pagi, kata syahbandar "
        + "Rahmat Hidayat.\n\nSebanyak \(count) orang tewas dalam kebakaran itu, kata Rahmat "
        + "Hidayat.\n\nKapal itu mengangkut 214 penumpang.",
    ]
  }

  static let second = [
    "id": "kemuning-2", "url": "https://warta.example.com/kemuning-2", "outlet": "Warta Contoh",
    "published": "2025-03-04T12:40:00+07:00",
    "title": "KM Samudra Raya terbakar di Selat Kemuning, 12 orang tewas",
    "text": "Feri KM Samudra Raya terbakar di Selat Kemuning pada Selasa pagi, kata syahbandar "
      + "Rahmat Hidayat.\n\nSebanyak 12 orang tewas dalam kebakaran itu, kata kepala BPBD Merawan "
      + "Bagas Nirwana.\n\nKapal itu mengangkut 214 penumpang.",
  ]
}

func problems(_ text: String, _ name: String) throws -> [String] {
  let validator = try SchemaValidator(
    folder: Program.root.appending(path: "Documentation/Schemas"))
  return try text.split(separator: "\n").flatMap {
    validator.problems(try JSONValue.read(Data($0.utf8)), "\(name).schema.json")
  }
}

@Test func `what became of a story is listed, in every form`() throws {
  let room = try Newsroom()
  defer { room.remove() }
  let changes = try room.run("changes", ["--format", "jsonl"]).text
  #expect(try problems(changes, "changes") == [])
  let kinds = changes.matches(of: /"kind":"([^"]*)"/).map { String($0.1) }
  #expect(kinds.first == "new story" && kinds.contains("silent edit"))
  let ids = changes.matches(of: /"id":(\d+)/).compactMap { Int($0.1) }
  #expect(ids == Array(1...ids.count))
  let last = try room.run("changes", ["--since", "\(ids.count - 1)", "--format", "jsonl"]).text
  #expect(last.split(separator: "\n").count == 1)
  #expect(try room.run("changes", ["--since", "2030-01-01"]).text.isEmpty)
  let atom = try room.run("changes", ["--format", "atom"]).text
  #expect(atom.matches(of: /<entry>/).count == ids.count)
  _ = try XMLDocumentCheck(atom)
  let feed = try JSONValue.read(try room.run("changes", ["--format", "jsonfeed"]).output)
  _ = feed
  #expect(try room.run("changes").text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  #expect(try room.run("changes", ["--since", "kemarin"]).status == 64)
  #expect(try room.run("changes", ["--story", "s-x"]).status == 66)
}

/// Reads XML far enough to see that its elements are closed in order.
private struct XMLDocumentCheck {
  init(_ text: String) throws {
    var open: [Substring] = []
    for match in text.matches(of: /<(\/?)([a-z]+)[^>]*?(\/?)>/) {
      if !match.3.isEmpty { continue }
      if match.1.isEmpty {
        open.append(match.2)
      } else {
        #expect(open.popLast() == match.2)
      }
    }
    #expect(open.isEmpty)
  }
}

@Test func `who still prints the old value is listed`() throws {
  let room = try Newsroom()
  defer { room.remove() }
  let corrections = try room.run("corrections", ["--format", "jsonl"]).text
  #expect(try problems(corrections, "corrections") == [])
  #expect(corrections.contains("\"before\":\"12 orang"))
  #expect(corrections.contains("\"article\":\"kemuning-2\""))
  #expect(corrections.contains("\"edited\":false"))
}

@Test func `an article is shown with the words that changed`() throws {
  let room = try Newsroom()
  defer { room.remove() }
  let text = try room.run("show", ["kemuning-1"]).text
  #expect(text.contains("[-12-] {+13+}"))
}

@Test(arguments: [
  "2025-03-04", "2025-03-05", "2025-03-04T12:00", "2025-03-04T05:00", "2025-03-04T12:00+07:00",
  "2025-03-04T06:00Z",
])
func `a brief since a time tells the changes that are listed since then`(_ since: String) throws {
  let room = try Newsroom()
  defer { room.remove() }
  let id = try room.story
  let query = ["--story", id, "--since", since]
  let listed = try JSONValue.lines(try room.run("changes", query + ["--format", "jsonl"]).output)
  let brief = try JSONValue.read(try room.run("brief", query + ["--format", "json"]).output)
  let told = brief["stories"]?.items.first?["changes"]?.items ?? []
  for key in ["id", "at", "kind", "claim", "article", "outlet", "before", "after"] {
    #expect(told.map { $0[key] } == listed.map { $0[key] })
  }
  let text = try room.run("brief", query).text
  #expect(text.contains("Δ") == !listed.isEmpty)
}

@Test func `a brief as of a time tells no change that came later, and one of all tells none`()
  throws
{
  let room = try Newsroom()
  defer { room.remove() }
  try room.add("sore.jsonl", [Newsroom.first(14)], ["--now", "2025-03-04T16:00:00+07:00"])
  let query = ["--story", try room.story, "--since", "2025-03-04", "--format", "json"]
  let all = try JSONValue.read(try room.run("brief", query).output)
  let early = try JSONValue.read(
    try room.run("brief", query + ["--as-of", "2025-03-04T10:30"]).output)
  let count = { (document: JSONValue) in
    document["stories"]?.items.first?["changes"]?.items.count ?? 0
  }
  #expect(0 < count(early) && count(early) < count(all))
  let plain = try JSONValue.read(
    try room.run("brief", ["--story", try room.story, "--format", "json"]).output)
  #expect(count(plain) == 0)
}

/// The packs laid over themselves, one with a line more: they say the same and are others.
private func otherPacks(_ folder: TemporaryFolder) throws -> String {
  let name = "en/settings.tsv"
  try FileManager.default.createDirectory(
    at: folder.file("packs/en"), withIntermediateDirectories: true)
  let pack = try Data(contentsOf: Program.root.appending(path: "Sources/CPacks/packs/\(name)"))
  try folder.write("packs/\(name)", Data("# Another first line.\n".utf8) + pack)
  return folder.file("packs").path
}

@Test(arguments: ["text", "json", "html"])
func `an account that was kept is shown as one that is made anew`(_ format: String) throws {
  let room = try Newsroom()
  defer { room.remove() }
  let id = try room.story
  let options = ["--story", id, "--format", format]
  let kept = try room.run("brief", options)
  let anew = try room.run("brief", options + ["--packs", try otherPacks(room.folder)])
  #expect(kept.status == 0 && anew.status == 0, "\(anew.errors)")
  // The digest of the packs is all that may differ.
  let texts = [kept, anew].map { $0.text.replacing(/\b[0-9a-f]{64}\b/, with: "…") }
  #expect(texts[0] == texts[1] && kept.text.contains("13 orang"))
}
