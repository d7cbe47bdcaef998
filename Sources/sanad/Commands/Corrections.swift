import ArgumentParser
import SanadStore
import SanadTerminal

/// `sanad corrections`: who gives the old value.
struct Corrections: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Values that changed, and every report that gives the old one.",
    discussion: """
      Of reports that give the old value those published after the change come first; edited says that the
      article was edited since. An article that gives the new value too is left out.
      """)

  @OptionGroup var place: StoreOptions

  @Option(help: ArgumentHelp("Those of one story, by its id.", valueName: "id"))
  var story: String?

  @Option(help: "text, or jsonl: one changed value a line.")
  var format: ListFormat = .text

  func run() throws {
    var printer = Printer()
    let (corrections, made) = try place.use(for: .reading) {
      (try $0.corrections(ofStory: story), try $0.madeWith())
    }
    for correction in corrections {
      switch format {
      case .jsonl: try printer.record(correction, made)
      case .text: try printer.page(Self.canvas(correction))
      }
    }
    try printer.finish()
  }

  static func canvas(_ correction: Correction) -> TextCanvas {
    var canvas = Changes.canvas(correction.change)
    for report in correction.stillPrinted {
      let facts = [
        report.outlet, report.published, report.article, report.later ? "published later" : nil,
        report.edited ? "edited" : nil, report.checked.map { "as it was when looked at \($0)" },
      ]
      canvas.add(
        StyledText(facts.compactMap { $0 }.joined(separator: " · ")), lead: StyledText("    !"),
        indent: 6, longWord: .whole)
      canvas.add(StyledText(report.text), indent: 6, longWord: .whole)
    }
    return canvas
  }
}
