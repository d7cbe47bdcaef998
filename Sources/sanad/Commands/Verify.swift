import ArgumentParser
import SanadStore

/// `sanad verify`: whether a store is whole.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads all of a store and prints what is wrong with it; nothing where all is well.")

  @OptionGroup var place: StoreOptions

  func run() throws {
    var printer = Printer()
    let problems = try place.use(for: .reading) { try $0.problems() }
    for problem in problems { try printer.line(problem) }
    try printer.finish()
    if !problems.isEmpty { throw ExitCode(65) }
  }
}
