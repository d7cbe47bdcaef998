import ArgumentParser
import SanadPipeline

/// `sanad extract`: one object per article.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Title, people, times and body of each article.")

  @OptionGroup var shared: SharedOptions

  @Option(help: "jsonl: one object a line; json: one array.")
  var format: RecordFormat = .jsonl

  func run() async throws {
    var session = try Session(shared)
    var printer = RecordPrinter(format)
    try await session.forEachBatch { session, articles in
      try printer.print(articles.map { Pipeline.record($0) }, to: &session)
    }
    try printer.finish(&session)
  }
}
