import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore
import SanadTerminal

/// `sanad check`: whether a saved account is what the program makes today.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Whether a saved account is what the program makes of its articles today.",
    discussion: """
      ACCOUNT.json is what `sanad brief --format json` printed. It is made again of the inputs, or of \
      the store's versions of its articles, as they stood at the account's own time. Prints nothing \
      but the versions where it is the same; else each place that differs, and ends with 65. What \
      depends on --lines, --all and --since is left out.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @Argument(help: "The account, as `sanad brief --format json` printed it.") var account: String

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("Make it of a store instead of inputs.", valueName: "file"))
  var store: String?

  @Option(help: "text, or jsonl: one difference a line.")
  var format: Format = .text

  func validate() throws {
    guard (store == nil) != shared.inputs.isEmpty else {
      throw ValidationError("inputs, or a store: one of them")
    }
  }

  func run() async throws {
    var session = try await Session(shared)
    let saved = try SavedAccount(at: account)
    let accounts = try await accounts(of: saved, &session)
    let run = session.run()
    let (time, extent) = (saved.askedTime, saved.extent)
    let document = BriefDocument(
      accounts.map { session.pipeline.brief(of: $0, asOf: time, extent: extent) },
      program: run.program, packs: run.packs)
    let made = try JSONTree(JSONText.document(document))
    let differences = saved.differences(from: made)
    try print(differences, saved, run, &session)
    try session.finish()
    if !differences.isEmpty { throw ExitCode(65) }
  }

  private func accounts(of saved: SavedAccount, _ session: inout Session) async throws -> [Account]
  {
    if let store { return try await stored(saved, in: store, session) }
    let read = session.namedApart(try await session.annotatedArticles())
    let asked = saved.articleIDs
    let known = read.filter { asked.contains($0.article.id) }
    return try await session.accounts(
      of: saved.isOneStory ? [("story", known)] : session.stories(of: known))
  }

  private func stored(
    _ saved: SavedAccount, in path: String, _ session: Session
  ) async throws -> [Account] {
    do {
      let store = try Store(at: path, for: .reading)
      let stories = try saved.storyIDs.map { id in
        try store.articles(ofStory: id, choosing: { saved.version(of: $0, inStory: id) })
      }
      let accounts = try await session.accounts(of: stories, in: store, by: session.run())
      try store.close()
      return accounts
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }

  private func print(
    _ differences: [AccountDifference], _ saved: SavedAccount, _ run: RunDescription,
    _ session: inout Session
  ) throws {
    switch format {
    case .jsonl:
      let made = MadeWith(run, asOf: saved.askedTime?.description)
      for found in differences { try session.write(JSONText.line(MadeRecord(found, made))) }
    case .text:
      let lines = saved.versionLines(beside: run) + differences.map(\.line)
      var canvas = TextCanvas()
      for line in lines { canvas.line(StyledText(line)) }
      try session.write(Array(canvas.text.utf8))
    }
  }
}
