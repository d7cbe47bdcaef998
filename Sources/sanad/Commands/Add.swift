import ArgumentParser
import SanadArchive
import SanadModel
import SanadStore
import SanadWatch

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

  /// Set by reading.
  @Option(
    help: ArgumentHelp(
      "Pages stored at a time; undated ones are dated from the others.", valueName: "n"))
  var batch = 256

  @Option(
    help: ArgumentHelp(
      "The time of what becomes of stories, in place of that of the reports.", valueName: "time"),
    transform: StoreOptions.timestamp)
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
    var session = try await Session(shared, streams: true)
    do {
      let run = session.run(options: "--batch \(batch)")
      var target = Target(adding: self, session: session, run: run)
      // A store that is there is opened first, so that a wrong one is told at once; a new one is made with the
      // first page, so that nothing is left where no input can be read.
      if FileOutput.exists(store) { try target.open() }
      try await add(to: &target, &session)
      if let adder = target.adder {
        try await keepClaims(adder, session, by: run)
        try adder.store.close()
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
    let run: RunDescription
    var adder: PageAdder?

    init(adding: Add, session: Session, run: RunDescription) {
      self.adding = adding
      self.session = session
      self.run = run
    }

    var counts: AddCounts { adder?.counts ?? AddCounts() }

    mutating func open() throws {
      if adder != nil { return }
      adder = try PageAdder(
        to: try Store(at: adding.store, for: .making),
        run, pipeline: session.pipeline, threads: adding.shared.threads, now: adding.now)
    }
  }

  private func add(to target: inout Target, _ session: inout Session) async throws {
    var problemCount = 0
    var opened = target
    // The target's copy would be copied with every change.
    target.adder = nil
    try await session.forEachPageBatch(of: batch) { session, pages in
      try opened.open()
      let unreadable = session.problemCount - problemCount
      problemCount = session.problemCount
      try await opened.adder?.take(pages, unreadable: unreadable) { articles in
        session.noteLimits(of: articles.map(\.article))
      }
      session.progress.show("\(opened.counts.pages) pages added")
    }
    try opened.adder?.finish()
    target = opened
  }

  /// Makes the claims of the stories that changed, in this run or in one that did not finish.
  private func keepClaims(
    _ adder: PageAdder, _ session: Session, by run: RunDescription
  ) async throws {
    try await adder.keepClaims(by: run, now: now) { made, total in
      session.progress.show("accounts", made, of: total)
    }
    session.progress.clear()
  }

  private func report(_ counts: AddCounts, unreadable: Int) {
    StandardError.line(
      "\(counts.added) added, \(counts.changed) changed, \(counts.known) known, "
        + "\(max(counts.unreadable, unreadable)) unreadable")
  }
}
