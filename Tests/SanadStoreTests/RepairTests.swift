import Foundation
import GRDB
import SanadModel
import Testing

@testable import SanadStore

private func repaired(
  _ place: TemporaryStore, _ body: (RepairCounts, TemporaryStore) throws -> Void
) throws {
  let new = try TemporaryStore()
  defer { new.remove() }
  let counts = try Store.repair(place.path, to: new.path)
  try new.use(for: .reading) { (store) throws in #expect(try store.problems() == []) }
  try body(counts, new)
}

/// What of a store does not depend on what is made again: stories with their articles.
private func texts(_ place: TemporaryStore) throws -> [String] {
  try place.use(for: .reading) { store in
    try store.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT article.name || '|' || version.title || '|' || version.text FROM article
          JOIN version ON version.id = article.version ORDER BY article.id
          """)
    }
  }
}

@Test func `a store that is whole is saved whole, and can be added to`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(Sample.reports(count: 9))
  try place.add([Sample.article("laporan-1", title: "Harga baru", text: "Ralat dari sana.")])
  _ = try place.use(for: .changing) { try $0.split("s-laporan-0", ["laporan-4"]) }
  try repaired(place) { (counts, new) throws in
    #expect(counts.isWhole, "\(counts.tables)")
    #expect(try texts(new) == texts(place))
    #expect(try new.stories() == place.stories())
    #expect(try new.add(Sample.reports(count: 11)).added == 2)
    #expect(throws: StoreError.notEmpty(path: new.path)) {
      try Store.repair(place.path, to: new.path)
    }
  }
}

@Test(arguments: [
  ("version", "UPDATE version SET text = text || 'x' WHERE id = 3", 8),
  ("article", "UPDATE article SET key = 'x' WHERE id = 3", 9),
  ("story", "UPDATE story SET name = 's-x' WHERE id = 1", 9),
  ("page", "UPDATE page SET byte_count = 0 WHERE version = 3", 9),
  ("run", "UPDATE run SET pages = 0", 9),
])
func `a changed row is lost, is told, and takes no more with it than it must`(
  _ table: String, _ statement: String, _ count: Int
) throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(Sample.reports(count: 9))
  try Flip.damage(place.path) { try $0.execute(sql: statement) }
  try repaired(place) { (counts, new) throws in
    let lost = counts.tables.filter { !$0.lost.isEmpty }.map(\.name)
    #expect(lost == [table])
    #expect(try texts(new).count == count)
  }
}

@Test func `a page of the file that is overwritten costs its rows and no others`() throws {
  let whole = try TemporaryStore()
  defer { whole.remove() }
  try whole.add(Sample.reports(count: 60))
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: whole.path)))
  let expected = Set(try texts(whole))
  var saved = 0
  // The size of a page stands in the header, big end first.
  let size = Int(bytes[16]) << 8 | Int(bytes[17])
  for page in 2..<(bytes.count / size) {
    let place = try TemporaryStore()
    defer { place.remove() }
    var damaged = bytes
    damaged.replaceSubrange(
      page * size..<(page + 1) * size, with: repeatElement(0xA5, count: size))
    try Data(damaged).write(to: URL(filePath: place.path))
    do {
      try repaired(place) { (_, new) throws in
        let found = try texts(new)
        saved += found.count
        #expect(found.count { !expected.contains($0) && !$0.hasPrefix("lost-") } == 0)
      }
    } catch let error as StoreError {
      #expect(error.exitCode == 65, "page \(page): \(error)")
    }
  }
  #expect(60 < saved)
}
