import ArgumentParser
import SanadModel
import SanadPipeline
import SanadStore

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

  @OptionGroup var stored: StoredInput

  @OptionGroup var order: OrderOptions

  @Option(help: "jsonl: one pair a line; text: for a person.")
  var format: Format = .jsonl

  func validate() throws {
    try stored.check(with: shared)
    guard stored.store == nil || !order.byTime else {
      throw ValidationError("--by-time goes without --store")
    }
  }

  func run() async throws {
    var session = try await Session(shared)
    let articles = try await articles(&session)
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

  /// Those of the inputs, or those stored in the order they came.
  private func articles(_ session: inout Session) async throws -> [AnnotatedArticle] {
    let pipeline = session.pipeline
    if let path = stored.store {
      return try await stored.use(path) { store, stories in
        let places = try store.places(
          ofArticles: stories.flatMap(\.articles).map(\.article.id))
        return stories.flatMap(\.articles)
          .sorted { places[$0.article.id] ?? 0 < places[$1.article.id] ?? 0 }
          .map { pipeline.tokenized($0) }
      }
    }
    return order.byTime
      ? try await session.annotatedArticlesByTime()
      : session.namedApart(try await session.annotatedArticles())
  }
}
