import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline

/// `sanad explain`: the rule or pack row behind every finding.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "For each block, mention, claim and origin the rule or pack row that made it.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @OptionGroup var shared: SharedOptions

  @Option(help: "text for a person, jsonl: one object a line.")
  var format: Format = .text

  @Flag(help: "Take all input as one story.")
  var oneStory = false

  @Option(help: "When to colour text: auto, always or never.")
  var color: Terminal.ColorChoice = .auto

  func run() async throws {
    var session = try Session(shared)
    let pipeline = session.pipeline
    let articles = try await session.annotatedArticles()
    let accounts =
      oneStory
      ? [pipeline.account(id: "story", articles: articles)]
      : try pipeline.accounts(of: articles)
    let briefs = accounts.map { pipeline.brief(of: $0) }
    switch format {
    case .text: try printText(articles, briefs, &session)
    case .jsonl:
      var printer = RecordPrinter(.jsonl)
      for article in articles {
        try printer.print(Pipeline.explanations(of: article), to: &session)
      }
      for brief in briefs { try printer.print(Pipeline.explanations(of: brief), to: &session) }
    }
    try session.finish()
  }

  private func printText(
    _ articles: [AnnotatedArticle], _ briefs: [Brief], _ session: inout Session
  ) throws {
    let terminal = Terminal(color)
    var printer = ExplanationPrinter(
      columns: terminal.columns, isColoured: terminal.isColoured)
    for article in articles { try session.write(Array(printer.text(of: article).utf8)) }
    for brief in briefs { try session.write(Array(printer.text(of: brief).utf8)) }
  }
}
