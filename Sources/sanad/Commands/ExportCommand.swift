import ArgumentParser
import SanadModel
import SanadPipeline
import SanadStore

/// `sanad export`: stories for other programs.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Stories in a form that other programs work with.",
    discussion: """
      ninjs: IPTC ninjs 3.1, an item a story · jsonld: schema.org · annotations: W3C Web Annotation, \
      one a shown sentence · prov: PROV-JSON · csl: CSL-JSON, an entry an article · ics: what is \
      pending, as a calendar · warc: the pages as they came, where they are kept beside the store.
      """)

  @OptionGroup var shared: SharedOptions

  @Option(help: "ninjs, jsonld, annotations, prov, csl, ics or warc.")
  var format: ExportForm

  @Flag(help: "Take all input as one story.")
  var oneStory = false

  @Option(help: ArgumentHelp("Read a store instead of inputs.", valueName: "file"))
  var store: String?

  @Option(
    help: ArgumentHelp("A story of the store; without one all are exported.", valueName: "id"))
  var story: [String] = []

  @Option(help: ArgumentHelp("Stories with an article that has the words.", valueName: "words"))
  var query: String?

  @Option(
    help: ArgumentHelp(
      "The archive that --format warc writes; beside it an index, CDXJ.", valueName: "file"))
  var out: String?

  /// Articles that a query looks at. Set by reading.
  private static let hitCountMax = 10_000

  func validate() throws {
    if store == nil { try shared.needInputs() }
    guard store != nil || (story.isEmpty && query == nil) else {
      throw ValidationError("--story and --query need --store")
    }
    guard store == nil || (shared.inputs.isEmpty && !oneStory) else {
      throw ValidationError("--store takes no inputs and no --one-story")
    }
    guard (format == .warc) == (out != nil), format != .warc || store != nil else {
      throw ValidationError("--format warc needs --store and --out, and --out no other format")
    }
  }

  func run() async throws {
    guard let format = format.document else { return try writeArchive(to: out ?? "") }
    var session = try await Session(shared)
    let pipeline = session.pipeline
    let briefs = try await accounts(&session).map { pipeline.brief(of: $0) }
    let run = session.run()
    switch Pipeline.export(briefs, as: format, program: run.program, packs: run.packs) {
    case .json(let bytes): try session.write(bytes)
    case .text(let text): try session.write(Array(text.utf8))
    }
    try session.finish()
  }

  private func accounts(_ session: inout Session) async throws -> [Account] {
    guard let store else {
      let stories =
        oneStory
        ? [("story", session.namedApart(try await session.annotatedArticles()))]
        : try await session.stories()
      return try await session.accounts(of: stories)
    }
    let (stories, opened) = try chosen(in: store)
    do {
      let accounts = try await session.accounts(of: stories, in: opened, by: session.run())
      try opened.close()
      return accounts
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }

  /// The stories asked for, each once.
  func chosen(in path: String) throws -> (stories: [StoryArticles], store: Store) {
    do {
      let store = try Store(at: path, for: .reading)
      var ids = story
      if let query {
        var search = SearchQuery(query)
        search.limit = Self.hitCountMax
        ids += try store.search(search)?.map(\.story) ?? []
      } else if ids.isEmpty {
        try store.forEachStory { ids.append($0.id) }
      }
      var asked: Set<String> = []
      ids = ids.filter { asked.insert($0).inserted }
      // Ids of before lead to one story.
      var seen: Set<String> = []
      let stories = try ids.map { try store.articles(ofStory: $0) }
      return (stories.filter { seen.insert($0.id).inserted }, store)
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }
}
