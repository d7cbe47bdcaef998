import Foundation
import SanadFetchSupport
import Testing

/// Pages of two invented outlets, which a test edits while a server shows them.
private final class Outlets: @unchecked Sendable {
  private let lock = NSLock()
  private var toll = "Tiga"
  private var isGone = false

  func edit() { lock.withLock { (toll, isGone) = ("Lima", true) } }

  func page(_ path: String) -> String? {
    lock.withLock {
      switch path {
      case "/baca/1": html("Feri Terbakar di Selat Kemuning", ferry)
      case "/baca/2": isGone ? nil : html("Harga Cabai di Talang Naik", Self.market)
      case "/baca/3": html("Kapal Feri Terbakar di Kemuning", ferry)
      default: nil
      }
    }
  }

  private var ferry: String {
    """
    <p>KEMUNING - \(toll) penumpang tewas dalam kebakaran kapal feri pada Minggu (1/3/2026) pagi, kata \
    Kepala Syahbandar Kemuning Rahmat Hidayat.</p><p>"Kami masih mencari dua orang," ujar Rahmat kepada \
    wartawan di Pelabuhan Kemuning.</p>
    """
  }

  private static let market = """
    <p>TALANG - Pedagang di Pasar Induk menjual cabai merah Rp90.000 per kilogram menjelang panen raya, \
    menurut catatan Dinas Perdagangan.</p><p>"Pasokan dari petani berkurang karena hujan," kata pedagang \
    bernama Dewi Larasati.</p>
    """

  private func html(_ title: String, _ body: String) -> String {
    """
    <!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>\(title)</title>
    <meta property="article:published_time" content="2026-03-01T08:15:00+07:00"></head>
    <body><article><h1>\(title)</h1>\(body)</article></body></html>
    """
  }
}

/// The outlets on a server of this machine, and a store that watches them.
private struct Farm {
  let outlets = Outlets()
  let server: LoopbackServer
  let folder: TemporaryFolder
  var store: String { folder.file("desk.sanad").path }
  var feed: String { "http://127.0.0.1:\(server.port)/rss" }

  init() throws {
    folder = try TemporaryFolder()
    let outlets = outlets
    server = try #require(
      LoopbackServer { head, send in
        let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        let body = path == "/rss" ? Self.rss : outlets.page(path)
        let type = path == "/rss" ? "application/rss+xml" : "text/html; charset=utf-8"
        let status = body == nil ? "410 Gone" : "200 OK"
        let bytes = Array((body ?? "").utf8)
        let lines = [
          "HTTP/1.1 \(status)", "Content-Type: \(type)", "Content-Length: \(bytes.count)",
        ]
        _ = send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + bytes)
      })
  }

  private static let rss = """
    <rss version="2.0"><channel><title>Warta Kemuning</title>
    <item><link>/baca/1</link><description>Feri</description></item>
    <item><link>/baca/2</link><description>Pasar</description></item>
    <item><link>/baca/3</link><description>Kapal</description></item></channel></rss>
    """

  func watch(at time: String, _ options: [String] = []) throws -> Program.Run {
    try Program.run(
      ["watch", "--store", store, "--once", "--loopback", "--now", time] + options)
  }

  /// Paths that were asked for since the last call but those of rules.
  func paths(from count: Int) -> [String] {
    server.requests.dropFirst(count).compactMap { $0.split(separator: " ").dropFirst().first }
      .map(String.init).filter { $0 != "/robots.txt" && !$0.contains("tdmrep") }
  }

  func remove() {
    server.close()
    folder.remove()
  }
}

/// A program that is released cannot be made to connect to this machine.
private let takesLoopback = {
  let run = try? Program.run(["watch", "--store", "/no/such/store", "--loopback", "--once"])
  return run.map { !$0.errors.contains("Unknown option") } ?? false
}()

@Test(.enabled(if: takesLoopback))
func `items of a feed become stories, edits versions, and a second look asks for nothing`() throws {
  let farm = try Farm()
  defer { farm.remove() }
  #expect(try Program.run(["feeds", "add", "--store", farm.store, farm.feed]).status == 0)
  let first = try farm.watch(at: "2026-03-01T03:00:00Z", ["--contact", "desk@example.com"])
  #expect(first.status == 0)
  #expect(first.errors == "sanad: 3 added, 0 changed, 0 known\n")
  let stories = try Program.run(["stories", "--store", farm.store, "--format", "jsonl"]).text
  #expect(stories.split(separator: "\n").count == 2)
  #expect(farm.server.requests.allSatisfy { $0.contains("(+desk@example.com)") })

  let asked = farm.server.requests.count
  let second = try farm.watch(at: "2026-03-01T03:01:00Z")
  #expect(second.errors == "sanad: 0 added, 0 changed, 0 known\n")
  #expect(farm.paths(from: asked) == [])

  farm.outlets.edit()
  let third = try farm.watch(at: "2026-03-01T03:45:00Z")
  #expect(third.errors == "sanad: 0 added, 2 changed, 0 known\n")
  #expect(Set(farm.paths(from: asked)) == ["/baca/1", "/baca/2", "/baca/3"])
  let changes = try Program.run(["changes", "--store", farm.store, "--format", "jsonl"]).text
    .split(separator: "\n")
  let edit = changes.filter { $0.contains("\"kind\":\"silent edit\"") }
  #expect(edit.count == 2)
  #expect(edit.first?.contains("Tiga penumpang tewas") == true)
  #expect(edit.first?.contains("2026-03-01T03:45") == true)
  let gone = changes.filter { $0.contains("\"kind\":\"page gone\"") }
  #expect(gone.count == 1)
  #expect(gone.first?.contains("/baca/2") == true)
  let page = try Program.run(
    ["show", "--store", farm.store, "http://127.0.0.1:\(farm.server.port)/baca/2"])
  #expect(page.text.contains("cabai merah"))
  #expect(try Program.run(["verify", "--store", farm.store]).status == 0)
}

