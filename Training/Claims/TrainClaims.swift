import ArgumentParser
import Foundation
import SanadClaims
import SanadLanguages
import SanadPipeline
import SanadTrees

/// `train-claims FOLDER… --out FOLDER`: the judges that make claims of statements.
///
/// What it prints is the experiment, and stands at the head of each table: figures of five folds of the stories
/// trained on, and of the stories of other folders.
@main
struct TrainClaims: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-claims", abstract: "Makes and measures the judges of claims.")

  @Argument(help: "Folders with STORY.jsonl and STORY.facts.json.")
  var folders: [String]

  @Option(help: "A folder whose stories are measured and not trained on.")
  var test: [String] = []

  @Option(help: "One of the folders: first measured by judges of the others alone.")
  var first: [String] = []

  @Option(help: "Leave out the stories of this fold of five.")
  var fold: Int?

  @Flag(help: "Print the figures of five folds for several weights of what a claim is worth.")
  var weights = false

  @Option(help: "Where the tables go.")
  var out: String?

  @Option(help: "What the source line says.")
  var source = "own; stories marked by readers, which stay outside the repository"

  func run() throws {
    let pipeline = try Pipeline(languages: Languages(files: Self.files))
    var stories: [MarkedStory] = []
    for (index, folder) in folders.enumerated() {
      stories += try MarkedStory.read(folder, source: index, pipeline)
    }
    if let fold { stories = stories.filter { $0.fold != fold } }
    var report = first.compactMap { line(ofFirst: $0, stories) }
    let trainer = JudgeTrainer(stories)
    for (index, folder) in folders.enumerated() {
      report.append(line(of: index, folder, trainer))
    }
    for folder in test {
      let own = try MarkedStory.read(folder, source: 0, pipeline)
      report.append(line(of: own, folder, trainer.all))
    }
    for line in report { print(line) }
    if weights { printWeights(trainer) }
    if let out { try write(trainer.all, report, to: out) }
  }

  /// The packs without the tables that are to be made: those of another list of features would be refused.
  private static var files: PackFiles {
    let empty = Array("# source: own\n# licence: CC0\n# columns: part\tcells\n".utf8)
    return .embedded.overlaid(
      with: PackFiles(
        Dictionary(
          uniqueKeysWithValues: tables(of: ClaimJudge()).map { ("common/\($0.name).tsv", empty) })))
  }

  private struct Table {
    let name: String
    let about: String
    let trees: BoostedTrees
    let names: [String]
  }

  private static func tables(of judge: ClaimJudge) -> [Table] {
    [
      Table(
        name: "claim-pairs", about: "whether two statements state the same fact",
        trees: judge.pairs, names: ClaimJudge.pairNames),
      Table(
        name: "claim-graph", about: "the same, from what is said of all other pairs of the story",
        trees: judge.graph, names: ClaimJudge.graphNames),
      Table(
        name: "claim-right", about: "whether all reports of a group state one fact",
        trees: judge.right, names: ClaimJudge.groupNames),
      Table(
        name: "claim-wrong", about: "whether no two outlets of a group state one fact",
        trees: judge.wrong, names: ClaimJudge.groupNames),
    ]
  }

  private func printWeights(_ trainer: JudgeTrainer) {
    for wrong in [1.8, 2.6, 3.4] {
      for (pair, least) in [
        (0.5, 0.3), (0.7, 0.3), (0.6, 0.35), (0.75, 0.35), (0.9, 0.35), (0.8, 0.4),
      ] {
        let utility = ClaimUtility(wrongWeight: wrong, pairWeight: pair, pairMin: least)
        for (index, folder) in folders.enumerated() {
          print(wrong, pair, least, line(of: index, folder, trainer, utility))
        }
      }
    }
  }

  private static func name(_ folder: String) -> String { URL(filePath: folder).lastPathComponent }

  /// The figures of a folder that was trained on, each story by the judges of its fold.
  private func line(
    of source: Int, _ folder: String, _ trainer: JudgeTrainer,
    _ utility: ClaimUtility = ClaimUtility()
  ) -> String {
    var figures = ClaimFigures()
    var precision = (AveragePrecision(), AveragePrecision())
    for (index, story) in trainer.stories.enumerated() where story.source == source {
      let probabilities = trainer.probabilities[index]
      precision.0.add(story, trainer.first[index])
      precision.1.add(story, probabilities.values)
      var partition = ClaimPartition(
        probabilities, judge: trainer.folds[story.fold], utility: utility)
      figures.add(story, partition.parts())
    }
    return "\(Self.name(folder)), five folds: pairs \(precision.0.value) \(precision.1.value) "
      + figures.line
  }

  /// The figures of a folder's stories by judges of the other folders.
  private func line(ofFirst folder: String, _ stories: [MarkedStory]) -> String? {
    guard let source = folders.firstIndex(of: folder) else { return nil }
    let trainer = JudgeTrainer(stories.filter { $0.source != source })
    return line(of: stories.filter { $0.source == source }, folder, trainer.all)
  }

  /// The figures of stories that were not trained on.
  private func line(of stories: [MarkedStory], _ folder: String, _ judge: ClaimJudge) -> String {
    var figures = ClaimFigures()
    var precision = (AveragePrecision(), AveragePrecision())
    for story in stories {
      let probabilities = judge.probabilities(story.pairs)
      precision.0.add(story, judge.firstProbabilities(story.pairs))
      precision.1.add(story, probabilities.values)
      var partition = ClaimPartition(probabilities, judge: judge)
      figures.add(story, partition.parts())
    }
    return "\(Self.name(folder)), not trained on: pairs \(precision.0.value) \(precision.1.value) "
      + figures.line
  }

  private func write(_ judge: ClaimJudge, _ report: [String], to folder: String) throws {
    let base = URL(filePath: folder)
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    let trained = folders.map(Self.name).joined(separator: " ")
    for table in Self.tables(of: judge) {
      let head =
        ["# Trees that judge \(table.about) (train-claims \(trained))."] + report.map { "# \($0)" }
        + ["# source: \(source)", "# licence: CC0", "# columns: part\tcells"]
      let text =
        (head + table.trees.rows(names: table.names)).joined(separator: "\n") + "\n"
      try text.write(
        to: base.appending(path: table.name + ".tsv"), atomically: true, encoding: .utf8)
    }
  }
}
