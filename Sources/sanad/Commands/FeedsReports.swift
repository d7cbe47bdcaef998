import ArgumentParser
import SanadArchive
import SanadFetch
import SanadStore
import SanadTerminal
import SanadWatch

/// `sanad feeds list`
struct FeedsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The feeds, how each one stands, and when it is asked next.")

  @OptionGroup var feeds: FeedsPlace

  @Option(help: "text, or jsonl: one feed a line.")
  var format: ListFormat = .text

  /// A feed as a record.
  private struct Record: Encodable {
    let address: String
    let title: String?
    let health: String
    let polls: Int
    let next: String?
    let problem: String?
  }

  func run() throws {
    var printer = Printer()
    let clock = SystemClock()
    for feed in try feeds.use({ try $0.feeds() }) {
      let record = record(of: feed, at: clock.now)
      switch format {
      case .jsonl: try printer.record(record)
      case .text: try printer.page(Self.canvas(record))
      }
    }
    try printer.finish()
  }

  private func record(of feed: FeedFile.Feed, at now: Timestamp) -> Record {
    let health = PollSchedule().health(of: PollState(feed.polls), at: now)
    return Record(
      address: feed.address, title: feed.title,
      health: feed.polls.count == 0 ? "new" : health.rawValue, polls: feed.polls.count,
      next: feed.polls.count == 0
        ? nil : Timestamp(milliseconds: feed.polls.next).description,
      problem: feed.polls.problem)
  }

  private static func canvas(_ record: Record) -> TextCanvas {
    var canvas = TextCanvas()
    canvas.line(StyledText(record.address))
    let facts = [record.title, record.health, record.next.map { "next \($0)" }, record.problem]
    canvas.add(
      StyledText(facts.compactMap { $0 }.joined(separator: " · ")), indent: 2, longWord: .whole)
    return canvas
  }
}

/// `sanad feeds check`
struct FeedsCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Asks feeds once and says what is there; nothing is stored.")

  @Argument(help: "Addresses; all feeds of the list where none is given.")
  var addresses: [String] = []

  @OptionGroup var feeds: FeedsPlace
  @OptionGroup var fetching: FetchOptions

  func run() throws {
    let clock = SystemClock()
    let (all, identity) = try feeds.use { file in
      (
        addresses.isEmpty ? try file.feeds().map(\.address) : addresses,
        try fetching.identity(file)
      )
    }
    let fetcher = try fetching.fetcher(identity, clock)
    var printer = Printer()
    let findings = FeedProbe.check(all, fetcher, clock)
    for finding in findings {
      let kind = finding.kind.map { "\($0.rawValue), \(finding.itemCount) items" }
      try printer.line("\(finding.address)\t\(finding.problem ?? kind ?? "")")
    }
    try printer.finish()
    if findings.contains(where: { $0.problem != nil }) { throw ExitCode(65) }
  }
}

/// `sanad feeds discover`
struct FeedsDiscover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discover",
    abstract: "The feeds that a page names, and the sitemaps of its site.")

  @Argument(help: "The address of a home page.")
  var address: String

  @OptionGroup var feeds: FeedsPlace
  @OptionGroup var fetching: FetchOptions

  func run() throws {
    let clock = SystemClock()
    let identity = try feeds.use { try fetching.identity($0) }
    let fetcher = try fetching.fetcher(identity, clock)
    var printer = Printer()
    do {
      let found = try FeedProbe.discover(address, fetcher, clock, token: identity.token)
      for candidate in found {
        let parts = [candidate.kind.rawValue, candidate.address.text, candidate.title]
        try printer.line(parts.compactMap { $0 }.joined(separator: "\t"))
      }
      try printer.finish()
      if found.isEmpty { throw ExitCode(66) }
    } catch let failure as FetchFailure {
      StandardError.line("\(address): \(failure.description)")
      throw ExitCode(65)
    }
  }
}
