import ArgumentParser
import SanadStore

/// `sanad dump`: everything in a store, to compare or to take elsewhere.
struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Everything a store holds but its runs, one JSON object a line, in one order.")

  @OptionGroup var place: StoreOptions

  @Option(help: ArgumentHelp("Only what is of one story, by its id.", valueName: "id"))
  var story: String?

  func run() throws {
    var printer = Printer()
    let progress = place.progress
    defer { progress.clear() }
    try place.use(for: .reading) { store in
      try store.forEachDumpLine(ofStory: story, progress: { progress.show("rows", $0, of: $1) }) {
        try printer.record($0)
      }
    }
    try printer.finish()
  }
}
