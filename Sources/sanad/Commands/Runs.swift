import ArgumentParser
import SanadStore
import SanadTerminal

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
      case .text: try printer.page(Self.canvas(run))
      }
    }
    try printer.finish()
  }

  static func canvas(_ run: StoredRun) -> TextCanvas {
    var canvas = TextCanvas()
    let heading = "run \(run.number) · sanad \(run.program)" + (run.finished ? "" : " · broken off")
    let counts =
      "\(run.pages) pages: \(run.added) added, \(run.changed) changed, \(run.known) known · "
      + "\(run.unreadable) unreadable"
    canvas.line(StyledText(heading))
    canvas.fields([
      ("pages", counts), ("noticed", run.notices == "{}" ? "" : run.notices),
      ("options", run.options), ("packs", String(run.packs.prefix(16))),
    ])
    return canvas
  }
}
