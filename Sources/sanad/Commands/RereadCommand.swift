import ArgumentParser
import SanadArchive
import SanadStore
import SanadWatch

/// `sanad reread`: the kept pages of a store, read by this program.
struct RereadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reread",
    abstract: "Reads the pages kept beside a store again, after the program or its packs changed.",
    discussion: """
      What reads otherwise becomes a new version that says so; it is no change of the outlet's. Pages that \
      were added from files are not kept, and are left as they are.
      """)

  @OptionGroup var place: StoreOptions

  /// Set by reading.
  @Option(help: ArgumentHelp("Threads to work on; output does not depend on it.", valueName: "n"))
  var threads: Int = 2

  @Option(
    help: ArgumentHelp("A folder of language packs laid over the built-in ones.", valueName: "dir"))
  var packs: String?

  func validate() throws {
    guard 1 <= threads, threads <= SharedOptions.threadCountMax else {
      throw ValidationError("--threads must be 1 to \(SharedOptions.threadCountMax)")
    }
  }

  func run() async throws {
    Interrupt.sayWhileStoring()
    let session = try await Session(packs: packs)
    let progress = Progress(isQuiet: place.quiet)
    do {
      let store = try Store(at: place.store, for: .changing)
      let run = session.run(options: RunDescription.rereading)
      var adder = try PageAdder(to: store, run, pipeline: session.pipeline, threads: threads)
      let outcome = try await Reread.run(beside: place.store, &adder, by: run) {
        progress.show("\(Progress.grouped($0)) pages read again")
      }
      progress.clear()
      try store.close()
      place.note(
        "\(outcome.pages) pages, \(outcome.changed) read otherwise, \(outcome.missing) missing")
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    }
  }
}
