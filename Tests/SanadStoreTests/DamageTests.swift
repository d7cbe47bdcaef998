import Foundation
import GRDB
import Testing

@testable import SanadStore

/// Statements that put values where no program stores them.
private let damages = [
  "UPDATE version SET text = x'FF'",
  "UPDATE version SET title = x'C3'",
  "UPDATE version SET record = 7",
  "UPDATE version SET number = 'satu'",
  "UPDATE version SET language = x'FF'",
  "UPDATE article SET name = CAST(x'FF' || id AS BLOB)",
  "UPDATE article SET pinned = 'ya'",
  "UPDATE story SET name = CAST(x'FF' || id AS BLOB)",
  "UPDATE run SET pages = 'banyak'",
  "UPDATE run SET notices = x'FF'",
  "UPDATE checkpoint SET first = 'awal'",
]

/// Everything that reads rows of the store at `path`, and what each fails with.
private func readings(_ path: String) throws -> [any Error] {
  let store: Store
  do { store = try Store(at: path, for: .reading) } catch { return [error] }
  var errors: [any Error] = []
  func attempt(_ body: () throws -> Void) {
    do { try body() } catch { errors.append(error) }
  }
  attempt { _ = try store.runs() }
  attempt { try store.forEachStory { _ in } }
  attempt { _ = try store.search(SearchQuery("laporan")) }
  attempt { _ = try store.history(of: "laporan-1") }
  attempt { _ = try store.problems() }
  attempt { _ = try store.staleStories(limit: 8) }
  attempt { try store.forEachDumpLine { _ in } }
  try store.close()
  return errors
}

/// The same with the pages `first` and the one behind it exchanged, as a fault of a disk would.
private func exchange(_ first: Int, _ path: String) throws -> Bool {
  var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  let stated = Int(bytes[16]) << 8 | Int(bytes[17])
  let size = stated == 1 ? 65_536 : stated
  let (start, middle, end) = (first * size, (first + 1) * size, (first + 2) * size)
  guard end <= bytes.count else { return false }
  let page = Array(bytes[start..<middle])
  bytes.replaceSubrange(start..<middle, with: bytes[middle..<end])
  bytes.replaceSubrange(middle..<end, with: page)
  try Data(bytes).write(to: URL(filePath: path))
  return true
}

@Test func `pages in each other's place end no program and are told`() throws {
  let whole = try TemporaryStore()
  defer { whole.remove() }
  try whole.add(Sample.reports(count: 40))
  let expected = try whole.dump()
  var count = 0
  for first in 1..<200 {
    let place = try TemporaryStore()
    defer { place.remove() }
    try FileManager.default.copyItem(atPath: whole.path, toPath: place.path)
    guard try exchange(first, place.path) else { break }
    count += 1
    for error in try readings(place.path) {
      let error = try #require(error as? StoreError)
      #expect(error.exitCode == 65 || error.exitCode == 66, "\(error)")
    }
    // Pages that hold nothing may change places.
    if (try? place.use(for: .reading) { try $0.problems() }) == [] {
      #expect(try place.dump() == expected, "page \(first): a damage that verify does not tell")
    }
    _ = try? place.add(Sample.reports(count: 44))
  }
  #expect(8 < count, "a store of several pages")
}

@Test(arguments: damages)
func `a row of another type ends no program: it is named, or what is asked for is there`(
  _ statement: String
) throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(Sample.reports(count: 6))
  try Flip.damage(place.path) { database in
    try database.execute(
      sql: "INSERT OR IGNORE INTO checkpoint(place, first) VALUES (2, 1)")
    try database.execute(sql: statement)
  }
  for error in try readings(place.path) {
    let error = try #require(error as? StoreError)
    #expect(error.exitCode == 65 || error.exitCode == 66, "\(error)")
  }
  // Adding reads checkpoints and known articles, and may fail, but not trap.
  _ = try? place.add(Sample.reports(count: 8))
}

@Test func `a damaged row is named by table, number and column`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(Sample.reports(count: 3))
  try Flip.damage(place.path) {
    try $0.execute(sql: "UPDATE run SET pages = 'banyak'")
  }
  let error = StoreError.damagedRow(path: place.path, table: "run", row: 1, column: "digest")
  #expect(throws: error) { try place.use(for: .reading) { try $0.runs() } }
  #expect(error.description == "\(place.path): damaged: row 1 of run, column digest")
  #expect(error.exitCode == 65)
}

@Test func `verify names a version that cannot be read and goes on`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(Sample.reports(count: 3))
  try Flip.damage(place.path) {
    try $0.execute(sql: "UPDATE version SET number = 'satu' WHERE id = 2")
    try $0.execute(sql: "UPDATE version SET digest = x'00' WHERE id = 3")
  }
  let problems = try place.use(for: .reading) { try $0.problems() }
  #expect(problems.contains("damaged: row 2 of version, column number"))
  #expect(problems.contains("version: row 3 is not what was stored"))
}

@Test func `a ring of stories that lead on ends`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(Sample.reports(count: 8))
  try Flip.damage(place.path) { database in
    try database.execute(sql: "UPDATE story SET leads_to = CASE id WHEN 1 THEN 2 ELSE 1 END")
  }
  try Flip.damage(place.path) { database in
    _ = try StoryRow.end(of: 1, in: database)
  }
}
