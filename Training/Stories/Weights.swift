import ArgumentParser
import FoundationEssentials
import SanadLanguages
import SanadModel
import SanadStories

/// `train-stories weights`: the weights of the merge score, from a stream with labelled stories.
///
/// The labelled stories are divided in two, block by block in the order they are listed. For each half the weights and the threshold
/// are chosen on it and tried on the other; what is written is fitted to all.
struct Weights: AsyncParsableCommand {
  /// Rounds of placing the unlabelled articles by the weights of the round before. Set by reading.
  static let roundCount = 2
  static let thresholds = stride(from: 0.08, through: 0.6, by: 0.02).map { $0 }

  @Argument(help: "Articles in order of time.")
  var inputs: [String]

  @Option(help: "JSON Lines of article id and story.")
  var labels: String

  @Option(help: "What the source line says.")
  var source: String

  @Option(help: "Features to leave out, to see what they are good for.")
  var without: [String] = []

  @Option(help: "JSON Lines of synthetic streams, as `related` prints them.")
  var synthetic: String?

  @Option(help: "Observations that each of a synthetic stream counts as.")
  var syntheticWeight = 0.2

  @Flag(help: "Fit to all labels alone.")
  var quick = false

  @Flag(help: "List the observations that are judged wrong.")
  var errors = false

  func run() async throws {
    let languages = try Languages()
    let matcher = try StoryMatcher(languages: languages)
    let news = try TrainStories.articles(inputs)
    let stream = LabelledStream(news, labels: try Self.labels(labels), matcher: matcher)
    let synthetic = try synthetic.map {
      try SyntheticStreams(path: $0, amid: news, matcher: matcher)
    }
    let start = try MergeScore(languages.common.table("merge-weights"))
    var report: [String] = []
    for fold in 0..<(quick ? 0 : 2) {
      let chosen = fitted(start, stream, synthetic) { stream.fold($0) == fold }
      report.append(line("half \(fold)", chosen, stream) { stream.fold($0) == fold })
      report.append(line("other half", chosen, stream) { stream.fold($0) != fold })
    }
    let chosen = fitted(start, stream, synthetic) { _ in true }
    report.append(line("all", chosen, stream) { _ in true })
    if let synthetic { report += synthetic.lines(chosen) }
    printTable(chosen, report)
    if errors { printErrors(chosen, stream) }
  }

  /// Weights fitted to what the labelled stream and the stream as grouped by the round before see.
  private func fitted(
    _ start: MergeScore, _ stream: LabelledStream, _ synthetic: SyntheticStreams?,
    _ isUsed: (String) -> Bool
  ) -> MergeScore {
    var score = start
    for _ in 0..<Self.roundCount {
      let seen = stream.examples(grouping: score) + stream.examplesAsGrouped(by: score)
      let others = synthetic?.observations(grouping: score) ?? []
      let fit = LogisticRegression(
        seen.filter { isUsed($0.label) && isUsed($0.other) }.map { example(of: $0, weight: 1) }
          + others.map { example(of: $0, weight: syntheticWeight) },
        width: MergeFeature.allCases.count)
      score = MergeScore(
        weights: fit.weights, eventMin: score.eventMin, storylineMin: score.storylineMin)
      score = bestThreshold(score, stream, isUsed)
    }
    return score
  }

  private func example(of seen: Observation, weight: Double) -> LogisticRegression.Example {
    var values = seen.example.values
    for (index, feature) in MergeFeature.allCases.enumerated()
    where without.contains(feature.name) {
      values[index] = 0
    }
    return .init(values: values, isPositive: seen.example.isPositive, weight: weight)
  }

  /// `score` with the threshold that gives the best sum of BCubed and pairwise F1.
  private func bestThreshold(
    _ score: MergeScore, _ stream: LabelledStream,
    _ isUsed: (String) -> Bool
  ) -> MergeScore {
    var best: (value: Double, score: MergeScore) = (-1, score)
    for threshold in Self.thresholds {
      let tried = MergeScore(
        weights: score.weights, eventMin: threshold, storylineMin: threshold / 4)
      let found = Grouping(
        stream.stories(by: tried).filter { isUsed($0.label) })
      let value = found.bcubed.f1 + found.pairs.f1
      if best.value < value { best = (value, tried) }
    }
    return best.score
  }

  private func line(
    _ name: String, _ score: MergeScore, _ stream: LabelledStream,
    _ isUsed: (String) -> Bool
  ) -> String {
    let found = Grouping(
      stream.stories(by: score).filter { isUsed($0.label) })
    func three(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }
    return "# \(name): threshold \(three(score.eventMin)), BCubed \(three(found.bcubed.precision)) "
      + "\(three(found.bcubed.recall)) F1 \(three(found.bcubed.f1)), pairs "
      + "\(three(found.pairs.precision)) \(three(found.pairs.recall)) F1 \(three(found.pairs.f1))"
  }

  private func printTable(_ score: MergeScore, _ report: [String]) {
    print("# Weights of the score that an article belongs to a story, and the thresholds on it.")
    print(
      "# Experiment (train-stories weights; precision, recall, F1 over stories of two or more):")
    for line in report { print(line) }
    print("# source: \(source)\n# licence: CC0\n# columns: name\tvalue")
    for (feature, weight) in zip(MergeFeature.allCases, score.weights) {
      print("\(feature.name)\t\((weight * 1_000).rounded() / 1_000)")
    }
    print("eventMin\t\((score.eventMin * 1_000).rounded() / 1_000)")
    print("storylineMin\t\((score.storylineMin * 1_000).rounded() / 1_000)")
  }

  private func printErrors(_ score: MergeScore, _ stream: LabelledStream) {
    for seen in stream.examples(grouping: score) {
      let probability = LogisticRegression.probability(score.weights, seen.example.values)
      guard (score.eventMin <= probability) != seen.example.isPositive else { continue }
      let values = seen.example.values.map { "\(($0 * 100).rounded() / 100)" }
      print(
        "#!\t\(seen.example.isPositive)\t\(probability)\t\(seen.article)\t\(seen.label)\t"
          + "\(seen.other)\t\(values.joined(separator: " "))")
    }
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
