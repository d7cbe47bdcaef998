import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// `sanad step align`: the passages of given pairs of articles.
///
/// Lines of the plan, in order of sequence: `A`, sequence, digest, path, offset, bytes for an article; `S`, sequence,
/// shingles for those that are left out of it; `P`, first, second for a pair, those of one second together.
struct StepAlign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "align", shouldDisplay: false)

  @OptionGroup var options: StepOptions

  func run() async throws {
    try await options.run { session, output in
      let plan = try AlignPlan(try StepPlan.lines(), PlacedArticles(root: options.root))
      let pipeline = session.pipeline
      let articles = await Pipeline.map(plan.articles, threads: options.threads) {
        pipeline.tokenized($0)
      }
      let passages = pipeline.passages(
        ofStrangers: plan.pairs, among: articles, skipping: plan.common)
      let copies = Pipeline.copies(of: passages, among: articles)
      let file = try output.file("copies.jsonl")
      let run = session.run()
      for copy in copies { try file.write(try JSONText.line(MadeRecord(copy, MadeWith(run)))) }
      try output.finish(
        "align", input: options.inputDigest, run,
        counts: ["candidates": plan.pairs.count, "copies": copies.count])
    }
  }
}

/// What is to be aligned.
private struct AlignPlan {
  private(set) var articles: [AnnotatedArticle] = []
  private(set) var pairs: [(first: Int, second: Int)] = []
  /// For each article the shingles that are left out.
  private(set) var common: [Set<UInt64>] = []
  private var places: [Int: Int] = [:]

  init(_ lines: [[Substring]], _ files: PlacedArticles) throws {
    for (number, line) in lines.enumerated() {
      guard try read(line, files) else { throw StepProblem.badLine(number + 1) }
    }
  }

  private mutating func read(_ line: [Substring], _ files: PlacedArticles) throws -> Bool {
    guard 3 <= line.count, let first = Int(line[1]) else { return false }
    switch line[0] {
    case "A":
      guard let place = ArticlePlace(line[2...]) else { return false }
      places[first] = articles.count
      articles.append(try files.article(at: place))
      common.append([])
    case "S":
      let shingles = line[2...].compactMap { Int64($0) }
      guard let place = places[first], shingles.count == line.count - 2 else { return false }
      common[place].formUnion(shingles.map { UInt64(bitPattern: $0) })
    case "P":
      guard let left = places[first], let right = Int(line[2]).flatMap({ places[$0] }) else {
        return false
      }
      pairs.append((left, right))
    default: return false
    }
    return true
  }
}
