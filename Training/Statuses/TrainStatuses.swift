import ArgumentParser
import Foundation
import SanadClaims
import SanadLanguages

/// Fits the weights by which claims become pending, and by which values differ, on stories with marked facts.
@main
struct TrainStatuses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-statuses",
    abstract: "Fits id/pending-weights.tsv and common/difference-weights.tsv.")

  @Argument(help: "Folders of marked stories to fit on.")
  var folders: [String]

  @Option(help: "A folder of marked stories that nothing is fitted on.")
  var heldOut: String?

  @Option(help: "Where to write the tables, such as Sources/CPacks/packs.")
  var packs: String?

  @Option(
    help:
      "Only a fold of the stories is left out of the fit, 0...4: for measuring the whole program.")
  var without: Int?

  @Option(help: "Where to write the statements that may be open, as JSON lines, for reading.")
  var observations: String?

  func run() throws {
    let stories = try folders.flatMap { try MarkedStory.all(in: $0) }
    let others = try heldOut.map { try MarkedStory.all(in: $0) } ?? []
    let used = stories.filter { $0.fold != without }
    for task in TrainingTask.allCases {
      let (own, theirs) = (
        try task.observations(used), try task.observations(others)
      )
      if task == .pending { try observations.map { try write(own + theirs, to: $0) } }
      var lines = [task.summary(of: own)]
      for fold in 0..<MarkedStory.foldCount {
        let model = LogisticModel(own.filter { $0.fold != fold }, task)
        lines.append("fold \(fold): " + task.measures(model, own.filter { $0.fold == fold }))
      }
      let model = LogisticModel(own, task)
      if !theirs.isEmpty {
        lines.append("held out: " + task.measures(model, theirs))
      }
      for line in lines { print("\(task.rawValue) \(line)") }
      try packs.map { try task.write(model, lines, to: $0) }
    }
  }

  private func write(_ rows: [Observation], to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try rows.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
  }
}