@Test(.enabled(if: takesLoopback))
func `the kept answers make the same articles, and reading them again changes nothing`() throws {
  let farm = try Farm()
  defer { farm.remove() }
  _ = try Program.run(["feeds", "add", "--store", farm.store, farm.feed])
  _ = try farm.watch(at: "2026-03-01T03:00:00Z", ["--contact", "desk@example.com"])
  let again = try Program.run(["reread", "--store", farm.store])
  #expect(again.errors == "sanad: 3 pages, 0 read otherwise, 0 missing\n")
  let archive = try Program.run(["add", "--store", farm.store, farm.store + ".warc"])
  #expect(archive.errors == "sanad: 0 added, 0 changed, 3 known, 0 unreadable\n")
  let check = try Program.run(["feeds", "check", "--store", farm.store, "--loopback"])
  #expect(check.text == "\(farm.feed) feed, 3 items\n")
}

@Test func `an address inside is refused, and who fetches must say who they are`() throws {
  let farm = try Farm()
  defer { farm.remove() }
  _ = try Program.run(["feeds", "add", "--store", farm.store, farm.feed, "http://10.0.0.1/rss"])
  let anonymous = try Program.run(["watch", "--store", farm.store, "--once"])
  #expect(anonymous.status == 64)
  #expect(anonymous.errors.contains("--contact is needed once"))
  let run = try Program.run(
    ["watch", "--store", farm.store, "--once", "--contact", "desk@example.com"])
  #expect(run.status == 0)
  #expect(run.text.contains("address refused"))
  #expect(farm.server.requests == [])
  let list = try Program.run(["feeds", "list", "--store", farm.store]).text
  #expect(list.contains("address refused"))
}

@Test func `feeds are added, listed, removed, imported and exported`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let store = folder.file("desk.sanad").path
  #expect(try Program.run(["feeds", "add", "--store", store, "ini bukan alamat"]).status == 64)
  #expect(
    try Program.run(["feeds", "add", "--store", store, "https://warta.example.com/rss"]).errors
      == "sanad: 1 added, 0 known\n")
  let list = folder.file("feeds.opml")
  #expect(try Program.run(["feeds", "export", "--store", store, list.path]).status == 0)
  #expect(
    try Program.run(["feeds", "remove", "--store", store, "https://warta.example.com/rss"]).status
      == 0)
  #expect(
    try Program.run(["feeds", "remove", "--store", store, "https://warta.example.com/rss"]).status
      == 66)
  #expect(
    try Program.run(["feeds", "import", "--store", store, list.path]).errors
      == "sanad: 1 added, 0 known\n")
  #expect(
    try Program.run(["feeds", "list", "--store", store]).text.hasPrefix(
      "https://warta.example.com/rss\n"))
  #expect(
    try Program.run(["feeds", "import", "--store", store, "Package.swift"]).status == 65)
  #expect(try Program.run(["feeds", "import", "--store", store, "/no/such/list"]).status == 66)
}

@Test(.enabled(if: takesLoopback))
func `a watch that is asked to stop stores what came and ends well`() throws {
  let farm = try Farm()
  defer { farm.remove() }
  _ = try Program.run(["feeds", "add", "--store", farm.store, farm.feed])
  let process = Process()
  process.executableURL = URL(filePath: Program.path)
  process.arguments = [
    "watch", "--store", farm.store, "--loopback", "--contact", "desk@example.com",
  ]
  process.currentDirectoryURL = Program.root
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  var events = ""
  while !events.contains(" stored - "), process.isRunning {
    events += String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
  }
  process.terminate()
  process.waitUntilExit()
  #expect(process.terminationReason == .exit)
  #expect(process.terminationStatus == 0)
  let runs = try Program.run(["runs", "--store", farm.store]).text
  #expect(runs.contains(" added, 0 changed"))
  #expect(!runs.contains("broken off"))
}
