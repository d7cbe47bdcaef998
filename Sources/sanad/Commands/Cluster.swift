import ArgumentParser
import SanadModel
import SanadPipeline

/// `sanad cluster`: the story of each article, as a stream.
struct Cluster: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The story each article belongs to, decided from what came before it.",
    discussion: """
      A story's id comes from its first article's id and is the same on every machine. With --explain \
      each line also says which article is the nearest and what the two share.
      """)

  @OptionGroup var shared: SharedOptions

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, json }

  @Option(help: "jsonl: one object a line; json: one array.")
  var format: Format = .jsonl

  @Flag(help: "Look at all articles before deciding.")
  var batch = false

  @Flag(help: "Say what each article was grouped by.")
  var explain = false

  func validate() throws {
    try shared.needInputs()
    guard !batch || !explain else {
      throw ValidationError("--explain tells how the stream decides: leave out --batch")
    }
  }

  func run() async throws {
    var session = try await Session(shared)
    var printer = RecordPrinter(format == .json ? .json : .jsonl, session)
    if explain {
      let articles = try await session.annotatedArticles()
      printer.look(at: articles)
      try printer.print(explained(articles, session.pipeline), to: &session)
    } else if batch {
      var stories = try session.pipeline.storyBatch()
      try await session.forEachAnnotatedBatch { _, articles in
        for article in articles { stories.add(article) }
        printer.look(at: articles)
      }
      try printer.print(stories.finish().map { ClusterRecord($0) }, to: &session)
    } else {
      var stories = try session.pipeline.storyStream()
      try await session.forEachAnnotatedBatch { session, articles in
        for article in articles {
          printer.look(at: [article])
          try printer.print([ClusterRecord(stories.assign(article))], to: &session)
        }
      }
    }
    try printer.finish(&session)
  }

  private func explained(
    _ articles: [AnnotatedArticle], _ pipeline: Pipeline
  ) throws -> [ClusterRecord] {
    var byID: [String: AnnotatedArticle] = [:]
    for article in articles { byID[article.article.id] = article }
    return zip(try pipeline.storyReasons(of: articles), articles).map { reason, article in
      ClusterRecord(reason, of: article, nearest: reason.nearest.flatMap { byID[$0] })
    }
  }
}
