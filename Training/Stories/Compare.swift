import ArgumentParser
import FoundationEssentials
import Glibc
import SanadLanguages
import SanadModel
import SanadPipeline

/// `train-stories compare`: how well stories are found, beside one pass over plain TF-IDF.
struct Compare: AsyncParsableCommand {
  /// Thresholds tried for the plain way: its best one counts, chosen on the same labels.
  static let thresholds = stride(from: 0.25, through: 0.5, by: 0.05).map { $0 }

  @Argument(help: "Articles in order of time.")
  var inputs: [String]

  @Option(help: "JSON Lines of article id and story.")
  var labels: String

  func run() async throws {
    let articles = try TrainStories.articles(inputs)
    let named = Dictionary(
      try Pairs.labels(labels).map { ($0.id, $0.story) }, uniquingKeysWith: { first, _ in first })
    print("| grouping | BCubed P | R | F1 | pairs P | R | F1 | articles/s |")
    print("|---|---|---|---|---|---|---|---|")
    let pipeline = try Pipeline(languages: Languages())
    for (name, inBatch) in [("stream", false), ("batch", true)] {
      let start = clock()
      let stories = try pipeline.assignments(of: articles, inBatch: inBatch).map(\.story)
      show(name, stories, since: start, articles, named)
    }
    let plain = SinglePass(articles)
    for threshold in Self.thresholds {
      let start = clock()
      let stories = plain.stories(threshold: threshold).map { "\($0)" }
      show("plain, \((threshold * 100).rounded() / 100)", stories, since: start, articles, named)
    }
  }

  private func show(
    _ name: String, _ stories: [String], since start: clock_t, _ articles: [AnnotatedArticle],
    _ labels: [String: String]
  ) {
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    var numbers: [String: Int] = [:]
    var labelled: [(label: String, story: Int)] = []
    for (article, story) in zip(articles, stories) {
      let number = numbers[story] ?? numbers.count
      numbers[story] = number
      if let label = labels[article.article.id] { labelled.append((label, number)) }
    }
    let found = Grouping(labelled)
    let cells = [found.bcubed, found.pairs].flatMap { [$0.precision, $0.recall, $0.f1] }
      .map { "\(($0 * 1_000).rounded() / 1_000)" }
    print(
      "| \(name) | \(cells.joined(separator: " | ")) | \(Int(Double(articles.count) / seconds)) |")
  }
}
