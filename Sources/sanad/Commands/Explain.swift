import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline

/// `sanad explain`: the rule or pack row behind every finding.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "For each block, mention, claim and origin the rule or pack row that made it.",
    discussion: """
      For each article that joined a story, with which article it shares what; of a store only where all of it is \
      explained, since an article is compared with all that came before it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @OptionGroup var shared: SharedOptions

  @OptionGroup var stored: StoredInput

  @Option(help: "text for a person, jsonl: one object a line.")
  var format: Format = .text

  @Flag(help: "Take all input as one story.")
  var oneStory = false

  @Option(help: "When to colour text: auto, always or never.")
  var color: Terminal.ColorChoice = .auto

  func validate() throws {
    try stored.check(with: shared)
    guard stored.store == nil || !oneStory else {
      throw ValidationError("--one-story goes without --store")
    }
  }

  func run() async throws {
    var session = try await Session(shared)
    let pipeline = session.pipeline
    let (articles, accounts) = try await findings(&session)
    let briefs = accounts.map { pipeline.brief(of: $0) }
    let joined =
      stored.story.isEmpty ? try joinedArticles(among: articles, pipeline) : []
    switch format {
    case .text: try printText(articles, joined, briefs, &session)
    case .jsonl:
      var printer = RecordPrinter(.jsonl, session)
      printer.look(at: articles)
      for article in articles {
        try printer.print(ExplainRecord.records(of: article), to: &session)
      }
      for (reason, article) in joined {
        try printer.print(ExplainRecord.records(of: reason, in: article), to: &session)
      }
      for brief in briefs { try printer.print(ExplainRecord.records(of: brief), to: &session) }
    }
    try session.finish()
  }

  /// The articles with their accounts: those of the inputs, or those stored.
  private func findings(
    _ session: inout Session
  ) async throws -> ([AnnotatedArticle], [Account]) {
    let pipeline = session.pipeline
    if let path = stored.store {
      let session = session
      return try await stored.use(path) { store, stories in
        let accounts = try await session.accounts(of: stories, in: store, by: session.run())
        return (accounts.flatMap { Array($0.articles) }, accounts)
      }
    }
    let articles = session.namedApart(try await session.annotatedArticles())
    if oneStory { return (articles, [pipeline.account(id: "story", articles: articles)]) }
    return (articles, try pipeline.accounts(of: articles))
  }

  /// The articles that joined the story of one before them, and why.
  private func joinedArticles(
    among articles: [AnnotatedArticle], _ pipeline: Pipeline
  ) throws -> [(StoryReason, AnnotatedArticle)] {
    let reasons = try pipeline.storyReasons(of: articles)
    var stories: [String: String] = [:]
    for reason in reasons { stories[reason.assignment.article] = reason.assignment.story }
    return zip(reasons, articles).filter { reason, _ in
      reason.nearest.flatMap { stories[$0] } == reason.assignment.story
    }
  }

  private func printText(
    _ articles: [AnnotatedArticle], _ joined: [(StoryReason, AnnotatedArticle)],
    _ briefs: [Brief], _ session: inout Session
  ) throws {
    let terminal = Terminal(color)
    var printer = ExplanationPrinter(
      columns: terminal.columns, isColoured: terminal.isColoured)
    for article in articles { try session.write(Array(printer.text(of: article).utf8)) }
    for (reason, article) in joined {
      try session.write(Array(printer.text(of: reason, in: article).utf8))
    }
    for brief in briefs { try session.write(Array(printer.text(of: brief).utf8)) }
  }
}
