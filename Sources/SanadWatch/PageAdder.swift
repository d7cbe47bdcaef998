package import SanadModel
public import SanadPipeline
public import SanadStore

extension StoryStream: ArticleStream {}

/// Makes articles of pages and adds them to a store: the way in for files and for what is fetched.
package struct PageAdder: Sendable {
  package typealias Entry = ArticleAdder<StoryStream>.Entry

  /// Stories whose claims are made at a time. Set by reading.
  private static let storyBatchCount = 64

  package let store: Store
  private let pipeline: Pipeline
  private let threads: Int
  private var adder: ArticleAdder<StoryStream>

  /// - Parameter now: the time of what becomes of articles, in place of their own.
  package init(
    to store: Store, _ run: RunDescription, pipeline: Pipeline, threads: Int,
    now: SanadModel.Timestamp? = nil
  ) throws {
    (self.store, self.pipeline, self.threads) = (store, pipeline, threads)
    adder = ArticleAdder(to: store, run, stream: try pipeline.storyStream(), now: now) {
      pipeline.tokenized($0)
    }
  }

  /// What became of the pages so far.
  package var counts: AddCounts { adder.counts }

  /// Makes articles of the pages that the store does not have.
  ///
  /// - Parameter note: takes in the new articles before they are annotated.
  package func entries(
    _ pages: [Page], note: ([Article]) -> Void = { _ in }
  ) async throws -> [Entry] {
    let receipts = await Pipeline.map(pages, threads: threads) { PageReceipt($0) }
    let isKnown = try adder.isKnown(receipts)
    let fresh = pages.indices.filter { !isKnown[$0] }
    let made = await annotated(fresh.map { pages[$0] }, note: note)
    let articles = Dictionary(uniqueKeysWithValues: zip(fresh, made))
    return receipts.enumerated().map { ($0.element, articles[$0.offset]) }
  }

  /// The articles of `pages`, whether the store has them or not.
  private func annotated(
    _ pages: [Page], note: ([Article]) -> Void
  ) async -> [AnnotatedArticle] {
    let pipeline = pipeline
    let articles = await Pipeline.map(pages, threads: threads) { pipeline.article(of: $0) }
    note(articles)
    return await Pipeline.map(pipeline.dated(articles), threads: threads) {
      pipeline.annotated($0)
    }
  }

  /// Stores a batch together with the answers it came by, all of it or nothing.
  // recursion: none; what it calls is the store's adder
  package mutating func add(
    _ entries: [Entry], unreadable: Int = 0, fetches: [Fetch] = [],
    at time: SanadModel.Timestamp? = nil
  ) throws(StoreError) {
    try adder.add(entries, unreadable: unreadable, fetches: fetches, at: time)
  }

  /// Makes new versions of texts that have come back.
  // recursion: none; what it calls is the store's adder
  package mutating func settle(at time: SanadModel.Timestamp?) throws(StoreError) {
    try adder.settle(at: time)
  }

  /// Reads pages again that are stored, and keeps what is read otherwise now as new versions.
  // recursion: none; what it calls is the store's adder
  package mutating func reread(_ pages: [Page]) async throws {
    let receipts = await Pipeline.map(pages, threads: threads) { PageReceipt($0) }
    let articles = await annotated(pages, note: { _ in })
    try adder.reread(zip(receipts, articles).map { ($0, $1) })
  }

  /// Marks the run as finished.
  // recursion: none; what it calls is the store's adder
  package mutating func finish() throws(StoreError) { try adder.finish() }

  /// Makes the claims of the stories that changed, in this run or in one that did not finish.
  ///
  /// - Parameter progress: takes how many stories are done, and of how many.
  package func keepClaims(
    by run: RunDescription, now: SanadModel.Timestamp? = nil,
    progress: (Int, Int) -> Void = { _, _ in }
  ) async throws {
    let pipeline = pipeline
    let total = try store.staleStoryCount()
    var made = 0
    while true {
      let stories = try store.staleStories(limit: Self.storyBatchCount)
      if stories.isEmpty { return }
      progress(made, max(total, made))
      made += stories.count
      let accounts = await Pipeline.map(stories, threads: threads) { story in
        pipeline.account(id: story.id, articles: story.articles.map { pipeline.tokenized($0) })
      }
      try store.keepClaims(of: zip(stories, accounts).map { ($0, $1) }, now: now, by: run)
    }
  }
}
