import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// `sanad add`: reads articles into a store.
struct Add: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Adds articles to a store; what is stored already is left as it is.",
    discussion: """
      The story of each article is decided from what came before it, in the order of the inputs. A \
      run that was broken off is taken up by running it again.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var place: StoreOptions

  @Option(
    help: ArgumentHelp(
      "Pages stored at a time; undated ones are dated from the others.", valueName: "n"))
  var batch = 256

  @Option(
    help: ArgumentHelp(
      "The time of what becomes of stories, in place of that of the reports.", valueName: "time"),
    transform: Self.timestamp)
  var now: Timestamp?

  /// The largest batch, in pages: all of it is in memory at once. Set by reading.
  static let batchCountMax = 100_000

  func validate() throws {
    try shared.needInputs()
    guard 1 <= batch, batch <= Self.batchCountMax else {
      throw ValidationError("--batch must be 1 to \(Self.batchCountMax)")
    }
  }

  func run() async throws {
    var session = try Session(shared)
    do {
      let store = try Store(at: place.store, for: .making)
      let counts = try await add(to: store, &session)
      try await keepClaims(in: store, session)
      try store.close()
      if !shared.quiet { report(counts) }
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
    try session.finish()
  }

  private func add(to store: Store, _ session: inout Session) async throws -> AddCounts {
    let pipeline = session.pipeline
    var adder = ArticleAdder(
      to: store, session.run(options: "--batch \(batch)"), stream: try pipeline.storyStream(),
      now: now
    ) {
      pipeline.tokenized($0)
    }
    var problemCount = 0
    try await session.forEachPageBatch(of: batch) { session, pages in
      let entries = try await entries(pages, adder, session)
      try adder.add(entries, unreadable: session.problemCount - problemCount)
      problemCount = session.problemCount
      if !shared.quiet { StandardError.progress("\(adder.counts.pages) pages") }
    }
    if !shared.quiet { StandardError.progress("") }
    try adder.finish()
    return adder.counts
  }

  /// Makes articles of the pages that the store does not have.
  private func entries(
    _ pages: [Page], _ adder: ArticleAdder<StoryStream>, _ session: Session
  ) async throws -> [ArticleAdder<StoryStream>.Entry] {
    let pipeline = session.pipeline
    let receipts = await Pipeline.map(pages, threads: shared.threads) { PageReceipt($0) }
    let isKnown = try adder.isKnown(receipts)
    let fresh = pages.indices.filter { !isKnown[$0] }
    let articles = await Pipeline.map(fresh.map { pages[$0] }, threads: shared.threads) {
      pipeline.article(of: $0)
    }
    session.noteLimits(of: articles)
    let annotated = await Pipeline.map(pipeline.dated(articles), threads: shared.threads) {
      pipeline.annotated($0)
    }
    let made = Dictionary(uniqueKeysWithValues: zip(fresh, annotated))
    return receipts.enumerated().map { ($0.element, made[$0.offset]) }
  }

  /// Stories whose claims are made at a time. Set by reading.
  private static let storyBatchCount = 64

  /// Makes the claims of the stories that changed, in this run or in one that did not finish.
  private func keepClaims(in store: Store, _ session: Session) async throws {
    let pipeline = session.pipeline
    let run = session.run()
    while true {
      let stories = try store.staleStories(limit: Self.storyBatchCount)
      if stories.isEmpty { return }
      let accounts = await Pipeline.map(stories, threads: shared.threads) { story in
        pipeline.account(id: story.id, articles: story.articles.map { pipeline.tokenized($0) })
      }
      try store.keepClaims(of: zip(stories, accounts).map { ($0, $1) }, now: now, by: run)
    }
  }

  private static func timestamp(_ text: String) throws -> Timestamp {
    guard let time = Timestamp(wholeISO: text) else {
      throw ValidationError("'\(text)' is no ISO 8601 time such as 2026-05-14T08:00:00Z")
    }
    return time
  }

  private func report(_ counts: AddCounts) {
    StandardError.line(
      "\(counts.added) added, \(counts.changed) changed, \(counts.known) known, "
        + "\(counts.unreadable) unreadable")
  }
}
