import ArgumentParser
import SanadPipeline

/// `sanad extract`: one object per article.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Title, people, times and body of each article.")

  @OptionGroup var options: RecordOptions

  func run() async throws {
    var session = try await Session(options.shared)
    var printer = RecordPrinter(options.format, session)
    try await session.forEachBatch { session, articles in
      try printer.print(
        articles, to: &session, record: { ExtractRecord($0) }, text: { $0.text(of: $1) })
    }
    try printer.finish(&session)
  }
}
