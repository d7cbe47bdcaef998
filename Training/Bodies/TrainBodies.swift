import ArgumentParser
import Foundation
import SanadArticles
import SanadLanguages

/// `train-bodies FOLDER… > body-trees.tsv`: the trees that correct which pieces of a page are body.
///
/// What it prints above the trees is the experiment: F1 of the rules, of trees grown on four fifths of the
/// pages and tried on the fifth, and of trees grown on all other folders.
@main
struct TrainBodies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-bodies",
    abstract: "Makes and measures the trees that correct which pieces of a page are body.")

  /// Parts of the pages for the cross-validation. Set by reading.
  static let partCount = 5
  /// Log-odds at which pieces are dropped and taken, for comparison. Set by reading.
  static let limits = [0.0, 0.4, 0.8, 1.1, 1.4]

  @Argument(help: "Folders with gold.jsonl and html.")
  var folders: [String]

  @Option(help: "What the source line says.")
  var source = "own; pages with a body marked by readers, which stay outside the repository"

  @Flag(help: "List the pages that trees of other pages change by a hundredth and more.")
  var pages = false

  func run() throws {
    let extractor = try ArticleExtractor(languages: Languages())
    var gold: [GoldPage] = []
    for (source, folder) in folders.enumerated() {
      gold += try GoldPage.read(folder, source: source, extractor)
    }
    print("# Trees that judge once more whether a piece of a page is body (train-bodies).")
    print(
      "# Folders: \(folders.map { URL(filePath: $0).lastPathComponent }.joined(separator: " "))")
    print("# rules: \(Self.line(gold, [], Self.limits[0]) { _ in 0 })")
    report(gold, "other pages", parts: Self.partCount) { Self.part($0) }
    report(gold, "other folders", parts: folders.count) { $0.source }
    print("# source: \(source)\n# licence: CC0\n# columns: tree\tquestion\ttrait\tno\tyes")
    Self.printTrees(TreeLearner.trees(gold.flatMap(\.examples)))
  }

  /// A part by the bytes of the page's name.
  private static func part(_ page: GoldPage) -> Int {
    page.id.utf8.reduce(page.source) { ($0 * 31 + Int($1)) % 10_007 } % partCount
  }

  private func report(
    _ pages: [GoldPage], _ name: String, parts: Int, _ part: (GoldPage) -> Int
  ) {
    guard 1 < parts else { return }
    let trees = (0..<parts).map { left in
      TreeLearner.trees(pages.filter { part($0) != left }.flatMap(\.examples))
    }
    if self.pages { printChanges(pages, trees, part) }
    for limit in Self.limits {
      print("# \(name), limit \(limit): \(Self.line(pages, trees, limit, part))")
    }
  }

  private func printChanges(
    _ pages: [GoldPage], _ trees: [BodyTrees], _ part: (GoldPage) -> Int
  ) {
    let limits = BodyScore.Limits(drop: -Self.limits[3], take: Self.limits[3])
    for page in pages {
      var (before, after) = (BodyScore(), BodyScore())
      before.add(page, nil, limits)
      after.add(page, trees[part(page)], limits)
      let change = after.f1 - before.f1
      if 0.01 <= abs(change) { print("#! \(page.source) \(page.id) \(before.f1) \(after.f1)") }
    }
  }

  /// F1 of each folder.
  private static func line(
    _ pages: [GoldPage], _ trees: [BodyTrees], _ limit: Double, _ part: (GoldPage) -> Int
  ) -> String {
    let sources = Set(pages.map(\.source)).sorted()
    return sources.map { source in
      var score = BodyScore()
      for page in pages where page.source == source {
        score.add(
          page, trees.isEmpty ? nil : trees[part(page)], .init(drop: -limit, take: limit))
      }
      return "\((score.f1 * 10_000).rounded() / 10_000)"
    }.joined(separator: " ")
  }

  private static func printTrees(_ trees: BodyTrees) {
    func text(_ step: BodyTrees.Step) -> String {
      switch step {
      case .question(let next): "#\(next)"
      case .value(let value): "\((value * 1_000).rounded() / 1_000)"
      }
    }
    for (tree, questions) in trees.trees.enumerated() {
      for (number, question) in questions.enumerated() {
        print(
          "\(tree)\t\(number)\t\(BodyTraits.names[question.trait])\t\(text(question.no))\t"
            + text(question.yes))
      }
    }
  }
}
