import ArgumentParser
import SanadArchive
import SanadStore
import SanadTerminal

/// `sanad watchlist`: searches that are kept.
struct WatchlistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watchlist",
    abstract: "Searches that are kept, and what becomes of the stories they find.",
    discussion: """
      A watchlist is a search under a name. `sanad changes --watchlist NAME` tells what became of the stories that \
      have an article it finds, as a feed too; `stories` and `search` take it as well, and the desk's stream has it \
      as a filter. They are kept in a file beside the store, F.desk.
      """,
    subcommands: [WatchlistAdd.self, WatchlistList.self, WatchlistRemove.self],
    defaultSubcommand: WatchlistList.self)
}

/// `sanad watchlist add`
struct WatchlistAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Keeps a search; one of the same name is replaced.",
    discussion: "The words are those of sanad search: all their forms, OR between two, drone*.")

  @Argument(help: "What it is called: letters, digits, - . _")
  var name: String

  @Argument(help: "What to look for, as in sanad search.")
  var words: [String] = []

  @OptionGroup var place: StoreOptions

  @OptionGroup var matching: MatchOptions

  @Option(help: ArgumentHelp("Only articles of this outlet.", valueName: "name"))
  var outlet: String?

  @OptionGroup var people: PeopleOptions

  @Option(help: ArgumentHelp("Only articles in this language.", valueName: "tag"))
  var language: String?

  func validate() throws {
    guard let list = list() else {
      throw ValidationError("'\(name)' is no name of a watchlist: letters, digits, - . _")
    }
    guard list.words.utf8.count <= Watchlist.wordByteCountMax,
      list.query(forms: { _ in [:] }).distinctWords.count <= SearchQuery.wordCountMax
    else { throw ValidationError("at most \(SearchQuery.wordCountMax) words") }
    guard list.query(forms: { _ in [:] }).hasWord else {
      throw ValidationError("no word to look for")
    }
  }

  func run() throws {
    guard let list = list() else { return }
    // First, so that no file is made beside a store that is not there.
    try place.use(for: .reading) { _ in }
    try WatchlistPlace.use(place.store) { try $0.keep(list) }
    let found = try WatchlistPlace.stories(of: list, in: place)
    place.note("\(name): \(found.count) stories")
  }

  private func list() -> Watchlist? {
    guard var list = Watchlist(name: name, words: words.joined(separator: " ")) else { return nil }
    (list.phrase, list.exact) = (matching.phrase, matching.exact)
    (list.outlet, list.language) = (outlet, language?.lowercased())
    (list.speaker, list.source) = (people.speaker, people.source)
    return list
  }
}

/// `sanad watchlist list`
struct WatchlistList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The searches that are kept, in order of name.")

  @OptionGroup var place: StoreOptions

  @Option(help: "text, or jsonl: one watchlist a line.")
  var format: ListFormat = .text

  func run() throws {
    let made = try place.use(for: .reading) { try $0.madeWith() }
    var printer = Printer()
    do {
      for list in try DeskFile.watchlists(beside: place.store) {
        switch format {
        case .jsonl: try printer.record(list, made)
        case .text: try printer.page(Self.canvas(list))
        }
      }
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
    try printer.finish()
  }

  private static func canvas(_ list: Watchlist) -> TextCanvas {
    let words = list.phrase ? "“\(list.words)”" : list.words
    let facts = [
      list.words.isEmpty ? nil : words, list.exact ? "--exact" : nil,
      list.outlet.map { "--outlet \($0)" }, list.language.map { "--language \($0)" },
      list.speaker.map { "--speaker \($0)" }, list.source.map { "--source \($0)" },
    ]
    var canvas = TextCanvas()
    canvas.line(StyledText(list.name))
    canvas.add(
      StyledText(facts.compactMap { $0 }.joined(separator: " · ")), indent: 2, longWord: .whole)
    return canvas
  }
}

/// `sanad watchlist remove`
struct WatchlistRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Keeps a search no longer.")

  @Argument(help: "What it is called.")
  var name: String

  @OptionGroup var place: StoreOptions

  func run() throws {
    try place.use(for: .reading) { _ in }
    // Where none is kept no file is made.
    _ = try WatchlistPlace.list(name, beside: place.store)
    guard try WatchlistPlace.use(place.store, { try $0.removeWatchlist(name) }) else {
      throw WatchlistPlace.missing(name)
    }
  }
}
