import Foundation
import SanadLanguages
import SanadModel
package import SanadPipeline
package import SanadStore
import SanadWatch
import Synchronization

/// Invented reports, read once, and the ways in and out of a store.
package struct StoredReports {
  /// What is written of a run.
  package static let run = RunDescription(program: "test", packs: [], options: "")
  /// Stories whose claims are made at a time. Set by reading.
  private static let storyCount = 64

  package let pipeline: Pipeline
  private let stream: StoryStream
  private let accounts = KnownAccounts()
  private let entries: [(receipt: PageReceipt, annotated: AnnotatedArticle)]
  private let batchCount: Int

  /// - Parameters:
  ///   - count: of reports.
  ///   - batchCount: reports stored at a time.
  package init(count: Int, batchCount: Int) throws {
    let pipeline = try Pipeline(languages: Languages())
    (self.pipeline, self.batchCount) = (pipeline, batchCount)
    stream = try pipeline.storyStream()
    entries = InventedReports.pages(count: count).map {
      (PageReceipt($0), pipeline.annotated(pipeline.article(of: $0)))
    }
  }

  /// The id of the first report.
  package var firstName: String { entries.first?.receipt.name ?? "" }

  /// Adds as the program does; `stored` is told after each batch how many reports it has come to.
  package func add(to path: String, stored: (Int) -> Void = { _ in }) throws {
    let store = try Store(at: path, for: .making)
    do {
      try add(to: store, stored)
      try keepClaims(store)
    } catch {
      try? store.close()
      throw error
    }
    try store.close()
  }

  private func add(to store: Store, _ stored: (Int) -> Void) throws {
    let pipeline = pipeline
    var adder = ArticleAdder(to: store, Self.run, stream: stream) {
      pipeline.tokenized($0)
    }
    for start in stride(from: 0, to: entries.count, by: batchCount) {
      let part = entries[start..<min(start + batchCount, entries.count)]
      let isKnown = try adder.isKnown(part.map(\.receipt))
      try adder.add(zip(part, isKnown).map { ($0.receipt, $1 ? nil : $0.annotated) })
      stored(start + part.count)
    }
    try adder.finish()
  }

  private func keepClaims(_ store: Store) throws {
    while true {
      let stories = try store.staleStories(limit: Self.storyCount)
      if stories.isEmpty { return }
      let made = stories.map { story in
        (story: story, account: accounts.account(of: story, by: pipeline))
      }
      try store.keepClaims(of: made, by: Self.run)
    }
  }

  /// What is wrong with the store at `path`; where nothing is, every line of its dump.
  package static func dump(_ path: String) throws -> [String] {
    let store = try Store(at: path, for: .reading)
    let problems = try store.problems()
    var lines = problems.map { "verify: \($0)" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if problems.isEmpty {
      try store.forEachDumpLine {
        lines.append(String(decoding: try encoder.encode($0), as: UTF8.self))
      }
    }
    try store.close()
    return lines
  }
}

/// Accounts that were made before: a story of the same reports has the same one.
private final class KnownAccounts: Sendable {
  private let accounts = Mutex<[[String]: Account]>([:])

  func account(of story: StoryArticles, by pipeline: Pipeline) -> Account {
    let key = [story.id] + story.articles.map(\.article.id)
    if let known = accounts.withLock({ $0[key] }) { return known }
    let articles = story.articles.map { pipeline.tokenized($0) }
    let account = pipeline.account(id: story.id, articles: articles)
    accounts.withLock { $0[key] = account }
    return account
  }
}
