import Foundation
import GRDB
import SanadModel
import Testing

@testable import SanadStore

/// What opening `path` fails with.
private func failure(_ path: String, for access: Store.Access) -> StoreError? {
  do throws(StoreError) {
    try Store(at: path, for: access).close()
    return nil
  } catch {
    return error
  }
}

@Test func `a store of version 1 is brought to this version with all it holds`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try FileManager.default.copyItem(
    at: fixtures.appending(path: "version-1.sanad"), to: URL(filePath: place.path))
  let old = try Data(contentsOf: URL(filePath: place.path))
  let expected = [
    "s-08262e6d8180a6e9": ["kemuning-1", "kemuning-2", "ferry-1"], "s-e635ab70e874fd80": ["emas-1"],
  ]
  #expect(try place.stories() == expected)
  #expect(try Data(contentsOf: URL(filePath: place.path)) == old, "reading changes nothing")

  try place.use(for: .changing) { (store) throws in
    let version = try store.queue.read { try Store.version(of: $0, path: "") }
    #expect(version == Schema.version)
    #expect(try store.problems() == [])
    #expect(try store.story("s-0749ea65dda27dca").id == "s-08262e6d8180a6e9")
    #expect(try store.history(of: "kemuning-1").versions.count == 2)
    #expect(try store.history(of: "kemuning-2").moves.map(\.reason) == ["split", "pin"])
    #expect(try store.search(SearchQuery("syahbandar"))?.count == 2)
    #expect(try store.staleStories(limit: 10).map(\.articles.count) == [3, 1])
  }
  #expect(try place.stories() == expected)
}

@Test func `a store of a newer version is left as it is`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add([Sample.article("a", title: "Feri")])
  try place.use { (store) throws in
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
  }
  let before = try Data(contentsOf: URL(filePath: place.path))
  for access in [Store.Access.reading, .changing, .making] {
    #expect(
      failure(place.path, for: access)
        == .newerVersion(path: place.path, found: 99, known: Schema.version))
  }
  #expect(try Data(contentsOf: URL(filePath: place.path)) == before)
}

@Test(arguments: ["text", "database", "empty", "folder", "cut"])
func `a file that is no store is left as it is`(_ kind: String) throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let path = place.path
  switch kind {
  case "text": try Data(repeating: 0x61, count: 5_000).write(to: URL(filePath: path))
  case "database":
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t(a)") }
  case "cut":
    try place.add(Sample.reports(count: 20))
    let whole = try Data(contentsOf: URL(filePath: path))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
  case "folder":
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  default: try Data().write(to: URL(filePath: path))
  }
  let before = try? Data(contentsOf: URL(filePath: path))
  let error = failure(path, for: .reading)
  switch kind {
  case "folder": #expect(error == .isFolder(path: path))
  case "cut": #expect(error?.exitCode == 65)
  default: #expect(error == .notAStore(path: path))
  }
  if kind != "empty" { #expect(failure(path, for: .making)?.exitCode == 65) }
  #expect((try? Data(contentsOf: URL(filePath: path))) == before)
}

@Test func `a store that is not there is only made by who adds to it`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  #expect(failure(place.path, for: .reading) == .notFound(path: place.path))
  #expect(failure(place.path, for: .changing) == .notFound(path: place.path))
  #expect(failure(place.path + "/no/folder", for: .making)?.exitCode == 74)
  #expect(failure(place.path, for: .making) == nil)
  #expect(try place.dump() == [])
}

@Test func `a changed byte in an article is found`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(Sample.reports(count: 3))
  try place.use(for: .changing) { (store) throws in
    try store.queue.write {
      try $0.execute(sql: "UPDATE version SET text = replace(text, 'Selat', 'Salat') WHERE id = 2")
    }
    // A store that is written to by its own means seals anew: the chain and the article's digest still tell.
    #expect(
      try store.problems() == [
        "run: the chain up to row 1 is broken", "words: row 2 is not indexed as it stands",
        "laporan-1, version 1: not what was stored",
      ])
  }
}

@Test func `closing leaves one file`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(Sample.reports(count: 3))
  _ = try place.stories()
  #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).count == 1)
}
