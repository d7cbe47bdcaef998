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

  @Option(help: ArgumentHelp("The file that articles and stories are kept in.", valueName: "file"))
  var store: String

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
    Interrupt.sayWhileStoring()
    var session = try await Session(shared)
    do {
      var target = Target(adding: self, session: session)
      // A store that is there is opened first, so that a wrong one is told at once; a new one is made with the
      // first page, so that nothing is left where no input can be read.
      if FileOutput.exists(store) { _ = try target.opened() }
      try await add(to: &target, &session)
      if let store = target.store {
        try await keepClaims(in: store, session)
        try store.close()
      }
      if !shared.quiet { report(target.counts, unreadable: session.problemCount) }
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
    try session.finish()
  }

  /// The store, once there is something to add to it.
  private struct Target {
    let adding: Add
    let session: Session
    private(set) var store: Store?
    var adder: ArticleAdder<StoryStream>?

    init(adding: Add, session: Session) {
      self.adding = adding
      self.session = session
    }

    var counts: AddCounts { adder?.counts ?? AddCounts() }

    mutating func opened() throws -> ArticleAdder<StoryStream> {
      if let adder { return adder }
      let store = try Store(at: adding.store, for: .making)
      let pipeline = session.pipeline
      let adder = ArticleAdder(
        to: store, session.run(options: "--batch \(adding.batch)"),
        stream: try pipeline.storyStream(), now: adding.now
      ) {
        pipeline.tokenized($0)
      }
      self.store = store
      self.adder = adder
      return adder
    }
  }

  private func add(to target: inout Target, _ session: inout Session) async throws {
    var problemCount = 0
    var opened = target
    try await session.forEachPageBatch(of: batch) { session, pages in
      var adder = try opened.opened()
      let entries = try await entries(pages, adder, session)
      try adder.add(entries, unreadable: session.problemCount - problemCount)
      opened.adder = adder
      problemCount = session.problemCount
      session.progress.show("\(adder.counts.pages) pages added")
    }
    try opened.adder?.finish()
    target = opened
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
    let total = try store.staleStoryCount()
    var made = 0
    while true {
      let stories = try store.staleStories(limit: Self.storyBatchCount)
      if stories.isEmpty { return session.progress.clear() }
      session.progress.show("accounts", made, of: max(total, made))
      made += stories.count
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

  private func report(_ counts: AddCounts, unreadable: Int) {
    StandardError.line(
      "\(counts.added) added, \(counts.changed) changed, \(counts.known) known, "
        + "\(max(counts.unreadable, unreadable)) unreadable")
  }
}
