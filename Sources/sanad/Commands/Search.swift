import ArgumentParser
import SanadArchive
import SanadLanguages
import SanadModel
import SanadStore
import SanadTerminal

/// `sanad search`: articles of a store that have the words.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The articles of a store that have all the words, best first.",
    discussion: """
      Words are looked for in all their forms: mengundurkan finds pengunduran, drone finds drones. Of two words
      with OR between them one is enough, drone* is any word that begins so, "two words" stand \
      together, and -word leaves articles out.

      Of more than \(SearchQuery.comparedCountMax) articles that have the words, those added last are \
      compared for the best.
      """)

  @Argument(help: "What to look for; all words must stand in the title or the body.")
  var words: [String] = []

  @OptionGroup var place: StoreOptions

  @OptionGroup var matching: MatchOptions

  @Option(
    help: ArgumentHelp(
      "Articles of this outlet, or of those with this in their names.", valueName: "name"))
  var outlet: String?

  @OptionGroup var people: PeopleOptions

  @Option(
    help: ArgumentHelp(
      "A search that is kept, instead of words and the options that say what is looked for.",
      valueName: "name"))
  var watchlist: String?

  @Option(
    help: ArgumentHelp(
      "Published then or later: a day, or a time on each report's own clock.", valueName: "time"))
  var since: String?

  @Option(help: ArgumentHelp("Published then or before.", valueName: "time"))
  var until: String?

  @Option(help: ArgumentHelp("Articles in this language, such as id or en.", valueName: "tag"))
  var language: String?

  /// Set by reading.
  @Option(
    parsing: .unconditional, help: ArgumentHelp("The most articles shown.", valueName: "n"))
  var limit = 20

  @Option(help: "text, or jsonl: one article a line.")
  var format: ListFormat = .text

  /// The most hits that can be asked for. Set by reading.
  static let limitMax = 10_000

  func validate() throws {
    guard 1 <= limit, limit <= Self.limitMax else {
      throw ValidationError("--limit must be 1 to \(Self.limitMax)")
    }
    guard watchlist == nil || !hasOwnTerms else {
      throw ValidationError(
        "--watchlist brings its own words and filters; --since, --until and --limit go with it")
    }
    guard try watchlist != nil || query().hasWord else {
      throw ValidationError("no word to look for")
    }
    guard try query().distinctWords.count <= SearchQuery.wordCountMax else {
      throw ValidationError("at most \(SearchQuery.wordCountMax) words")
    }
  }

  func run() throws {
    let asked = try asked()
    let (hits, total, made) = try place.use(for: .reading) { store in
      if let outlet { try Self.checkOutlet(outlet, in: store) }
      return (try store.search(asked), try store.count(asked), try store.madeWith())
    }
    guard let hits else { throw ValidationError("no word to look for") }
    if hits.isEmpty { place.note(nothing) }
    var printer = Printer()
    for hit in hits {
      switch format {
      case .jsonl: try printer.record(hit, made)
      case .text: try printer.page(Self.canvas(hit, isColoured: StandardOutput.isTerminal))
      }
    }
    try printer.finish()
    if let line = left(hits.count, of: total) { place.note(line) }
  }

  /// How many articles are not shown; nil where all are.
  ///
  /// - Parameter total: how many there are, as far as they were counted.
  private func left(_ shown: Int, of total: Int?) -> String? {
    guard let total else {
      return shown == limit ? "the first \(Progress.grouped(shown)); --limit shows more" : nil
    }
    if total <= shown { return nil }
    let all = Progress.grouped(total) + (total == SearchQuery.comparedCountMax ? " or more" : "")
    return
      "\(Progress.grouped(shown)) of \(all) articles; --limit \(min(total, Self.limitMax)) shows them"
  }

  /// Whether something is asked for that a kept search has by itself.
  private var hasOwnTerms: Bool {
    !words.isEmpty || people.speaker != nil || people.source != nil || outlet != nil
      || language != nil
      || matching.phrase || matching.exact
  }

  private var nothing: String {
    if watchlist != nil || people.speaker != nil || people.source != nil {
      return "no article is as asked for"
    }
    return "no article has \(matching.phrase ? "these words together" : "all of these words")"
  }

  /// What is looked for, all forms of its words among that.
  private func asked() throws -> SearchQuery {
    var query = try query()
    if let watchlist {
      var kept = try WatchlistPlace.query(
        of: WatchlistPlace.list(watchlist, beside: place.store))
      (kept.since, kept.until, kept.limit) = (query.since, query.until, query.limit)
      return kept
    }
    if !matching.exact, !matching.phrase {
      query.forms = try WordForms(Languages()).all(of: query.searchedWords)
    }
    return query
  }

  /// Outlets named to choose from. Set by reading.
  private static let outletCountMax = 12

  /// Says which outlets there are where none is meant.
  private static func checkOutlet(_ name: String, in store: Store) throws {
    guard try store.outletNames(like: name).isEmpty else { return }
    let names = try store.outlets().map(\.name)
    let rest = names.count - outletCountMax
    let list = names.prefix(outletCountMax).joined(separator: ", ")
    throw ValidationError(
      "no outlet has '\(name)' in its name; there are \(list)\(0 < rest ? " and \(rest) more" : "")"
    )
  }

  private func query() throws -> SearchQuery {
    var query = SearchQuery(words.joined(separator: " "))
    query.isPhrase = matching.phrase
    query.outlet = outlet
    (query.speaker, query.source) = (people.speaker, people.source)
    query.since = try Self.time(since, "--since")
    query.until = try Self.time(until, "--until")
    query.language = language?.lowercased()
    query.limit = limit
    return query
  }

  private static func time(_ text: String?, _ option: String) throws -> Timestamp? {
    guard let text else { return nil }
    guard let time = Timestamp(wholeISO: text) else {
      throw ValidationError("\(option) takes a day or time such as 2025-03-04T08:00")
    }
    return time
  }

  /// Title, what is known of the article, and the excerpt; hits are bold on a terminal and stand in
  /// brackets elsewhere.
  static func canvas(_ hit: SearchHit, isColoured: Bool) -> TextCanvas {
    var canvas = TextCanvas(isColoured: isColoured)
    let title = StyledText(hit.title.text.isEmpty ? "–" : hit.title.text)
    let facts = [hit.outlet, hit.published, hit.story, hit.article].compactMap { $0 }
    var excerpt = StyledText()
    for piece in hit.excerpt.pieces {
      let isBracketed = piece.isHit && !isColoured
      excerpt.add(isBracketed ? "[\(piece.text)]" : piece.text, piece.isHit ? .bold : [])
    }
    canvas.line(title.fitted(to: canvas.width))
    canvas.add(StyledText(facts.joined(separator: " · ")), indent: 2, longWord: .whole)
    if let url = hit.url { canvas.add(StyledText(url), indent: 2, longWord: .whole) }
    canvas.add(excerpt, indent: 2, longWord: .whole)
    return canvas
  }
}
