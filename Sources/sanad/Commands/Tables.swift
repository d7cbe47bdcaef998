public import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore
public import SanadTables

extension TableFormat: ExpressibleByArgument {}

/// `sanad tables`: everything as tables for other programs.
struct Tables: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Everything known, as tables in Parquet or CSV; all rows, the same bytes every time.",
    discussion: """
      One file a table, and codebook.json, which says what each column means, and manifest.json, \
      which says how many rows were written and what was left out.

      Example:
        sanad tables --out tables --store berita.sanad
      """)

  @OptionGroup var shared: SharedOptions

  @OptionGroup var order: OrderOptions

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
  var out: String

  @Option(help: "parquet or csv.")
  var format: TableFormat = .parquet

  @Option(help: ArgumentHelp("Read a store instead of inputs.", valueName: "file"))
  var store: String?

  @Flag(help: "In CSV put an apostrophe before a text that a spreadsheet would run.")
  var neutraliseFormulas = false

  func validate() throws {
    if store == nil { try shared.needInputs() }
    guard store == nil || shared.inputs.isEmpty else {
      throw ValidationError("--store takes no inputs")
    }
    guard store == nil || !order.byTime else {
      throw ValidationError("a store has its own order: leave out --by-time")
    }
  }

  func run() async throws {
    var session = try await Session(shared)
    do {
      if let store {
        try await write(store, session)
      } else {
        try await writeInputs(&session)
      }
    } catch let error as FileOutput.Failure {
      throw Self.ending(error.description)
    } catch let error as TableError {
      throw Self.ending(error.description)
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
    try session.finish()
  }

  private func makeSet() throws -> TableSet {
    try TableSet(folder: out, format: format, neutralisesFormulas: neutraliseFormulas)
  }

  private func writeInputs(_ session: inout Session) async throws {
    let stories = try await session.stories(byTime: order.byTime)
    var set = try makeSet()
    let writer = try AccountTableWriter(&set)
    try await session.forEachAccount(of: stories) { try writer.write($0) }
    let dropped = [
      TableManifest.Drop(what: "input", why: "unreadable", count: session.problemCount)
    ]
    try finish(set, dropped, session)
  }

  private func write(_ path: String, _ session: Session) async throws {
    let store = try Store(at: path, for: .reading)
    var set = try makeSet()
    let writer = try AccountTableWriter(&set)
    var ids: [String] = []
    try store.forEachStory { ids.append($0.id) }
    try await session.forEachAccount(ofStored: ids, in: store) { try writer.write($0) }
    let changes = try set.open(StoreTables.changes())
    try store.forEachChange { try changes.append($0) }
    let runs = try store.runs()
    try set.open(StoreTables.runs()).append(contentsOf: runs)
    try store.close()
    try finish(set, Self.drops(runs), session)
  }

  private static func drops(_ runs: [StoredRun]) -> [TableManifest.Drop] {
    [
      TableManifest.Drop(
        what: "page", why: "unreadable", count: runs.reduce(0) { $0 + $1.unreadable }),
      TableManifest.Drop(
        what: "page", why: "known already", count: runs.reduce(0) { $0 + $1.known }),
      TableManifest.Drop(
        what: "version", why: "replaced by a newer one", count: runs.reduce(0) { $0 + $1.changed }),
    ]
  }

  private func finish(
    _ set: TableSet, _ dropped: [TableManifest.Drop], _ session: Session
  ) throws {
    let run = session.run()
    try set.finish { tables in
      TableManifest(
        program: run.program, packs: run.packs, format: format.rawValue, tables: tables,
        dropped: dropped.filter { 0 < $0.count })
    }
  }

  private static func ending(_ line: String) -> ExitCode {
    StandardError.line(line)
    return ExitCode(74)
  }
}
