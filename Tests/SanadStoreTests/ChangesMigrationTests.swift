import Foundation
import GRDB
import SanadModel
import SanadText
import Testing

@testable import SanadStore

@Test(arguments: [2, 3])
func `a store of an older version is brought to this version with all it holds`(
  _ version: Int
) throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try FileManager.default.copyItem(
    at: fixtures.appending(path: "version-\(version).sanad"), to: URL(filePath: place.path))
  let old = try Data(contentsOf: URL(filePath: place.path))
  #expect(try place.stories().values.map(\.count).sorted() == [1, 2])
  #expect(try Data(contentsOf: URL(filePath: place.path)) == old, "reading changes nothing")
  try place.use(for: .changing) { (store) throws in
    #expect(try store.queue.read { try Store.version(of: $0, path: "") } == Schema.version)
    #expect(try store.problems() == [])
    #expect(try store.search(SearchQuery("syahbandar"))?.count == 1)
    #expect(try allChanges(store).isEmpty)
    #expect(try !store.claims(ofStory: "s-08262e6d8180a6e9").isEmpty)
    let told = try store.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM story WHERE is_told")
    }
    #expect(told == 2)
  }
}

@Test func `a migration that breaks off leaves the store as it was`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try FileManager.default.copyItem(
    at: fixtures.appending(path: "version-3.sanad"), to: URL(filePath: place.path))
  // The last of the views is there already: everything before it has been done by then.
  try DatabaseQueue(path: place.path).write {
    try $0.execute(sql: "CREATE VIEW changes AS SELECT 1")
  }
  #expect(throws: StoreError.self) { try Store(at: place.path, for: .changing) }
  try DatabaseQueue(path: place.path).write { database in
    #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == 3)
    #expect(try !database.tableExists("change"))
    try database.execute(sql: "DROP VIEW changes")
  }
  try place.use(for: .changing) { (store) throws in #expect(try store.problems() == []) }
}

@Test(arguments: ["articles", "stories", "claims", "reports", "changes"])
func `a view holds no bytes`(_ view: String) throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try FileManager.default.copyItem(
    at: fixtures.appending(path: "version-2.sanad"), to: URL(filePath: place.path))
  try place.use(for: .changing) { (store) throws in
    try store.read { database in
      for row in try Row.fetchAll(database, sql: "SELECT * FROM \(view)") {
        for (column, value) in row {
          if case .blob = value.storage { Issue.record("\(view).\(column) is a blob") }
        }
      }
    }
  }
}
