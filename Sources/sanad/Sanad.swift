import ArgumentParser
import SanadArchive

/// The command line: one file per command under Commands/.
@main
struct Sanad: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanad",
    abstract: "One account of a news event, in which each fact names who said it.",
    discussion: """
      Inputs are files, folders or - for standard input: HTML, scraped text, JSON Lines or one JSON \
      array, WARC, RSS, Atom and JSON Feed; each also packed by gzip.

      Example:
        sanad brief reports/     the account of each event in a folder
        sanad brief --format html reports/ > account.html
      """,
    version: Version.text,
    subcommands: [
      Extract.self, Annotate.self, Cluster.self, BriefCommand.self, Explain.self, Add.self,
      Stories.self, Show.self, Search.self, Split.self, Merge.self, Pin.self, Regroup.self,
      Serve.self, Alerts.self, WatchlistCommand.self,
      Runs.self, Dump.self, Verify.self, Repair.self, Changes.self, DatasetteMetadata.self,
      Tables.self,
      Copies.self, Trace.self, Corrections.self, ExportCommand.self, Cite.self, Check.self,
      Feeds.self, WatchCommand.self, RereadCommand.self, VersionCommand.self, Step.self,
    ])

  static func main() async {
    StandardOutput.ignoreClosedPipes()
    StandardOutput.ignoreFileSizeSignals()
    Interrupt.say()
    let commands = configuration.subcommands
    let names =
      commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName } + ["help"]
    if let word = CommandLine.arguments.dropFirst().first,
      !commands.contains(where: { $0._commandName == word }),
      let hint = CommandNames.hint(for: word, among: names)
    {
      StandardError.line(hint)
      exit(withError: ExitCode(64))
    }
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Prints help on standard output and words of an error on standard error, as the argument parser
  /// would, but without what steers a terminal: an argument may be a name from outside.
  private static func end(with error: any Error) -> Never {
    let (message, code) = (fullMessage(for: error), exitCode(for: error))
    if !message.isEmpty {
      if code.isSuccess { print(message) } else { StandardError.lines(message) }
    }
    exit(withError: code)
  }
}
