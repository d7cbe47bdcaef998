import ArgumentParser
import SanadArchive
import SanadModel
import SanadStore
import SanadTerminal

/// `sanad stories`: the stories of a store.
struct Stories: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The stories of a store: all in the order they came up, or those asked for.",
    discussion: """
      On a terminal, without an option that says which, the twenty whose newest change is latest. \
      TIME is ISO 8601; without a zone it is read on the clock of most of the newest articles.

      A story is one event; `of ID` says that it is part of an affair that another story began \
      (`storyline`), and --storyline lists all of one.

      Stories of a store are decided article by article, in the order they were added, as `sanad \
      cluster` does; `sanad brief INPUT…` and `cluster --batch` look at all articles together and may \
      part or join a few otherwise. `sanad regroup` decides those of a store again.
      """)

  enum Order: String, ExpressibleByArgument, CaseIterable { case added, changed, size, outlets }

  @OptionGroup var place: StoreOptions

  @Option(help: ArgumentHelp("Stories of which something was told since then.", valueName: "time"))
  var changedSince: String?

  @Option(help: ArgumentHelp("added, changed, size or outlets.", valueName: "order"))
  var sort: Order?

  @Option(help: ArgumentHelp("Stories that so many outlets report.", valueName: "n"))
  var minOutlets: Int?

  @Option(
    help: ArgumentHelp("Stories of the affair that the story with this id is of.", valueName: "id"))
  var storyline: String?

  @Option(
    help: ArgumentHelp("Stories that a search that is kept finds.", valueName: "name"))
  var watchlist: String?

  @Option(help: ArgumentHelp("The most stories listed.", valueName: "n"))
  var limit: Int?

  @Option(help: "text, or jsonl: one story a line.")
  var format: ListFormat = .text

  /// Stories listed on a terminal where none are asked for: two screens. Set by reading.
  static let terminalCount = 20

  func validate() throws {
    guard limit.map({ 1 <= $0 }) ?? true else { throw ValidationError("--limit must be 1 or more") }
    _ = try query()
  }

  func run() throws {
    let clock = changedSince == nil ? nil : try place.use(for: .reading) { try $0.clock() }
    var query = try query(clock: clock)
    if let watchlist {
      query.ids = try WatchlistPlace.stories(
        of: WatchlistPlace.list(watchlist, beside: place.store), in: place)
    }
    let asked = query
    var printer = Printer()
    var listed = 0
    let found = try place.use(for: .reading) { store in
      let made = try store.madeWith()
      return try store.forEachStory(of: asked) { story in
        listed += 1
        switch format {
        case .jsonl: try printer.record(story, made)
        case .text: try printer.page(Self.canvas(story))
        }
      }
    }
    try printer.finish()
    if listed < found { place.note("\(found - listed) more stories; --limit \(found) lists all") }
    if found == 0 { place.note("no such story") }
  }

  /// - Parameter clock: on which a time without a zone is read, in minutes from UTC.
  private func query(clock: Int? = nil) throws -> StoryListQuery {
    var query = StoryListQuery()
    query.changedSince = try changedSince.map { text in
      guard let time = Timestamp(wholeISO: text) else {
        throw ValidationError("--changed-since takes a time such as 2026-05-14T08:00")
      }
      return ChangeQuery.Start(after: time, clock: clock)
    }
    let isAsked =
      changedSince != nil || sort != nil || minOutlets != nil || storyline != nil || limit != nil
      || watchlist != nil
    let isPage = !isAsked && format == .text && StandardOutput.isTerminal
    let usual: Order = changedSince != nil || isPage ? .changed : .added
    query.order =
      switch sort ?? usual {
      case .added: .added
      case .changed: .changed
      case .size: .size
      case .outlets: .outlets
      }
    query.outletCountMin = minOutlets ?? 0
    query.storyline = storyline
    query.limit = limit ?? (isPage ? Self.terminalCount : nil)
    return query
  }

  /// Id, first and last time and size on one line, the title below.
  static func canvas(_ story: ListedStory) -> TextCanvas {
    let summary = story.summary
    let affair = summary.storyline == summary.id ? "" : "of \(summary.storyline)"
    let head = [summary.id, affair, Self.span(of: summary)].filter { !$0.isEmpty }
      .joined(separator: "  ")
    let counts = [
      (summary.members.count, "article"), (summary.outlets.count, "outlet"),
      (story.changeCount ?? 0, "change"),
    ]
    let size = counts.filter { 0 < $0.0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    var canvas = TextCanvas()
    canvas.line(StyledText(head), StyledText(size.joined(separator: " · ")))
    let title = StyledText(summary.title ?? "–").fitted(to: canvas.width - 2)
    canvas.line(StyledText("  ").followed(by: title))
    return canvas
  }

  /// `2026-05-14 08:10 – 15:30`: the first and the last time of publication, each on its report's clock.
  static func span(of story: StorySummary) -> String {
    let times = story.members.compactMap { $0.published.flatMap { Timestamp(wholeISO: $0) } }
      .sorted { ($0.minutesSinceEpoch, $0.description) < ($1.minutesSinceEpoch, $1.description) }
    guard let first = times.first, let last = times.last else { return "" }
    let (start, end) = (Self.words(first), Self.words(last))
    if start == end { return start }
    let day = "\(last.date) "
    return
      "\(start) – \(first.date == last.date && end.hasPrefix(day) ? String(end.dropFirst(day.count)) : end)"
  }

  private static func words(_ time: Timestamp) -> String {
    guard let clock = time.time else { return "\(time.date)" }
    return "\(time.date) \(clock.with(offset: nil).description.prefix(5))"
  }
}
