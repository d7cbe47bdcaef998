import ArgumentParser
import FoundationEssentials
import SanadLanguages
import SanadModel
import SanadStories
import SanadTrees

/// `train-stories pairs`: the trees of `story-pairs.tsv`, from streams with labelled stories.
///
/// Each corpus is tried with trees fitted to the others alone, and all of them in folds; what is written is
/// fitted to all that are given for it.
struct Pairs: AsyncParsableCommand {
  @Argument(help: "Folders with articles.jsonl and clusters.jsonl to fit to.")
  var corpora: [String]

  @Option(help: "Folders only measured.")
  var only: [String] = []

  @Option(help: "JSON Lines of synthetic streams, as `related` prints them.")
  var synthetic: String?

  @Option(help: "One of so many synthetic pairs is used.")
  var syntheticStep = 1

  @Option(help: "What the source line says.")
  var source: String

  // Few questions a tree: with thrice as many the figures of the other corpus fell (decision 0080).
  @Option(help: "Trees.")
  var trees = 120

  /// Set by reading.
  @Option(help: "Leaves of a tree.")
  var leaves = 10

  /// Set by reading.
  @Option(help: "What of a tree's answer counts.")
  var rate = 0.1

  /// Linkage from which an article joins a story: a round number of the span that is good on every corpus; .2 and
  /// not .25 for made reports in two languages (decision 0082).
  static let eventMin = 0.2
  /// Linkage from which a look back joins two groups, whose pairs are many. Set by reading.
  static let lookBackMin = 0.25
  /// Set by reading: a storyline's events share a name and a place, not their matter.
  static let storylineMin = 0.06

  func run() async throws {
    let matcher = try StoryMatcher(languages: Languages())
    let streams = try corpora.map { try Self.stream($0, matcher) }
    let others = try only.map { try Self.stream($0, matcher) }
    let synthetic = try synthetic.map { path in
      try SyntheticStreams(
        path: path, amid: try Self.articles(corpora.first ?? ""), matcher: matcher)
    }
    var report: [String] = []
    for left in streams.indices where 1 < streams.count {
      let trained = streams.indices.filter { $0 != left }.map { streams[$0] }
      let trees = trainer(trained, synthetic).trees()
      let names = trained.map(\.name).joined(separator: ", ")
      report += ([streams[left]] + others).flatMap {
        Self.lines("\(names), on \($0.name)", $0, trees)
      }
    }
    let all = trainer(streams, synthetic)
    for (stream, found) in zip(streams, all.heldOut()) {
      report += Self.lines(
        "all in \(PairTrainer.foldCount) folds, on \(stream.name)", stream, found)
    }
    let score = PairScore(
      trees: all.trees(), eventMin: Self.eventMin, lookBackMin: Self.lookBackMin,
      storylineMin: Self.storylineMin)
    for stream in others { report += Self.lines("all, on \(stream.name)", stream, score.trees) }
    if let synthetic { report += synthetic.lines(score) }
    printTable(score, report)
  }

  private func trainer(
    _ streams: [LabelledStream], _ synthetic: SyntheticStreams?
  ) -> PairTrainer {
    var parameters = GradientBoosting.Parameters()
    (parameters.rate, parameters.treeCount, parameters.leafMax) = (rate, trees, leaves)
    parameters.depthMax = 4
    return PairTrainer(
      streams: streams, synthetic: synthetic?.all ?? [], syntheticStep: syntheticStep,
      parameters: parameters)
  }

  private static func lines(
    _ name: String, _ stream: LabelledStream, _ trees: BoostedTrees
  ) -> [String] {
    lines(name, stream, trees.probabilities(stream.values, width: PairFeature.count))
  }

  private static func lines(
    _ name: String, _ stream: LabelledStream, _ found: [Float]
  ) -> [String] {
    [
      line(name, stream.grouping(stream.stories(found, eventMin: eventMin))),
      line(name + ", look back", stream.grouping(stream.groups(found, mean: lookBackMin))),
    ]
  }

  private static func line(_ name: String, _ found: Grouping) -> String {
    func three(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }
    return "# \(name): BCubed \(three(found.bcubed.precision)) "
      + "\(three(found.bcubed.recall)) F1 \(three(found.bcubed.f1)), pairs "
      + "\(three(found.pairs.precision)) \(three(found.pairs.recall)) F1 \(three(found.pairs.f1))"
  }

  private func printTable(_ score: PairScore, _ report: [String]) {
    print("# Trees of the score that two articles report one event, and the thresholds on it.")
    print(
      "# Experiment (train-stories pairs; precision, recall, F1 over stories of two or more):")
    for line in report { print(line) }
    print("# source: \(source)\n# licence: CC0\n# columns: part\tcells")
    for (name, value) in [
      (PairScore.Threshold.eventMin, score.eventMin), (.lookBackMin, score.lookBackMin),
      (.storylineMin, score.storylineMin),
    ] {
      print("\(name.rawValue)\t\((value * 1_000).rounded() / 1_000)")
    }
    for row in score.trees.rows(names: PairFeature.names) { print(row) }
  }

  // MARK: Corpora

  private static func stream(_ folder: String, _ matcher: StoryMatcher) throws -> LabelledStream {
    let name = folder.split(separator: "/").last.map { String($0) } ?? folder
    return LabelledStream(
      name, try articles(folder), labels: try labels("\(folder)/clusters.jsonl"),
      matcher: matcher)
  }

  /// The articles of a corpus, of equal days as they stand in the file.
  private static func articles(_ folder: String) throws -> [AnnotatedArticle] {
    let articles = try TrainStories.articles(["\(folder)/articles.jsonl"])
    func minute(_ index: Int) -> Int {
      articles[index].article.published?.minutesSinceEpoch ?? .min
    }
    return articles.indices.sorted { (minute($0), $0) < (minute($1), $1) }.map { articles[$0] }
  }

  static func labels(_ path: String) throws -> [(id: String, story: String)] {
    struct Row: Decodable {
      let id: String
      let story: String
    }
    return try Data(contentsOf: URL(filePath: path)).split(separator: 0x0A).map { line in
      let row = try JSONDecoder().decode(Row.self, from: Data(line))
      return (row.id, row.story)
    }
  }
}
