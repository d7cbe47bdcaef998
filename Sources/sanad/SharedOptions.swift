import ArgumentParser
import SanadArchive
import SanadPipeline

/// Options of every command that reads articles.
struct SharedOptions: ParsableArguments {
  @Argument(help: "Files, folders (hidden files left out), or - for standard input.")
  var inputs: [String] = []

  /// Set by reading.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Threads to work on; output does not depend on it.", valueName: "n"))
  var threads: Int = 2

  @Option(
    help: ArgumentHelp("A folder of language packs laid over the built-in ones.", valueName: "dir"))
  var packs: String?

  @Flag(name: .shortAndLong, help: "No words on standard error but errors.")
  var quiet = false

  func validate() throws {
    guard 1 <= threads, threads <= Self.threadCountMax else {
      throw ValidationError("--threads must be 1 to \(Self.threadCountMax)")
    }
  }

  /// Called by the commands that read nothing else.
  func needInputs() throws {
    if inputs.isEmpty { throw ValidationError("Missing expected argument '<inputs> ...'") }
  }

  /// The most threads that can be asked for. Set by reading.
  static let threadCountMax = 256
}
