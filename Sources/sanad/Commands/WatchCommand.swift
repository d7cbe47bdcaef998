import ArgumentParser
import SanadArchive
import SanadFetch
import SanadModel
import SanadStore
import SanadWatch

/// `sanad watch`: asks feeds, fetches what they name, adds it to a store.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Watches the feeds of a store: new pages become articles, edits new versions.",
    discussion: """
      Feeds are kept in a file beside the store (sanad feeds), answers in a web archive beside it. Each \
      site's robots.txt and reservations are kept to; a host is asked one page at a time, five seconds \
      apart. Stop it by Ctrl-C or SIGTERM; what was begun is stored first. Standard output has one line \
      an event: time, kind, address, detail.
      """)

  @OptionGroup var place: StoreOptions
  @OptionGroup var fetching: FetchOptions

  @Flag(help: "Ask each feed that is due once, store what it brings, and end.")
  var once = false

  @Flag(help: "End when no feed is due and no page is waited for.")
  var untilIdle = false

  @Option(help: ArgumentHelp("Hosts whose reservations a licence answers.", valueName: "host"))
  var licensed: [String] = []

  /// Set by reading.
  @Option(help: ArgumentHelp("Threads to work on; output does not depend on it.", valueName: "n"))
  var threads: Int = 2

  @Option(
    help: ArgumentHelp("A folder of language packs laid over the built-in ones.", valueName: "dir"))
  var packs: String?

  @Option(
    help: ArgumentHelp("The time it is, in place of the machine's clock.", valueName: "time"),
    transform: Self.moment)
  var now: SanadFetch.Timestamp?

  func validate() throws {
    if once, untilIdle { throw ValidationError("--once or --until-idle, not both") }
    guard 1 <= threads, threads <= SharedOptions.threadCountMax else {
      throw ValidationError("--threads must be 1 to \(SharedOptions.threadCountMax)")
    }
  }

  private static func moment(_ text: String) throws -> SanadFetch.Timestamp {
    guard let moment = SanadFetch.Timestamp(w3c: text) else {
      throw ValidationError("'\(text)' is no ISO 8601 time such as 2026-05-14T08:00:00Z")
    }
    return moment
  }

  private var options: WatchOptions {
    var options = WatchOptions()
    options.end = once ? .once : untilIdle ? .idle : .never
    options.licensedHosts = Set(licensed)
    return options
  }

  func run() async throws {
    StopSignal.listen()
    do {
      let file = try FeedFile(beside: place.store)
      let identity = try fetching.identity(file)
      if try file.feeds().isEmpty { place.note("no feeds yet: sanad feeds add") }
      try await watch(file, identity)
      try file.close()
    } catch let error as StoreError {
      throw StoreOptions.ending(error)
    } catch let error as Evidence.Problem {
      StandardError.line(error.description)
      throw ExitCode(74)
    } catch let error as WARCError {
      StandardError.line(error.description)
      throw ExitCode(74)
    }
  }

  private func watch(_ file: FeedFile, _ identity: FetcherIdentity) async throws {
    let session = try await Session(packs: packs)
    let evidence = try Evidence(beside: place.store, software: "sanad/\(Version.text)")
    let clock: any FetchClock = now.map { ShiftedClock(from: $0) } ?? SystemClock()
    let run = session.run(options: "watch")
    let store = try Store(at: place.store, for: .making)
    let adder = try PageAdder(
      to: store, run, pipeline: session.pipeline, threads: threads)
    let log = EventLog(isQuiet: place.quiet)
    let watch = Watch(
      file, adder: adder,
      fetcher: try fetching.fetcher(identity, clock, licensedHosts: options.licensedHosts),
      evidence: evidence, clock: clock, run: run, options: options, report: log.take)
    try await watch.run {
      log.show(watch.progress)
      return StopSignal.isRaised
    }
    log.clear()
    try store.close()
    let counts = watch.counts
    place.note("\(counts.added) added, \(counts.changed) changed, \(counts.known) known")
  }
}
