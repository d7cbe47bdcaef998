import ArgumentParser
import SanadPipeline

/// `sanad annotate`: the articles with sentences and mentions.
struct Annotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The articles with their sentences, dates, quantities, names, quotes and sources.")

  @OptionGroup var options: RecordOptions

  func run() async throws {
    var session = try await Session(options.shared)
    var printer = RecordPrinter(options.format, session)
    try await session.forEachAnnotatedBatch { session, articles in
      try printer.print(
        articles, to: &session, record: { AnnotateRecord($0) }, text: { $0.text(of: $1) })
    }
    try printer.finish(&session)
  }
}
