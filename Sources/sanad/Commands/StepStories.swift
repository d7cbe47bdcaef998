import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore
import SanadTables

/// `sanad step stories`: the story of each article, decided in order over the annotated parts.
///
/// A line of the plan: the path of a part, its first sequence, its articles, and what its files are known by.
struct StepStories: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "stories", shouldDisplay: false)

  @OptionGroup var options: StepOptions

  func run() async throws {
    try await options.run { session, output in
      let table = try output.withTables { try $0.open(StoryRow.table()) }
      var stories = try session.pipeline.storyBatch()
      var sequences: [Int] = []
      for (number, line) in try StepPlan.lines().enumerated() {
        guard 3 <= line.count, let first = Int(line[1]), let count = Int(line[2]) else {
          throw StepProblem.badLine(number + 1)
        }
        sequences += first..<(first + max(0, count))
        try await forEachArticle(of: String(line[0]), count, session) { stories.add($0) }
      }
      for (sequence, assignment) in zip(sequences, stories.finish()) {
        try table.append(StoryRow(sequence: sequence, assignment: assignment))
      }
      try output.finish(
        "stories", input: options.inputDigest, session.run(), counts: ["articles": sequences.count])
    }
  }

  /// The articles of a part in their order, with tokens, a batch in memory at a time.
  private func forEachArticle(
    of part: String, _ count: Int, _ session: Session, _ body: (AnnotatedArticle) -> Void
  ) async throws {
    var reader = PartReader(below: options.root, part: part)
    let pipeline = session.pipeline
    for start in stride(from: 0, to: count, by: Session.batchCount) {
      let packed = try (start..<min(start + Session.batchCount, count)).map { _ in
        try reader.next()
      }
      let articles = await Pipeline.map(packed, threads: options.threads) { bytes in
        PackedArticle.article(from: bytes).map { pipeline.tokenized($0) }
      }
      for article in articles {
        guard let article else { throw StepProblem.damaged(path: part, offset: reader.offset) }
        body(article)
      }
    }
  }
}

/// Reads the articles of a part one after the other.
private struct PartReader {
  private let pieces: FilePieces
  private let path: String
  private(set) var offset = 0

  init(below root: String, part: String) {
    pieces = FilePieces(below: root)
    path = "\(part)/\(ArticleFile.name)"
  }

  mutating func next() throws -> [UInt8] {
    let head = try pieces.bytes(of: path, at: offset, count: ArticleFile.headByteCount)
    let count = head.reversed().reduce(0) { $0 << 8 | Int($1) }
    defer { offset += ArticleFile.headByteCount + count }
    return try pieces.bytes(of: path, at: offset + ArticleFile.headByteCount, count: count)
  }
}

private struct StoryRow {
  let sequence: Int
  let assignment: StoryAssignment

  static func table() throws(TableError) -> TableDefinition<StoryRow> {
    try TableDefinition(
      "stories", meaning: "The story of one article.",
      columns: [
        .init("sequence", .int64, meaning: "The article's place in the order.") {
          .init($0.sequence)
        },
        .init("article", .string, meaning: "The article's id.") { .string($0.assignment.article) },
        .init("story", .string, meaning: "The story's id.") { .string($0.assignment.story) },
        .init("storyline", .string, meaning: "The affair, by the id of its first story.") {
          .string($0.assignment.storyline)
        },
        .init("duplicate_of", .string, isOptional: true, meaning: "The article it repeats.") {
          .init($0.assignment.duplicateOf)
        },
      ])
  }
}
