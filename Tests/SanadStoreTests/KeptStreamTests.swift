import Foundation
import GRDB
import SanadModel
import SanadText
import Synchronization
import Testing

@testable import SanadStore

/// Counts the articles that are read again to take up a stream.
private final class Replays: Sendable {
  private let count = Mutex(0)

  func add() { count.withLock { $0 += 1 } }

  /// How many there were since the last time.
  func take() -> Int {
    count.withLock { count in
      defer { count = 0 }
      return count
    }
  }
}

extension TemporaryStore {
  fileprivate var window: URL { URL(filePath: StreamFile.path(besideStoreAt: path)) }

  /// Adds articles in one run, and says how many stored ones were read again for it.
  @discardableResult
  fileprivate func addRun(
    _ articles: ArraySlice<AnnotatedArticle>, windowCount: Int = 4_096
  ) throws -> Int {
    let replays = Replays()
    try use { store in
      var window = StreamWindow()
      window.countMin = windowCount
      var adder = ArticleAdder(
        to: store, RunDescription(program: "test", packs: [], options: ""), stream: WordStream(),
        window: window
      ) {
        replays.add()
        return $0
      }
      try adder.add(Self.entries(Array(articles), adder))
      try adder.finish()
    }
    return replays.take()
  }
}

/// A store with `count` reports of one run, and the reports.
private func filled(_ count: Int) throws -> (store: TemporaryStore, reports: [AnnotatedArticle]) {
  let store = try TemporaryStore()
  let reports = Sample.reports(count: count + 100)
  try store.addRun(reports[..<count])
  return (store, reports)
}

@Test func `one more article reads no stored one again`() throws {
  let (store, reports) = try filled(300)
  defer { store.remove() }
  #expect(FileManager.default.fileExists(atPath: store.window.path))
  #expect(try store.addRun(reports[300...300]) == 0)
  #expect(try store.addRun(reports[301...301]) == 1, "the one that came since")
  try FileManager.default.removeItem(at: store.window)
  #expect(try store.addRun(reports[302...302]) == 302)
}

@Test func `a small store keeps nothing beside it`() throws {
  let (store, _) = try filled(200)
  defer { store.remove() }
  #expect(!FileManager.default.fileExists(atPath: store.window.path))
}

@Test(arguments: [false, true])
func `a stream cut into runs ends the same, with and without what is kept`(
  _ isKept: Bool
) throws {
  let reports = Sample.reports(count: 800)
  let (whole, cut) = (try TemporaryStore(), try TemporaryStore())
  defer {
    whole.remove()
    cut.remove()
  }
  try whole.addRun(reports[...], windowCount: 300)
  let ends = [280] + stride(from: 281, to: 800, by: 13) + [800]
  var (start, replays) = (0, 0)
  for end in ends {
    replays += try cut.addRun(reports[start..<end], windowCount: 300)
    if !isKept { try? FileManager.default.removeItem(at: cut.window) }
    start = end
  }
  #expect(try cut.dump() == whole.dump())
  #expect(isKept == (replays < 8_000), "\(replays) articles read again")
}

@Test func `a damaged file is as none`() throws {
  let (store, reports) = try filled(300)
  defer { store.remove() }
  let whole = try Data(contentsOf: store.window)
  for (number, place) in stride(from: 0, to: whole.count, by: whole.count / 20).enumerated() {
    var damaged = whole
    damaged[place] ^= 1 << UInt8(number % 8)
    try damaged.write(to: store.window)
    let next = 300 + number
    #expect(try store.addRun(reports[next...next]) == next, "a flip at \(place)")
  }
  let expected = try TemporaryStore()
  defer { expected.remove() }
  try expected.addRun(reports[..<321])
  #expect(try store.dump() == expected.dump())
}

@Test func `a file that ends early or is of another kind is as none`() throws {
  let (store, reports) = try filled(300)
  defer { store.remove() }
  let whole = try Data(contentsOf: store.window)
  for (number, content) in [whole.prefix(5_000), Data(), Data("SQLite".utf8)].enumerated() {
    try content.write(to: store.window)
    let next = 300 + number
    #expect(try store.addRun(reports[next...next]) == next)
    try FileManager.default.removeItem(at: store.window)
  }
}

@Test func `what another store kept is not taken up`() throws {
  let (store, reports) = try filled(300)
  defer { store.remove() }
  let other = try TemporaryStore()
  defer { other.remove() }
  try other.addRun(reports[1..<301])
  try FileManager.default.removeItem(at: store.window)
  try FileManager.default.copyItem(at: other.window, to: store.window)
  #expect(try store.addRun(reports[301...301]) == 300)
}

@Test func `what a person moved is read anew`() throws {
  let (store, reports) = try filled(300)
  defer { store.remove() }
  let stories = try store.stories().keys.sorted()
  try store.use(for: .changing) { _ = try $0.merge(stories[1], into: stories[0]) }
  #expect(try store.addRun(reports[300...300]) == 300)
}

@Test func `the file is for the eyes that the store is for`() throws {
  let store = try TemporaryStore()
  defer { store.remove() }
  let reports = Sample.reports(count: 300)
  try store.addRun(reports[..<10])
  let manager = FileManager.default
  try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: store.path)
  try store.addRun(reports[10...])
  let rights = try manager.attributesOfItem(atPath: store.window.path)[.posixPermissions] as? Int
  #expect(rights == 0o600)
}

@Test func `a new grouping that moves nothing and tells of other storylines is read anew`() throws {
  let (store, reports) = try filled(300)
  defer { store.remove() }
  try store.use(for: .changing) { store in
    try store.queue.write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO storyline(story, first) SELECT max(id), 1 FROM story")
    }
  }
  #expect(try store.addRun(reports[300...300]) == 300)
}
