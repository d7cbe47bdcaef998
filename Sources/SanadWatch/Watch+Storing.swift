import SanadFetch
import SanadModel
import SanadStore

/// Answers become rows and records, pages become articles; what was broken off is taken up.
extension Watch {
  func beginBatch() {
    if batch.isEmpty { batch.begunAt = clock.uptime }
  }

  /// Keeps the answers of a result in the archive and as rows to be; the row of the last one.
  ///
  /// - Parameters:
  ///   - reservation: Why the page may not be kept, nil where it may.
  ///   - earlier: The answer that the last one only confirms.
  func keepAnswers(
    _ result: FetchResult, _ reservation: String?, confirms earlier: WARCReference? = nil
  ) throws(WARCError) -> Fetch? {
    var rows: [Fetch] = []
    for (index, exchange) in result.exchanges.enumerated() {
      let isLast = index == result.exchanges.count - 1
      var row = Fetch(exchange)
      if isLast { row.tdm = reservation.map { "reserved \($0)" } ?? row.tdm }
      if reservation == nil || !isLast {
        try evidence.keep(exchange, confirms: isLast ? earlier : nil, in: &row)
      }
      rows.append(row)
    }
    beginBatch()
    batch.fetches += rows
    return rows.last
  }

  /// Keeps rows of answers whose bytes are of no use.
  func note(_ result: FetchResult, onlyLast: Bool) {
    beginBatch()
    batch.fetches += result.exchanges.suffix(onlyLast ? 1 : result.exchanges.count).map(Fetch.init)
  }

  /// Keeps that a page was not asked for, and why.
  func noteRefusal(_ failure: FetchFailure, _ address: String, at moment: SanadFetch.Timestamp) {
    var row = Fetch(at: moment.modelled, url: address, status: 0)
    switch failure {
    case .reserved(let policy): row.tdm = "reserved \(policy ?? "")"
    case .disallowed: row.robots = "disallowed"
    default: row.robots = failure.description
    }
    beginBatch()
    batch.fetches.append(row)
    report(.refused, address, failure.description)
  }

  /// What the page reserves, in its head and its own words; nil where it may be read.
  func reservation(of response: HTTPResponse, at address: WebAddress) -> String? {
    guard !options.licensedHosts.contains(address.host) else { return nil }
    let header = TDMReservation(response.head)
    let page = PageLinks.reservation(of: response.body)
    let whole = TDMReservation.combined(site: TDMReservation(), header: header, page: page)
    return whole.isReserved == true ? whole.policy ?? "" : nil
  }

  /// Stores what came: first the archive, then the store in one transaction, then the file of feeds.
  func store() async throws {
    guard !batch.isEmpty else { return }
    do {
      let before = adder.counts
      try evidence.synchronize()
      let now = clock.now.modelled
      let entries = try await adder.entries(batch.pages)
      try adder.add(entries, fetches: batch.fetches, at: now)
      // What the store has is not stored again where what follows has to wait.
      batch.forgetAnswers()
      try adder.settle(at: now)
      try file.keep(batch.looked, done: batch.done)
      batch = WatchBatch()
      try await adder.keepClaims(by: run)
      let counts = adder.counts
      let (added, changed) = (counts.added - before.added, counts.changed - before.changed)
      if 0 < added + changed { report(.stored, "", "\(added) added, \(changed) changed") }
    } catch let error as StoreError where error.isPassing && options.end == .never {
      hinder(error.description)
    } catch let error as WARCError where options.end == .never {
      hinder(error.description)
    }
  }

  /// The disk is full, or another program writes: all is tried again later, and nothing more asked for until then.
  func hinder(_ reason: String) {
    pausedUntil = clock.uptime + options.troublePause
    report(.trouble, "", reason)
  }

  /// Takes up what a program that was ended left between the store and the file of feeds.
  func settleInterrupted() throws {
    try evidence.cut(behind: try adder.store.lastKeptAnswer())
    let waiting = try file.wanted(at: .max, perHost: .max)
    for item in waiting {
      let found = Timestamp(milliseconds: item.found)
      guard try adder.store.hasAnswer(from: item.address, since: found.modelled) else { continue }
      var page = FeedFile.Page(address: item.address, host: item.host, first: item.found)
      page.next = options.refetches.next(after: clock.now, firstFetched: found)?.milliseconds
      try file.keep([page], done: [item.id])
    }
    for var page in try file.due(at: clock.now.milliseconds, perHost: .max) {
      // An answer that is noted came before `last`, in whole seconds.
      let after = Timestamp(milliseconds: page.last).adding(.seconds(1))
      guard try adder.store.hasAnswer(from: page.address, since: after.modelled) else { continue }
      let first = Timestamp(milliseconds: page.first)
      page.next = options.refetches.next(after: clock.now, firstFetched: first)?.milliseconds
      try file.keep([page], done: [])
    }
    let old = clock.now.milliseconds - options.itemAge.milliseconds
    try file.forgetItems(notSeenSince: old)
  }
}

extension Fetch {
  /// A row for an answer.
  init(_ exchange: FetchExchange) {
    let response = exchange.response
    self.init(
      at: exchange.startedAt.modelled, url: exchange.address.text, status: response.status)
    if response.status == 200 { digest = Digest.bytes(.sha256, of: response.body) }
    etag = response.head.text("etag")
    modified = response.head.text("last-modified")
    ip = response.peer
    robots = "allowed"
    tdm = TDMReservation(response.head).isReserved.map { $0 ? "reserved" : "open" }
  }
}

extension StoreError {
  /// Whether the same may succeed later.
  var isPassing: Bool {
    switch self {
    case .diskFull, .busy: true
    default: false
    }
  }
}
