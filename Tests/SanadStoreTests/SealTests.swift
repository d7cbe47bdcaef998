import Foundation
import GRDB
import SanadModel
import SanadText
import Testing

@testable import SanadStore

/// A store of a few hundred rows, with one at least in every table.
private func filled() throws -> TemporaryStore {
  let place = try TemporaryStore()
  try place.add(Sample.reports(count: 14), windowCount: 4)
  try place.add([
    Sample.article("laporan-1", title: "Harga hari ini, ralat", text: "Ralat dari Selat Kemuning.")
  ])
  try place.use(for: .changing) { (store) throws in
    let story = try store.articles(ofStory: "s-laporan-0")
    var account = Account(id: story.id, articles: story.articles)
    let range = TextRange(0, account.articles[0].article.text.count)
    let report = Report(
      article: 0, range: range, clause: range, attributions: [], stance: .stated,
      value: .words("selamat"), roles: SemanticRoles(), maker: Maker("test"))
    account.claims = [Claim(id: "c1", status: .single, reports: [report], maker: Maker("test"))]
    account.titleArticle = 2
    let run = RunDescription(program: "test", packs: [], options: "")
    try store.keepClaims(of: [(story, account)], by: run)
    _ = try store.split("s-laporan-0", ["laporan-4"])
    let day = try #require(CivilDate(year: 2025, month: 3, day: 4))
    var fetch = Fetch(at: Timestamp(date: day), url: "https://kabar.example.com/1", status: 200)
    fetch.etag = "\"a\""
    try store.keep(fetch)
  }
  return place
}

/// Every name once.
private let tableNames = SealedTable.all.reduce(into: ["seal"]) { names, table in
  if !names.contains(table.name) { names.append(table.name) }
}

@Test func `nothing is wrong with a store that is whole, and no table is without a row`() throws {
  let place = try filled()
  defer { place.remove() }
  try place.use(for: .reading) { (store) throws in
    #expect(try store.problems() == [])
    try store.read { (database) throws in
      for name in tableNames {
        #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM \(name)") ?? 0 > 0, "\(name)")
      }
    }
  }
}

@Test func `a store of version 4 is sealed as it is, and its changes stay`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/version-4.sanad")
  try FileManager.default.copyItem(at: fixture, to: URL(filePath: place.path))
  #expect(try place.stories().values.map(\.count) == [2])
  try place.use(for: .changing) { (store) throws in
    #expect(try store.problems() == [])
    #expect(try store.lastChange() == 3)
    #expect(try store.read { try RunChain.broken(in: $0) } == [])
  }
  #expect(problems(place) == [])
}

@Test func `a seal is kept of every column`() throws {
  let place = try filled()
  defer { place.remove() }
  try place.use(for: .reading) { (store) throws in
    try store.read { (database) throws in
      for name in tableNames.dropFirst() {
        let sealed = Set(SealedTable.all.filter { $0.name == name }.flatMap(\.columns))
        #expect(Set(try database.columns(in: name).map(\.name)) == sealed, "\(name)")
      }
    }
  }
}

@Test func `each of two hundred flipped bits in rows is told`() throws {
  let whole = try filled()
  defer { whole.remove() }
  var numbers = TestNumbers(7)
  var flips: [String: Int] = [:]
  while flips.values.reduce(0, +) < 200 {
    let place = try TemporaryStore()
    defer { place.remove() }
    try FileManager.default.copyItem(atPath: whole.path, toPath: place.path)
    let name = tableNames[numbers.next(below: tableNames.count)]
    guard let column = try Flip.row(of: name, at: place.path, &numbers) else { continue }
    flips[name, default: 0] += 1
    #expect(problems(place) != [], "\(name).\(column)")
  }
  #expect(flips.count == tableNames.count, "\(flips)")
}

@Test
func `each of two hundred flipped bits in the file is told, or changes nothing that is stored`()
  throws
{
  let whole = try filled()
  defer { whole.remove() }
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: whole.path)))
  let expected = try contents(whole)
  var numbers = TestNumbers(11)
  var told = 0
  for _ in 0..<200 {
    let place = try TemporaryStore()
    defer { place.remove() }
    var damaged = bytes
    let offset = numbers.next(below: bytes.count)
    damaged[offset] ^= 1 << UInt8(numbers.next(below: 8))
    try Data(damaged).write(to: URL(filePath: place.path))
    if problems(place) != [] {
      told += 1
    } else {
      #expect(try contents(place) == expected, "byte \(offset)")
    }
  }
  #expect(8 < told, "many bits are of something stored")
}

