import Foundation
import SanadFetch
import SanadFetchSupport
import SanadLanguages
import SanadModel
import SanadPipeline
import SanadStore
import SanadText
import Testing

@testable import SanadWatch

private func minutes(_ count: Int) -> Duration { .seconds(count * 60) }

/// The ages at which a page is looked at, and a little more.
private let looks = [
  31, 62, 122, 242, 482, 24 * 60 + 2, 72 * 60 + 2, 7 * 24 * 60 + 2, 30 * 24 * 60 + 2,
].map(minutes)

/// Page 0 is edited after 3 hours and again after 2 days, page 1 goes back to what it said, page 2 goes away and the
/// others stay.
private func edited(page: Int, age: Duration) -> String? {
  let isLate = minutes(180) < age
  switch page {
  case 0 where minutes(2 * 24 * 60) < age: return "Kebakaran itu menewaskan 9 orang."
  case 0 where isLate: return "Kebakaran itu menewaskan 7 orang."
  case 1 where isLate && age < minutes(600): return "Kebakaran itu menewaskan 6 orang."
  case 2 where isLate: return nil
  default: return "Kebakaran itu menewaskan 5 orang."
  }
}

@Test func `edits of a month are versions, and nothing else is`() async throws {
  let desk = try Desk(
    Outlet(host: "warta.example.com", text: edited(page:age:), pageCount: 8))
  defer { desk.folder.remove() }
  let first = try await desk.look(at: .zero)
  #expect(first.filter { $0.kind == .fetched }.count == 8)
  let stored = first.filter { $0.kind == .stored }.compactMap {
    $0.detail.split(separator: " ").first
  }
  #expect(stored.compactMap { Int($0) }.reduce(0, +) == 8)
  for age in looks { _ = try await desk.look(at: age) }

  let changes = try desk.changes().filter { ["silent edit", "correction"].contains($0.kind) }
  #expect(
    changes.map { "\($0.url?.last ?? "-") \($0.before ?? "") → \($0.after ?? "")" } == [
      "0 Kebakaran itu menewaskan 5 orang. → Kebakaran itu menewaskan 7 orang.",
      "1 Kebakaran itu menewaskan 5 orang. → Kebakaran itu menewaskan 6 orang.",
      "1 Kebakaran itu menewaskan 6 orang. → Kebakaran itu menewaskan 5 orang.",
      "0 Kebakaran itu menewaskan 7 orang. → Kebakaran itu menewaskan 9 orang.",
    ])
  // Seen at the look that found it, not at the time the report gives itself.
  #expect(changes.first?.at?.hasPrefix("2026-03-02T04:0") == true)
  let gone = try desk.changes().filter { $0.kind == "page gone" }
  #expect(gone.map(\.url) == ["https://warta.example.com/baca/2"])
  #expect(desk.web.impoliteVisits(gap: .seconds(5)) == [])
  for page in 0..<8 {
    let visits = desk.web.visits.filter { $0.request.address.path == "/baca/\(page)" }
    #expect(visits.count == 10, "page \(page)")
  }

  let store = try Store(at: desk.store, for: .reading)
  let history = try store.history(of: "https://warta.example.com/baca/2")
  #expect(history.versions.count == 1)
  #expect(history.versions.last?.annotated.article.text.string.contains("5 orang") == true)
  try store.close()
}

@Test func `what robots forbid or a page reserves is not read, unless a licence answers it`()
  async throws
{
  var outlet = Outlet(
    host: "warta.example.com", text: { _, _ in "Api itu menewaskan 5 orang." }, pageCount: 3)
  (outlet.robots, outlet.reserved) = ("User-agent: *\nDisallow: /baca/1\n", 2)
  for isLicensed in [false, true] {
    let desk = try Desk(outlet)
    defer { desk.folder.remove() }
    var options = WatchOptions()
    if isLicensed { options.licensedHosts = [outlet.host] }
    let events = try await desk.look(at: .zero, options: options)
    let refused = events.filter { $0.kind == .refused }.compactMap(\.address.last)
    #expect(Set(refused) == (isLicensed ? ["1"] : ["1", "2"]))
    #expect(!desk.web.visits.contains { $0.request.address.path == "/baca/1" })
    let store = try Store(at: desk.store, for: .reading)
    #expect(try store.keptPages(after: 0, count: 9).count == (isLicensed ? 2 : 1))
    try store.close()
    _ = try await desk.look(at: minutes(1))
    #expect(desk.web.visits.filter { $0.request.address.path == "/baca/2" }.count == 1)
  }
}

@Test func `what was broken off between the store and the file of feeds is taken up`() async throws
{
  let desk = try Desk(
    Outlet(host: "warta.example.com", text: { _, _ in "Api itu menewaskan 5 orang." }, pageCount: 3)
  )
  defer { desk.folder.remove() }
  _ = try await desk.look(at: .zero)
  let file = try FeedFile(beside: desk.store)
  let kept = try #require(try file.page("https://warta.example.com/baca/1"))

  // As if the program had ended before it noted in the file of feeds what it had stored.
  var lost = kept
  (lost.last, lost.next) = (kept.last - 3_600_000, kept.first)
  try file.keep([lost], done: [])
  let before = desk.web.visits.count
  _ = try await desk.look(at: minutes(1))
  let pages = desk.web.visits.dropFirst(before).filter { $0.request.address.path != "/robots.txt" }
  #expect(!pages.contains { $0.request.address.path.hasPrefix("/baca/") })

  // As if it had ended after it wrote to the archive: the record behind the last known one is cut off.
  let store = try Store(at: desk.store, for: .reading)
  let last = try store.lastKeptAnswer()
  try store.close()
  let end = try evidenceEnd(desk)
  try writeStray(desk)
  #expect(end < (try evidenceEnd(desk)))
  _ = try await desk.look(at: minutes(2))
  #expect(try evidenceEnd(desk) == end)
  #expect(last.map { $0.offset + $0.length } == end)
}

