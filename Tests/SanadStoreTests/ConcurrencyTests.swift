import Foundation
import SanadModel
import Synchronization
import Testing

@testable import SanadStore

/// Rounds of the tests here; `SANAD_ROUNDS=1000` for more.
private let roundCount =
  ProcessInfo.processInfo.environment["SANAD_ROUNDS"].flatMap { Int($0) } ?? 8

/// Runs every one of `tasks` on a thread of its own at once, and returns what they failed with.
private func together(_ tasks: [@Sendable () throws -> Void]) -> [String] {
  let failures = Mutex<[String]>([])
  DispatchQueue.concurrentPerform(iterations: tasks.count) { number in
    do { try tasks[number]() } catch { failures.withLock { $0.append("\(number): \(error)") } }
  }
  return failures.withLock { $0 }
}

@Test func `two adders, a reader and a new grouping at once leave a whole store`() throws {
  let reports = Sample.reports(count: 48)
  for round in 0..<roundCount {
    let place = try TemporaryStore()
    defer { place.remove() }
    try place.add(Array(reports.prefix(8)))
    let failures = together([
      { try place.add(Array(reports[8..<32]), batch: 1 + round % 5, windowCount: 6) },
      { try place.add(Array(reports[24..<48]), batch: 1 + round % 3, windowCount: 6) },
      {
        for _ in 0..<4 {
          try place.use(for: .reading) { store in
            try store.forEachStory { _ in }
            _ = try store.search(SearchQuery("laporan"))
          }
        }
      },
      {
        for _ in 0..<2 {
          try place.use(for: .changing) { _ = try $0.regroup(with: WordStream()) { $0 } }
        }
      },
    ])
    #expect(failures == [], "round \(round)")
    try place.use(for: .reading) { store in
      #expect(try store.problems() == [], "round \(round)")
      var articles = Set<String>()
      try store.forEachStory { articles.formUnion($0.members.map(\.id)) }
      #expect(articles == Set(reports.map(\.article.id)), "round \(round)")
    }
  }
}