@Test(arguments: [
  ("run", "UPDATE run SET pages = pages + 1"), ("article", "UPDATE story SET name = name || 'x'"),
  ("article", "UPDATE version SET title = title || 'x'"),
  ("change", "UPDATE article SET url = 'x'"), ("claim", "UPDATE claim SET status = 'agreed'"),
  ("version", "UPDATE version SET text = text || 'x'"),
  ("page", "UPDATE page SET byte_count = byte_count + 1"),
  ("move", "UPDATE move SET reason = 'pin'"),
])
func `a command that reads a changed row names its table`(
  _ table: String, _ statement: String
) throws {
  let place = try filled()
  defer { place.remove() }
  try Flip.damage(place.path) { try $0.execute(sql: statement) }
  var tables: Set<String> = []
  func attempt(_ body: () throws -> Void) throws {
    do { try body() } catch StoreError.damagedRow(_, let table, _, _) {
      tables.insert(table)
    } catch StoreError.noSuchStory {
      // A story of another name is none of this one.
    }
  }
  try place.use(for: .reading) { store in
    try attempt { _ = try store.runs() }
    try attempt { try store.forEachStory { _ in } }
    try attempt { _ = try store.claims(ofStory: "s-laporan-0") }
    try attempt { _ = try store.articles(ofStory: "s-laporan-0") }
    try attempt { _ = try store.history(of: "laporan-4") }
    try attempt { try store.forEachDumpLine { _ in } }
  }
  #expect(!tables.isEmpty && (tables.contains(table) || table == "change"), "\(tables)")
}

@Test(arguments: [
  ("article", "UPDATE article SET name = name || 'x'"),
  ("article", "UPDATE version SET outlet = outlet || 'x'"),
  ("story", "UPDATE story SET name = name || 'x'"),
])
func `a change that names a damaged article or story is told`(
  _ table: String, _ statement: String
) throws {
  let place = try filled()
  defer { place.remove() }
  let changes = try place.use(for: .reading) { try $0.newestChanges(limit: 9) }
  #expect(!changes.isEmpty)
  try Flip.damage(place.path) { try $0.execute(sql: statement) }
  try place.use(for: .reading) { store in
    do throws(StoreError) {
      _ = try store.newestChanges(limit: 9)
      Issue.record("nothing was told")
    } catch .damagedRow(_, let found, _, _) {
      #expect(found == table)
    }
  }
}

@Test func `a block of the index of words that is another is told`() throws {
  let whole = try filled()
  defer { whole.remove() }
  var numbers = TestNumbers(5)
  for _ in 0..<40 {
    let place = try TemporaryStore()
    defer { place.remove() }
    try FileManager.default.copyItem(atPath: whole.path, toPath: place.path)
    guard try Flip.row(of: "words_data", at: place.path, &numbers) == "block" else { continue }
    // Counters of the index are no content: what they change is not found.
    if problems(place) == [] { #expect(try contents(place) == contents(whole)) }
  }
}

@Test func `a version taken out with its seals breaks the chain of its run`() throws {
  let place = try filled()
  defer { place.remove() }
  try place.use(for: .changing) { (store) throws in
    try store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: "DELETE FROM version WHERE id = 3")
    }
    #expect(try store.problems().contains("run: the chain up to row 1 is broken"))
  }
}

private func problems(_ place: TemporaryStore) -> [String] {
  do {
    return try place.use(for: .reading) { try $0.problems() }
  } catch {
    return ["\(error)"]
  }
}

/// Every value of every table, as text.
private func contents(_ place: TemporaryStore) throws -> [String] {
  try place.use(for: .reading) { store in
    try store.read { (database) throws -> [String] in
      let words = ["laporan", "selat", "feri", "harga", "ralat"].map { word in
        "SELECT '\(word)', count(*) FROM words WHERE words MATCH '\(word)'"
      }
      return try (tableNames + ["sqlite_master"]).map { "SELECT * FROM \($0)" }
        .reduce(into: words) { $0.append($1) }.flatMap { sql in
          try Row.fetchAll(database, sql: sql).map { "\(sql) \($0.description)" }
        }
    }
  }
}
