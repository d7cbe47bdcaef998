import ArgumentParser
import SanadArchive
import SanadStore

/// `sanad verify`: whether a store is whole.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads all of a store and prints what is wrong with it; nothing where all is well.",
    discussion: """
      With --pages the files that were added are read again, and each page is held against the digest \
      that the store has of it.
      """)

  @OptionGroup var place: StoreOptions

  @Option(
    help: ArgumentHelp("A file or folder with the pages that were added.", valueName: "dir"))
  var pages: [String] = []

  func run() throws {
    var printer = Printer()
    var status: Int32 = 0
    let progress = place.progress
    let problems = try place.use(for: .reading) { store in
      defer { progress.clear() }
      let problems = try store.problems { progress.show("steps", $0, of: $1) }
      return try pages.isEmpty ? problems : problems + pageProblems(store, &status)
    }
    for problem in problems { try printer.line(problem) }
    try printer.finish()
    if !problems.isEmpty { status = max(status, 65) }
    if status != 0 { throw ExitCode(status) }
  }

  private func pageProblems(_ store: Store, _ status: inout Int32) throws -> [String] {
    var check = try store.pageCheck()
    var intake = Intake(pages)
    while let item = intake.next() {
      switch item {
      case .page(let page): check.add(PageReceipt(page))
      case .problem(let problem):
        StandardError.line(problem.description)
        status = max(status, problem.exitCode)
      }
    }
    return check.problems
  }
}
