import ArgumentParser
import SanadPipeline

/// `sanad cluster`: the story of each article, as a stream.
struct Cluster: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The story each article belongs to, decided from what came before it.")

  @OptionGroup var shared: SharedOptions

  @Option(help: "jsonl: one object a line; json: one array.")
  var format: RecordFormat = .jsonl

  func run() async throws {
    var session = try Session(shared)
    var printer = RecordPrinter(format)
    let pipeline = session.pipeline
    let articles = try await session.annotatedArticles()
    let records = try pipeline.assignments(of: articles).map { Pipeline.record($0) }
    try printer.print(records, to: &session)
    try printer.finish(&session)
  }
}
