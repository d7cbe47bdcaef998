import ArgumentParser
import SanadArchive
import SanadModel
import SanadStore
import SanadTerminal

/// `sanad search`: articles of a store that have the words.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The articles of a store that have all the words, best first.")

  @Argument(help: "What to look for; all words must stand in the title or the body.")
  var words: [String]

  @OptionGroup var place: StoreOptions

  @Flag(help: "The words must stand together, in this order.")
  var phrase = false

  @Option(help: ArgumentHelp("Articles of this outlet.", valueName: "name"))
  var outlet: String?

  @Option(help: ArgumentHelp("Published on this day or later.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Published on this day or before.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("Articles in this language, such as id or en.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("The most articles shown.", valueName: "n"))
  var limit = 20

  @Option(help: "text, or jsonl: one article a line.")
  var format: ListFormat = .text

  /// The most hits that can be asked for. Set by reading.
  static let limitMax = 10_000

  func validate() throws {
    guard 1 <= limit, limit <= Self.limitMax else {
      throw ValidationError("--limit must be 1 to \(Self.limitMax)")
    }
    guard try query().distinctWords.count <= SearchQuery.wordCountMax else {
      throw ValidationError("at most \(SearchQuery.wordCountMax) words")
    }
  }

  func run() throws {
    let query = try query()
    let hits = try place.use(for: .reading) { try $0.search(query) }
    guard let hits else { throw ValidationError("no word to look for") }
    var printer = Printer()
    for hit in hits {
      switch format {
      case .jsonl: try printer.record(hit)
      case .text: try printer.page(Self.canvas(hit, isColoured: StandardOutput.isTerminal))
      }
    }
    try printer.finish()
  }

  private func query() throws -> SearchQuery {
    var query = SearchQuery(words.joined(separator: " "))
    query.isPhrase = phrase
    query.outlet = outlet
    query.since = try Self.day(since, "--since")
    query.until = try Self.day(until, "--until")
    query.language = language?.lowercased()
    query.limit = limit
    return query
  }

  private static func day(_ text: String?, _ option: String) throws -> CivilDate? {
    guard let text else { return nil }
    guard let time = Timestamp(wholeISO: text) else {
      throw ValidationError("\(option) takes a day such as 2025-03-04")
    }
    return time.date
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
    canvas.add(excerpt, indent: 2, longWord: .whole)
    return canvas
  }
}
