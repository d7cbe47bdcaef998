import ArgumentParser
import SanadStore
import SanadTerminal

/// `sanad stories`: the stories of a store.
struct Stories: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The stories of a store, in the order they came up.")

  @OptionGroup var place: StoreOptions

  @Option(help: "text, or jsonl: one story a line.")
  var format: ListFormat = .text

  func run() throws {
    var printer = Printer()
    try place.use(for: .reading) { store in
      try store.forEachStory { story in
        switch format {
        case .jsonl: try printer.record(story)
        case .text: try printer.page(Self.canvas(story))
        }
      }
    }
    try printer.finish()
  }

  /// Id, size and days on one line, the title below.
  static func canvas(_ story: StorySummary) -> TextCanvas {
    let days = [story.from, story.to].compactMap { $0 }
    let span = days.first == days.last ? days.first ?? "" : days.joined(separator: " – ")
    let size = "\(story.members.count) · \(story.outlets.count)"
    let head = [story.id, span].filter { !$0.isEmpty }.joined(separator: "  ")
    var canvas = TextCanvas()
    canvas.line(StyledText(head), StyledText(size))
    let title = StyledText(story.title ?? "–").fitted(to: canvas.width - 2)
    canvas.line(StyledText("  ").followed(by: title))
    return canvas
  }
}
