import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// `sanad trace`: what became of a statement.
struct Trace: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What became of a press release, a transcript or a post: who carries which sentence.",
    discussion: """
      With --store every file is a statement, and each is looked for in the store. Without it the \
      first file is the statement, and it is looked for in the others.

      = word for word · ~ with other words, which are shown · - left out · ! still prints what the \
      statement takes back.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("Look in a store.", valueName: "file"))
  var store: String?

  @Option(help: "text, json or html.")
  var format: Format = .text

  func validate() throws {
    try shared.needInputs()
    guard store != nil || 1 < shared.inputs.count else {
      throw ValidationError("without --store there must be a statement and inputs to look in")
    }
  }

  func run() async throws {
    var session = try await Session(shared)
    let articles = try await session.annotatedArticles()
    var traces: [StatementTrace] = []
    var made = MadeWith(session.run())
    if let store {
      (traces, made.asOf) = try await self.traces(of: articles, in: store, session)
    } else if let statement = articles.first {
      let search = try session.pipeline.search(for: statement)
      let others = Array(articles.dropFirst())
      traces = [await trace(search, in: others)]
      made.asOf = Pipeline.newestTime(of: others.map(\.article))?.description
    }
    try print(traces, made, &session)
    try session.finish()
  }

  private func trace(
    _ search: StatementSearch, in articles: [AnnotatedArticle]
  ) async -> StatementTrace {
    let bearers = await Pipeline.map(articles, threads: shared.threads) { search.bearer($0) }
    return search.trace(bearers.compactMap { $0 })
  }

  /// The traces, and as of when the store is.
  private func traces(
    of statements: [AnnotatedArticle], in path: String, _ session: Session
  ) async throws -> ([StatementTrace], asOf: String?) {
    let pipeline = session.pipeline
    do {
      let store = try Store(at: path, for: .reading)
      var traces: [StatementTrace] = []
      for statement in statements {
        let search = try pipeline.search(for: statement)
        let found = try store.articles(
          sharing: search.wordings, orWithdrawn: search.withdrawnWords)
        let articles = await Pipeline.map(found, threads: shared.threads) {
          pipeline.tokenized($0)
        }
        traces.append(await trace(search, in: articles))
      }
      let asOf = try store.madeWith().asOf
      try store.close()
      return (traces, asOf)
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }

  private func print(
    _ traces: [StatementTrace], _ made: MadeWith, _ session: inout Session
  ) throws {
    let columns = Terminal(.auto).columns
    switch format {
    case .text:
      for trace in traces {
        try session.write(Array(Pipeline.text(of: trace, columns: columns).utf8))
      }
    case .html:
      let facts = ["Sanad \(Version.text)", made.program.packs, made.asOf].compactMap { $0 }
      for trace in traces {
        try session.write(Array(Pipeline.html(of: trace, facts: facts).utf8))
      }
    case .json:
      let document = TraceDocument(statements: traces.map { Pipeline.record($0) })
      try session.write(JSONText.document(MadeRecord(document, made)))
    }
  }
}

/// What `sanad trace --format json` prints: a record for each statement.
private struct TraceDocument<Statement: Encodable & Sendable>: Encodable {
  let statements: [Statement]
}
