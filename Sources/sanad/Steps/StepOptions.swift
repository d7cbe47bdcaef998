import ArgumentParser
import SanadArchive
import SanadStore
import SanadTables

/// Options of every step.
struct StepOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
  var out: String

  @Option(help: ArgumentHelp("What the caller knows the input by.", valueName: "digest"))
  var inputDigest: String = ""

  @Option(help: ArgumentHelp("The folder that the places of a plan are in.", valueName: "dir"))
  var root: String = "."

  @Option(
    help: ArgumentHelp("A folder of language packs laid over the built-in ones.", valueName: "dir"))
  var packs: String?

  @Option(help: ArgumentHelp("Threads to work on.", valueName: "n"))
  var threads: Int = 1

  func validate() throws {
    guard 1 <= threads, threads <= SharedOptions.threadCountMax else {
      throw ValidationError("--threads must be 1 to \(SharedOptions.threadCountMax)")
    }
  }

  /// Runs `body` with what it needs, and ends with the exit status of what goes wrong.
  func run(_ body: (inout Session, StepOutput) async throws -> Void) async throws {
    var shared = try SharedOptions.parse(["--quiet", "--threads", String(threads)])
    shared.packs = packs
    var session = try await Session(shared)
    do {
      try await body(&session, StepOutput(folder: out))
    } catch let error as FileOutput.Failure {
      throw Session.fail(error.description, 74)
    } catch let error as TableError {
      throw Session.fail(error.description, 74)
    } catch let error as InputProblem {
      throw Session.fail(error.description, error.exitCode)
    } catch let error as StepProblem {
      throw Session.fail(error.description, 65)
    }
  }
}

/// What is wrong with the input of a step.
enum StepProblem: Error, CustomStringConvertible {
  /// A line of a plan that is none, from one.
  case badLine(Int)
  /// An article whose bytes are not those that the plan names.
  case damaged(path: String, offset: Int)

  var description: String {
    switch self {
    case .badLine(let line): "plan:\(line): not a line of a plan"
    case .damaged(let path, let offset): "\(path): not the article of the plan at byte \(offset)"
    }
  }
}
