import ArgumentParser
import SanadArchive
import SanadPipeline

/// `sanad brief`: the account of each story found in the input.
struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "The account of each story found in the input.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown, html }

  @OptionGroup var shared: SharedOptions

  @Option(help: "text, json, markdown or html.")
  var format: Format = .text

  @Flag(help: "Take all input as one story.")
  var oneStory = false

  func run() async throws {
    var session = try Session(shared)
    let pipeline = session.pipeline
    let articles = try await session.annotatedArticles()
    let accounts =
      oneStory
      ? [pipeline.account(id: "story", articles: articles)]
      : try pipeline.accounts(of: articles)
    let briefs = accounts.map { pipeline.brief(of: $0) }
    try session.write(JSONText.document(Pipeline.record(briefs)))
    try session.finish()
  }
}
