import ArgumentParser
import SanadArchive
import SanadModel
import SanadStore
import SanadTerminal

/// `sanad changes`: what became of the stories of a store.
struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What became of stories: denials, second origins, changed values, conflicts, edits.",
    discussion: """
      The oldest first; ids grow and are never given twice. --since takes an id, for what came after \
      it, or an ISO 8601 time; a day means from its start. A time without a zone is read on the clock \
      that most of the story's reports use with --story, and most of the newest articles without.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl, atom, jsonfeed }

  @OptionGroup var place: StoreOptions

  @Option(help: ArgumentHelp("Changes after this id or time.", valueName: "time|id"))
  var since: String?

  @Option(help: ArgumentHelp("Changes of one story, by its id.", valueName: "id"))
  var story: String?

  @Option(
    help: ArgumentHelp(
      "Changes of the stories that a search that is kept finds.", valueName: "name"))
  var watchlist: String?

  @Option(help: "text, jsonl: one change a line; atom or jsonfeed: the newest, as a feed.")
  var format: Format = .text

  func validate() throws {
    _ = try since.map { try Self.start($0, clock: nil) }
    guard story == nil || watchlist == nil else {
      throw ValidationError("--story or --watchlist, not both")
    }
  }

  func run() throws {
    var printer = Printer()
    var feed = ChangeFeed(title: story ?? watchlist ?? "Sanad")
    let watched = try watchlist.map {
      try WatchlistPlace.stories(of: WatchlistPlace.list($0, beside: place.store), in: place)
    }
    try place.use(for: .reading) { store in
      let clock = try story.map { try store.clock(ofStory: $0) } ?? store.clock()
      let start = try since.map { try Self.start($0, clock: clock) }
      let made = try store.madeWith()
      feed.made = made
      var query = ChangeQuery(since: start, story: story)
      if watched == nil, format == .atom || format == .jsonfeed {
        query.newest = ChangeFeed.entryCountMax
      }
      try store.forEachChange(query) { change in
        guard watched?.contains(change.story) ?? true else { return }
        switch format {
        case .jsonl: try printer.record(change, made)
        case .text: try printer.page(Self.canvas(change))
        case .atom, .jsonfeed: feed.add(change)
        }
      }
    }
    switch format {
    case .atom: try printer.document(feed.atom)
    case .jsonfeed: try printer.document(feed)
    case .text, .jsonl: break
    }
    try printer.finish()
  }

  /// Digits are an id, but for eight that are a day in short ISO 8601, `20260514`; anything else is a time.
  static func start(_ text: String, clock: Int?) throws -> ChangeQuery.Start {
    let isNumber = !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
    if isNumber, text.count != 8, let id = Int64(text) { return .id(id) }
    guard let time = Timestamp(wholeISO: text) else {
      if isNumber, let id = Int64(text) { return .id(id) }
      throw ValidationError("--since takes an id or a time such as 2026-05-14T08:00")
    }
    return ChangeQuery.Start(after: time, clock: clock)
  }

  /// Id, time and kind on one line, the course and its place below.
  static func canvas(_ change: Change) -> TextCanvas {
    var canvas = TextCanvas()
    canvas.line(StyledText("\(change.id)  \(change.at ?? "–")  \(change.kind)"))
    for (mark, words) in [("-", change.before), ("+", change.after)] {
      guard let words else { continue }
      canvas.add(StyledText(words), lead: StyledText("  " + mark), indent: 4, longWord: .whole)
    }
    let facts = [change.story, change.claim, change.outlet, change.article].compactMap { $0 }
    canvas.add(StyledText(facts.joined(separator: " · ")), indent: 4, longWord: .whole)
    return canvas
  }
}
