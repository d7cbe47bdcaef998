import Foundation
import Testing

/// Words that try to steer a terminal, to turn the direction of writing or to hide.
private let attacks = [
  "\u{1B}[31m", "\u{1B}[2J\u{1B}[H", "\u{1B}]0;judul\u{7}",
  "\u{1B}]8;;https://jahat.example.com\u{1B}\\klik\u{1B}]8;;\u{1B}\\", "\u{1B}P1;2q\u{1B}\\",
  "\u{9B}31m", "\u{9D}0;judul\u{9C}", "\u{90}q\u{9C}", "\u{7}\u{8}\u{B}\u{C}\u{7F}", "\r", "\u{85}",
  "\u{202E}\u{202D}", "\u{2066}\u{2067}\u{2068}", "\u{200E}\u{200F}\u{61C}",
  "\u{200B}\u{FEFF}\u{2060}\u{AD}", "\u{200D}\u{200C}", "\u{E0041}",
]

/// The characters of `text` that a terminal obeys, that turn the direction of writing or that hide;
/// colours, where they are asked for, aside.
private func steering(_ text: String) -> [String] {
  text.replacing(/\u{1B}\[[0-9;]*m/.matchingSemantics(.unicodeScalar), with: "").unicodeScalars
    .filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
        0xFEFF, 0xE0000...0xE007F:
        true
      default: false
      }
    }.map { String($0.value, radix: 16) }
}

/// A folder with reports whose every field carries an attack, and a store of them.
private struct HostileDesk {
  let folder: TemporaryFolder
  let reports: String
  var store: String { folder.file("berita.sanad").path }

  init() throws {
    folder = try TemporaryFolder()
    var data = Data()
    for (index, attack) in attacks.enumerated() {
      for count in [12, 15] {
        data += try Self.report("\(index)-\(count)", attack, count: count)
        data.append(0x0A)
      }
    }
    reports = try folder.write("laporan.jsonl", data).path
  }

  private static func report(_ name: String, _ attack: String, count: Int) throws -> Data {
    let record: [String: Any] = [
      "id": "lap\(attack)oran-\(name)", "url": "https://kabar.example.com/\(name)\(attack)",
      "title": "Feri KM Samudra \(attack) Raya terbakar di Selat Kemuning",
      "outlet": "Kabar \(attack)Pesisir \(count)", "authors": ["Dewi \(attack)Anggraini"],
      "published": "2025-03-04T10:\(count):00+07:00", "language": "id",
      "text": "Sebanyak \(count) orang \(attack) tewas dalam kebakaran feri di Selat Kemuning, "
        + "kata syahbandar \(attack)Rahmat Hidayat.\n\n\"Kami \(attack)mencari para korban itu sampai "
        + "ketemu,\" kata Rahmat\(attack) Hidayat, Selasa (4/3/2025).",
    ]
    return try JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
  }

  func remove() { folder.remove() }
}

@Test(arguments: [
  ["extract", "--format", "text"], ["annotate", "--format", "text"], ["brief", "--one-story"],
  ["brief", "--one-story", "--format", "markdown"], ["brief", "--one-story", "--format", "html"],
  ["brief", "--color", "always"], ["explain", "--one-story"], ["explain", "--color", "always"],
])
func `no report steers the terminal it is shown on`(_ command: [String]) throws {
  let desk = try HostileDesk()
  defer { desk.remove() }
  let run = try Program.run(command + [desk.reports])
  #expect(run.status == 0)
  #expect(run.text.contains("Samudra"))
  #expect(Set(steering(run.text)) == [])
  #expect(Set(steering(run.errors)) == [])
}

/// The name under which a store keeps an article: control characters are written as bytes in hex.
private func stored(_ id: String) -> String {
  id.unicodeScalars.map { scalar in
    scalar.value < 0x20 || scalar.value == 0x7F
      ? "%" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
      : String(scalar)
  }.joined()
}

@Test func `nothing stored steers the terminal it is shown on`() throws {
  let desk = try HostileDesk()
  defer { desk.remove() }
  let hostileStore = desk.folder.file("be\u{1B}[31mrita\u{202E}.sanad").path
  func run(_ arguments: [String], store: String? = nil) throws -> Program.Run {
    let run = try Program.run(arguments + ["--store", store ?? desk.store])
    let output = arguments.contains("jsonl") || arguments[0] == "dump" ? "" : run.text
    #expect(Set(steering(output + run.errors)) == [], "\(arguments)")
    return run
  }
  #expect(try run(["add", desk.reports, "--batch", "64"]).status == 0)
  let records = try run(["stories", "--format", "jsonl"]).text
  let stories = records.matches(of: /"id":"(s-[^"]*)"/).map { String($0.1) }
  #expect(!stories.isEmpty)
  for story in stories { #expect(try run(["show", story]).text.contains(story)) }
  for (index, attack) in attacks.enumerated() {
    #expect(try run(["show", stored("lap\(attack)oran-\(index)-12")]).text.contains("Kabar"))
  }
  #expect(try run(["stories"]).text.contains("Samudra"))
  #expect(try run(["search", "kemuning", "--limit", "100"]).text.contains("[Kemuning]"))
  #expect(try run(["runs"]).text.contains("run 1"))
  #expect(try run(["verify"]).status == 0)
  #expect(try run(["brief", "--story", stories[0]]).status == 0)
  // JSON is data: the names are in it, what a terminal obeys written as escapes.
  #expect(try run(["dump"]).text.lowercased().contains("\\u202e"))
  for arguments in [
    ["show", "ti\u{9B}31mada"], ["split", "s-\u{1B}[0m", "x\u{7}"], ["pin", "\u{7}", "s-1"],
  ] {
    let failed = try run(arguments)
    #expect(failed.status == 66 && failed.errors.hasPrefix("sanad: "))
  }
  #expect(try run(["stories"], store: hostileStore).errors.contains("[31mrita"))
}

@Test(arguments: attacks)
func `no argument and no file's name steers the terminal that an error is shown on`(
  _ attack: String
) throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let name = "lapor\(attack.replacing("/", with: ""))an.jsonl"
  let missing = folder.file(name).path
  let broken = try folder.write(name + "1", Data("{\"id\": \"\(attack)\", \"text\"".utf8)).path
  for arguments in [
    ["extract", missing], ["extract", broken], ["extract", "--format", attack, missing],
    ["brief", "--as-of", attack, missing], ["search", "x", "--since", attack, "--store", missing],
    ["cluster", "--\(attack)", missing], [attack], ["extract", "--packs", missing, missing],
  ] {
    let run = try Program.run(arguments)
    #expect(run.status != 0, "\(arguments)")
    #expect(!run.errors.isEmpty, "\(arguments)")
    #expect(steering(run.errors) == [], "\(arguments)")
  }
}
