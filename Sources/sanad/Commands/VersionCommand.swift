import ArgumentParser
import SanadStore

/// `sanad version`: with what everything is made.
struct VersionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "The program's version and the digest of its language packs.",
    discussion: "Both stand in every account; equal ones make the same bytes of the same input.")

  @Option(
    help: ArgumentHelp("A folder of language packs laid over the built-in ones.", valueName: "dir"))
  var packs: String?

  func run() async throws {
    let session = try await Session(packs: packs)
    let run = session.run()
    var printer = Printer()
    try printer.line("sanad \(run.program)")
    try printer.line("packs \(run.packs)")
    try printer.finish()
  }
}
