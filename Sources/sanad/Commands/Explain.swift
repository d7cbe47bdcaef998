import ArgumentParser
import SanadPipeline

/// `sanad explain`: the rule or pack row behind every finding.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "For each block, mention, claim and origin the rule or pack row that made it.")

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    var session = try Session(shared)
    try session.finish()
  }
}
