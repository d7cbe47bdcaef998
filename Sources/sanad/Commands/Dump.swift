import ArgumentParser
import SanadStore

/// `sanad dump`: everything in a store, to compare or to take elsewhere.
struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Everything a store holds but its runs, one JSON object a line, in one order.")

  @OptionGroup var place: StoreOptions

  func run() throws {
    var printer = Printer()
    try place.use(for: .reading) { store in
      try store.forEachDumpLine { try printer.record($0) }
    }
    try printer.finish()
  }
}
