import ArgumentParser

/// `sanad step`: one step over a part of an archive, for an engine that runs many at a time.
///
/// Not for people: `Spark/` calls it. Each step reads files, writes a folder and ends with its `manifest.json`.
struct Step: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One step over a part of an archive, as sanad-spark runs it.", shouldDisplay: false,
    subcommands: [
      StepRead.self, StepAnnotate.self, StepAlign.self, StepStories.self, StepAccounts.self,
    ])
}