private func evidenceEnd(_ desk: Desk) throws -> Int {
  let writer = try WARCWriter(
    folder: desk.store + ".warc", name: "desk", software: "sanad/1.0")
  return writer.end.byteCount
}

private func writeStray(_ desk: Desk) throws {
  let head = try #require(HTTPHead(lines: [Array("HTTP/1.1 200 OK".utf8)]))
  let exchange = FetchExchange(
    address: try #require(WebAddress("https://warta.example.com/lain")), startedAt: desk.clock.now,
    requestHead: [], response: HTTPResponse(head: head, wireBody: [65], body: [65]))
  let evidence = try Evidence(beside: desk.store, software: "sanad/1.0")
  var row = Fetch(exchange)
  try evidence.keep(exchange, in: &row)
}

@Test func `a second program does not watch for the same store`() throws {
  let folder = try Folder()
  defer { folder.remove() }
  let first = try Evidence(beside: folder.path("desk.sanad"), software: "sanad/1.0")
  #expect(throws: Evidence.Problem.busy(folder: folder.path("desk.sanad.warc"))) {
    try Evidence(beside: folder.path("desk.sanad"), software: "sanad/1.0")
  }
  try first.synchronize()
}

@Test func `an archive that lacks what its store knows is not cut`() async throws {
  let desk = try Desk(
    Outlet(host: "warta.example.com", text: { _, _ in "Api itu menewaskan 5 orang." }, pageCount: 1)
  )
  defer { desk.folder.remove() }
  _ = try await desk.look(at: .zero)
  let evidence = try Evidence(beside: desk.store, software: "sanad/1.0")
  let answer = Store.KeptAnswer(id: 1, file: "desk-00009.warc.gz", offset: 0, length: 10)
  let folder = desk.store + ".warc"
  #expect(throws: Evidence.Problem.behind(folder: folder)) { try evidence.cut(behind: answer) }
  let long = Store.KeptAnswer(id: 1, file: "desk-00001.warc.gz", offset: 1 << 20, length: 10)
  #expect(throws: Evidence.Problem.behind(folder: folder)) { try evidence.cut(behind: long) }
}

@Test func `an archive that no row speaks of is put aside, and not thrown away`() async throws {
  let desk = try Desk(
    Outlet(host: "warta.example.com", text: { _, _ in "Api itu menewaskan 5 orang." }, pageCount: 1)
  )
  defer { desk.folder.remove() }
  try writeStray(desk)
  _ = try await desk.look(at: .zero)
  let names = try FileManager.default.contentsOfDirectory(atPath: desk.store + ".warc").sorted()
  #expect(names == [".left-1-desk-00001.warc.gz", "desk-00001.warc.gz"])
  let store = try Store(at: desk.store, for: .reading)
  #expect(try store.lastKeptAnswer().map { $0.offset + $0.length } == (try evidenceEnd(desk)))
  try store.close()
}

@Test func `what is read again by another program is a version and no edit`() async throws {
  let desk = try Desk(
    Outlet(host: "warta.example.com", text: { _, _ in "Api itu menewaskan 5 orang." }, pageCount: 2)
  )
  defer { desk.folder.remove() }
  _ = try await desk.look(at: .zero)
  let edits = try desk.changes().count
  for (packs, expected) in [("same", 0), ("other", 2), ("other", 0)] {
    let run = RunDescription(program: "1.1", packs: [], options: RunDescription.rereading)
    let store = try Store(at: desk.store, for: .changing)
    let pipeline = packs == "same" ? desk.pipeline : try otherPipeline()
    var adder = try PageAdder(to: store, run, pipeline: pipeline, threads: 2)
    let outcome = try await Reread.run(beside: desk.store, &adder, by: run) { _ in }
    #expect(outcome.pages == 2)
    #expect(outcome.missing == 0)
    #expect(outcome.changed == expected, "\(packs)")
    try store.close()
  }
  #expect(try desk.changes().filter { $0.kind == "silent edit" } == [])
  #expect(edits <= (try desk.changes().count))
  let store = try Store(at: desk.store, for: .reading)
  let history = try store.history(of: "https://warta.example.com/baca/0")
  #expect(history.versions.map(\.rereadBy) == [nil, "1.1"])
  try store.close()
}

/// Steps by packs that count nothing: they read the same pages otherwise.
private func otherPipeline() throws -> Pipeline {
  var files = PackFiles.embedded
  let name = "id/counted-nouns.tsv"
  let head = (files.bytes(name) ?? []).split(separator: 0x0A).filter { $0.first == 0x23 }
  files = files.overlaid(with: PackFiles([name: Array(head.joined(separator: [0x0A])) + [0x0A]]))
  return try Pipeline(languages: try Languages(files: files))
}
