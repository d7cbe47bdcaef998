import ArgumentParser
import SanadModel
import SanadPipeline
import SanadStore

/// `sanad step annotate`: whole batches of articles in order of time, dated and with their mentions.
///
/// A line of the plan: sequence, minute or nothing, name, digest, path, offset, bytes.
struct StepAnnotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "annotate", shouldDisplay: false)

  @OptionGroup var options: StepOptions

  func run() async throws {
    try await options.run { session, output in
      let articles = try AnnotatedArticles(output)
      let places = PlacedArticles(root: options.root)
      let lines = try StepPlan.lines().enumerated().map { try PlanLine($1, number: $0 + 1) }
      for start in stride(from: 0, to: lines.count, by: Session.batchCount) {
        let batch = lines[start..<min(start + Session.batchCount, lines.count)]
        let read = try batch.map { try $0.article(in: places) }
        for (line, article) in zip(batch, await session.annotated(read)) {
          try articles.write(article, sequence: line.sequence, minute: line.minute)
        }
      }
      try output.finish(
        "annotate", input: options.inputDigest, session.run(), counts: articles.counts)
    }
  }
}

private struct PlanLine {
  let sequence: Int
  let minute: Int?
  let name: String
  let place: ArticlePlace

  init(_ fields: [Substring], number: Int) throws(StepProblem) {
    guard fields.count == 7, let sequence = Int(fields[0]), let place = ArticlePlace(fields[3...])
    else { throw .badLine(number) }
    (self.sequence, minute, name) = (sequence, Int(fields[1]), String(fields[2]))
    self.place = place
  }

  func article(in places: PlacedArticles) throws -> Article {
    var article = try places.article(at: place).article
    article.id = name
    return article
  }
}
