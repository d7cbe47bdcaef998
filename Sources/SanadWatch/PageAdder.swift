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
  /// Articles that are made and not stored yet.
  private var taken: (entries: [Entry], unreadable: Int)?

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
  package func entries(_ pages: [Page]) async throws -> [Entry] {
    let (receipts, fresh) = try await fresh(among: pages)
    let made = await Self.annotated(fresh.map { pages[$0] }, pipeline, threads: threads)
    return Self.entries(receipts, fresh, made)
  }

  /// The receipts of `pages`, and which of them the store does not have.
  private func fresh(
    among pages: [Page]
  ) async throws(StoreError) -> (receipts: [PageReceipt], fresh: [Int]) {
    let receipts = await Pipeline.map(pages, threads: threads) { PageReceipt($0) }
    let isKnown = try adder.isKnown(receipts)
    return (receipts, pages.indices.filter { !isKnown[$0] })
  }

  private static func entries(
    _ receipts: [PageReceipt], _ fresh: [Int], _ made: [AnnotatedArticle]
  ) -> [Entry] {
    let articles = Dictionary(uniqueKeysWithValues: zip(fresh, made))
    return receipts.enumerated().map { ($0.element, articles[$0.offset]) }
  }

  /// The articles of `pages`, whether the store has them or not.
  private static func annotated(
    _ pages: [Page], _ pipeline: Pipeline, threads: Int
  ) async -> [AnnotatedArticle] {
    let articles = await Pipeline.map(pages, threads: threads) { pipeline.article(of: $0) }
    return await Pipeline.map(pipeline.dated(articles), threads: threads) {
      pipeline.annotated($0)
    }
  }

  /// Makes articles of the pages that the store does not have, and meanwhile stores those of the call before.
  ///
  /// - Parameters:
  ///   - unreadable: inputs that could not be read since the call before.
  ///   - note: takes in the new articles.
  package mutating func take(
    _ pages: [Page], unreadable: Int, note: ([AnnotatedArticle]) -> Void
  ) async throws {
    let (receipts, fresh) = try await fresh(among: pages)
    let (pipeline, threads, new) = (pipeline, threads, fresh.map { pages[$0] })
    // One thread works on one thing at a time.
    if threads == 1 { try storeTaken() }
    async let made = Self.annotated(new, pipeline, threads: threads)
    try storeTaken()
    let articles = await made
    note(articles)
    taken = (Self.entries(receipts, fresh, articles), unreadable)
  }

  /// Stores what was taken last.
  private mutating func storeTaken() throws(StoreError) {
    guard let batch = taken else { return }
    taken = nil
    try adder.add(batch.entries, unreadable: batch.unreadable)
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
    let articles = await Self.annotated(pages, pipeline, threads: threads)
    try adder.reread(zip(receipts, articles).map { ($0, $1) })
  }

  /// Stores what was taken last, and marks the run as finished.
  // recursion: none; what it calls is the store's adder
  package mutating func finish() throws(StoreError) {
    try storeTaken()
    try adder.finish()
  }

  /// Makes the claims of the stories that changed, in this run or in one that did not finish.
  ///
  /// - Parameter progress: takes how many stories are done, and of how many.
  package func keepClaims(
    by run: RunDescription, now: SanadModel.Timestamp? = nil,
    progress: (Int, Int) -> Void = { _, _ in }
  ) async throws {
    let total = try store.staleStoryCount()
    var (made, accounts) = (0, Accounts())
    while true {
      // One thread works on one thing at a time.
      if threads == 1 { try keep(&accounts, now: now, by: run) }
      let stories = try store.staleStories(
        limit: Self.storyBatchCount, without: Set(accounts.map(\.story.id)))
      if stories.isEmpty, accounts.isEmpty { return }
      progress(made, max(total, made))
      made += stories.count
      async let next = Self.accounts(of: stories, pipeline, threads: threads)
      // Meanwhile those made before are stored.
      try keep(&accounts, now: now, by: run)
      accounts = await next
    }
  }

  private func keep(
    _ accounts: inout Accounts, now: SanadModel.Timestamp?, by run: RunDescription
  ) throws(StoreError) {
    if accounts.isEmpty { return }
    try store.keepClaims(of: accounts, now: now, by: run)
    accounts = []
  }

  private typealias Accounts = [(story: StoryArticles, account: Account)]

  private static func accounts(
    of stories: [StoryArticles], _ pipeline: Pipeline, threads: Int
  ) async -> Accounts {
    let accounts = await Pipeline.map(stories, threads: threads) { story in
      pipeline.account(id: story.id, articles: story.articles.map { pipeline.tokenized($0) })
    }
    return zip(stories, accounts).map { ($0, $1) }
  }
}
