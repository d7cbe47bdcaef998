package import SanadFetch
package import SanadStore

/// Watches feeds: asks those that are due, fetches what they name, stores it, and looks at it again.
///
/// It has no thread: it works while ``run(until:)`` does. All that must outlast the program is in the store, in
/// the file of feeds, or in the archive.
package final class Watch {
  /// What a request is for.
  enum Errand {
    case feed(FeedFile.Feed, isConditional: Bool)
    case item(FeedFile.Item)
    case page(FeedFile.Page)
  }

  /// How long it waits for an answer before it looks whether it is to stop. Set by reading.
  private static let tick = Duration.milliseconds(500)
  /// Between two looks for work in the file of feeds. Set by reading.
  private static let lookInterval = Duration.seconds(1)

  let file: FeedFile
  let fetcher: Fetcher
  let evidence: Evidence
  let clock: any FetchClock
  let options: WatchOptions
  let run: RunDescription
  let report: (WatchEvent) -> Void
  var adder: PageAdder
  var batch = WatchBatch()

  var feeds: [FeedFile.Feed] = []
  private var fileVersion: Int?
  var errands: [Int: Errand] = [:]
  /// What is under way, by address of feed, item or page.
  var addresses: Set<String> = []
  var underWayPerHost: [String: Int] = [:]
  /// Feeds that were asked in this run.
  var polled: Set<Int64> = []
  private var nextLook = Duration.zero
  private var hasWork = false
  /// Until when nothing is stored or asked for, since something was in the way.
  var pausedUntil = Duration.zero

  package init(
    _ file: FeedFile, adder: PageAdder, fetcher: Fetcher, evidence: Evidence,
    clock: any FetchClock, run: RunDescription, options: WatchOptions = WatchOptions(),
    report: @escaping (WatchEvent) -> Void
  ) {
    (self.file, self.adder, self.fetcher, self.evidence) = (file, adder, fetcher, evidence)
    (self.clock, self.run, self.options, self.report) = (clock, run, options, report)
  }

  /// Watches until `isStopped`, or until there is nothing more to do where the options want that.
  package func run(until isStopped: () -> Bool) async throws {
    try settleInterrupted()
    while !isStopped() {
      do {
        try look()
        if isOver { break }
        if let result = fetcher.next(within: Self.tick) { try take(result) }
      } catch let error as StoreError where error.isPassing && options.end == .never {
        hinder(error.description)
      }
      if isBatchDue { try await store() }
    }
    try await store()
    try adder.finish()
  }

  /// Counts of what became of the pages.
  package var counts: AddCounts { adder.counts }

  /// How far it is, for a line on a terminal.
  package var progress: String {
    "\(feeds.count) feeds, \(errands.count) requests, \(counts.added) added, "
      + "\(counts.changed) changed"
  }

  private var isOver: Bool {
    options.end != .never && errands.isEmpty && batch.isEmpty && !hasWork
  }

  private var isBatchDue: Bool {
    guard !batch.isEmpty, pausedUntil <= clock.uptime else { return false }
    return errands.isEmpty || options.batchPageCount <= batch.pages.count
      || options.batchByteCount <= batch.byteCount
      || options.batchAge <= clock.uptime - batch.begunAt
  }

  /// Sends off what is due; often enough, and not at every answer.
  private func look() throws {
    guard pausedUntil <= clock.uptime, nextLook <= clock.uptime || errands.isEmpty else { return }
    nextLook = clock.uptime + Self.lookInterval
    let version = try file.version()
    if version != fileVersion {
      (feeds, fileVersion) = (try file.feeds(), version)
    }
    let count = errands.count
    startFeeds()
    if batch.pages.count < options.batchPageCount * 2 {
      try startItems()
      try startPages()
    }
    hasWork = count < errands.count
  }

  /// Hands a request to the fetcher, unless one for the same address is under way or there is no room; whether it
  /// did.
  @discardableResult
  func start(_ request: FetchRequest, _ errand: Errand, host: String? = nil) -> Bool {
    guard errands.count < options.requestCountMax,
      addresses.insert(request.address).inserted
    else { return false }
    if let host { underWayPerHost[host, default: 0] += 1 }
    errands[fetcher.submit(request)] = errand
    return true
  }

  private func take(_ result: FetchResult) throws {
    guard result.purpose == .page, let errand = errands.removeValue(forKey: result.id) else {
      return
    }
    addresses.remove(result.requested)
    switch errand {
    case .feed(let feed, let isConditional):
      try take(result, of: feed, isConditional: isConditional)
    case .item(let item):
      leave(item.host)
      try take(result, of: item)
    case .page(let page):
      leave(page.host)
      try take(result, of: page)
    }
  }

  private func leave(_ host: String) {
    let rest = (underWayPerHost[host] ?? 1) - 1
    underWayPerHost[host] = rest == 0 ? nil : rest
  }

  func report(_ kind: WatchEvent.Kind, _ address: String = "", _ detail: String) {
    report(WatchEvent(at: clock.now, kind: kind, address: address, detail: detail))
  }
}
