import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// `sanad brief`: the account of each story found in the input.
struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "The account of each story found in the input.",
    discussion: """
      TIME is ISO 8601: 2026-05-14 or 2026-05-14T08:00 or 2026-05-14T08:00+07:00. --as-of a day \
      means to its end, --since a day from its start; a time without a zone is read on the clock \
      that most of the reports use. With --store, --since also tells what became of each story after \
      it, as `sanad changes --story ID --since TIME` lists it.

      Without --one-story the stories of the input are found with a look back over all of it; \
      `sanad cluster` and `sanad add` decide each article by what came before it and may part or join \
      a few otherwise.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown, html }

  @OptionGroup var shared: SharedOptions

  @OptionGroup var order: OrderOptions

  @OptionGroup(title: "Pages") var pages: BriefPageOptions

  @Option(help: "text, json, markdown or html.")
  var format: Format = .text

  @Flag(help: "Take all input as one story.")
  var oneStory = false

  @Option(help: ArgumentHelp("Read a store instead of inputs.", valueName: "file"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "A story of the store, by its id, or several; without it those whose newest change is latest.",
      valueName: "id"))
  var story: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Without --story, the most stories of the store.", valueName: "n"))
  var limit: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Without --story, only stories of the store with so many outlets or more.", valueName: "n"))
  var minOutlets: Int?

  @Option(
    help: ArgumentHelp(
      "The account as it stood: reports published later are left out.", valueName: "time"),
    transform: Self.timestamp)
  var asOf: Timestamp?

  @Option(
    help: ArgumentHelp(
      "Mark the claims that no report up to then states.", valueName: "time"),
    transform: Self.timestamp)
  var since: Timestamp?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The sentences an editor would print first, so many.", valueName: "n"))
  var lines: Int?

  @Flag(
    help: "Every claim, and all that is else counted only; in JSON also what is else left out.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Language of headings and labels: id, en; without it each story's own.", valueName: "tag"))
  var labels: String?

  @Option(help: "When to colour text: auto, always or never.")
  var color: Terminal.ColorChoice = .auto

  func run() async throws {
    var session = try await Session(shared)
    let printer = try printer(session)
    if format == .json {
      try await writeDocument(&session)
    } else {
      var briefs: [Brief] = []
      try await forEachBrief(&session) { _, brief in briefs.append(brief) }
      if let printer, pages.out != nil {
        try pages.write(printer.site(of: briefs), quiet: shared.quiet)
      } else if let printer {
        try session.write(Array(printer.text(of: briefs).utf8))
      }
    }
    try session.finish()
  }

  private func writeDocument(_ session: inout Session) async throws {
    var writer = BriefDocumentWriter()
    let head = try BriefDocumentWriter.head(session.run())
    var isOpen = false
    try await forEachBrief(&session) { session, brief in
      if !isOpen { try session.write(head) }
      isOpen = true
      try session.write(writer.story(brief))
    }
    if !isOpen { try session.write(head) }
    try session.write(writer.tail())
  }

  private func forEachBrief(
    _ session: inout Session, _ body: (inout Session, Brief) throws -> Void
  ) async throws {
    let pipeline = session.pipeline
    let stories = store == nil ? try await stories(&session) : []
    let reader = session
    func make(_ account: Account) throws {
      var brief = pipeline.brief(
        of: account, asOf: asOf?.zoned(by: account.articles.map(\.article)),
        since: since?.zoned(by: account.articles.map(\.article)), extent: extent)
      brief.changes = try storedChanges(of: account.id)
      try body(&session, brief)
    }
    if let store {
      try await forEachStoredAccount(in: store, reader, make)
    } else {
      try await reader.forEachAccount(of: stories, make)
    }
  }

  /// The most lines that can be asked for: two screens, as without the option. Set by reading.
  private static let lineCountMax = 40

  private var extent: Brief.Extent {
    if let lines { return .lines(lines) }
    return all ? .all : .usual
  }

  func validate() throws {
    guard lines.map({ 1 <= $0 && $0 <= Self.lineCountMax }) ?? true else {
      throw ValidationError("--lines must be 1 to \(Self.lineCountMax)")
    }
    guard lines == nil || !all else {
      throw ValidationError("--lines and --all exclude each other")
    }
    try pages.validate(isHTML: format == .html)
    if store == nil { try shared.needInputs() }
    guard store != nil || (story.isEmpty && limit == nil && minOutlets == nil) else {
      throw ValidationError("--story, --limit and --min-outlets need --store")
    }
    guard !order.byTime || (store == nil && asOf == nil && !oneStory) else {
      throw ValidationError("--by-time goes without --store, --as-of and --one-story")
    }
    for (name, number) in [("--limit", limit), ("--min-outlets", minOutlets)] {
      guard number.map({ 1 <= $0 && story.isEmpty }) ?? true else {
        throw ValidationError("\(name) is 1 or more, and goes without --story")
      }
    }
    guard store == nil || (shared.inputs.isEmpty && !oneStory) else {
      throw ValidationError("--store takes no inputs and no --one-story")
    }
  }

  /// The stories of the inputs, as far as they had come out by `--as-of`.
  func stories(_ session: inout Session) async throws -> [StoryInput] {
    if asOf == nil, !oneStory { return try await session.stories(byTime: order.byTime) }
    let articles = published(session.namedApart(try await session.annotatedArticles()))
    if articles.isEmpty { return [] }
    return oneStory ? [("story", articles)] : try await session.stories(of: articles)
  }

  /// Nil for JSON, which needs neither labels nor templates.
  private func printer(_ session: Session) throws -> BriefPrinter? {
    let terminal = Terminal(color)
    switch format {
    case .json: return nil
    case .text:
      return try session.briefPrinter(
        .text(columns: terminal.columns, isColoured: terminal.isColoured), labels: labels)
    case .markdown: return try session.briefPrinter(.markdown, labels: labels)
    case .html:
      let run = session.run()
      let settings = pages.settings(program: run.program, packs: run.packs)
      return try session.briefPrinter(.page(settings), labels: labels)
    }
  }

  private static func timestamp(_ text: String) throws -> Timestamp {
    guard let time = Timestamp(wholeISO: text) else {
      throw ValidationError("'\(text)' is no ISO 8601 time such as 2026-05-14T08:00")
    }
    return time
  }
}
