import ArgumentParser
import SanadStore

/// `sanad runs`: what was added to a store, with what, and what was dropped.
struct Runs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The runs that added to a store: program, options, and what became of every page.")

  @OptionGroup var place: StoreOptions

  @Option(help: "text, or jsonl: one run a line.")
  var format: ListFormat = .text

  func run() throws {
    var printer = Printer()
    for run in try place.use(for: .reading, { try $0.runs() }) {
      switch format {
      case .jsonl: try printer.record(run)
      case .text: for line in Self.lines(run) { try printer.line(line) }
      }
    }
    try printer.finish()
  }

  static func lines(_ run: StoredRun) -> [String] {
    let heading = "run \(run.number) · sanad \(run.program)" + (run.finished ? "" : " · broken off")
    let counts =
      "\(run.pages) pages: \(run.added) added, \(run.changed) changed, \(run.known) known · "
      + "\(run.unreadable) unreadable"
    return [heading]
      + Columns.fields([
        ("pages", counts), ("noticed", run.notices == "{}" ? "" : run.notices),
        ("options", run.options), ("packs", String(run.packs.prefix(16))),
      ])
  }
}
