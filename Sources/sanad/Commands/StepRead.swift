import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// `sanad step read`: the articles of one input, or of some members of an archive.
struct StepRead: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "read", shouldDisplay: false)

  @OptionGroup var options: StepOptions

  @Argument var path: String

  @Option(help: ArgumentHelp("What the input is called in ids and messages.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The first byte to read.", valueName: "byte"))
  var from: Int?

  @Option(help: ArgumentHelp("The byte behind the last.", valueName: "byte"))
  var to: Int?

  func run() async throws {
    try await options.run { session, output in
      let articles = try ReadArticles(output)
      var intake = try intake()
      try await session.forEachPageBatch(of: Session.batchCount, from: &intake) { session, pages in
        let pipeline = session.pipeline
        let found = await Pipeline.map(pages, threads: session.options.threads) {
          pipeline.article(of: $0)
        }
        for (page, article) in zip(pages, found) { try articles.write(article, of: page) }
      }
      try output.finish(
        "read", input: options.inputDigest, session.run(),
        counts: articles.counts(records: intake.archiveRecordCount),
        dropped: articles.drops(intake, session), problems: session.problems)
    }
  }

  private func intake() throws -> Intake {
    if let from, let to {
      guard 0 <= from, from <= to else { throw ValidationError("--from is not behind --to") }
      let bytes = try FilePieces(below: "/").bytes(of: path, at: from, count: to - from)
      return Intake(bytes, path: name ?? path)
    }
    guard let name else { return Intake([path]) }
    return Intake(try FileInput.bytes(at: path, limit: Intake.fileByteCountMax), path: name)
  }
}
