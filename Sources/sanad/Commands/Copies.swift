import ArgumentParser
import SanadPipeline

/// `sanad copies`: which articles share passages, whatever their stories.
struct Copies: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Pairs of articles that share passages, with places, direction and its reason.",
    discussion: """
      What comes back day after day, such as a frame or a notice, is no copy. direction is forward \
      where the second took it from the first.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, text }

  @OptionGroup var shared: SharedOptions

  @OptionGroup var order: OrderOptions

  @Option(help: "jsonl: one pair a line; text: for a person.")
  var format: Format = .jsonl

  func validate() throws { try shared.needInputs() }

  func run() async throws {
    var session = try await Session(shared)
    let articles =
      order.byTime
      ? try await session.annotatedArticlesByTime()
      : session.namedApart(try await session.annotatedArticles())
    let passages = session.pipeline.passages(amongStrangers: articles)
    switch format {
    case .jsonl:
      var printer = RecordPrinter(.jsonl, session)
      printer.look(at: articles)
      try printer.print(Pipeline.copies(of: passages, among: articles), to: &session)
    case .text:
      let columns = Terminal(.auto).columns
      for text in Pipeline.texts(of: passages, among: articles, columns: columns) {
        try session.write(Array(text.utf8))
      }
    }
    try session.finish()
  }
}
