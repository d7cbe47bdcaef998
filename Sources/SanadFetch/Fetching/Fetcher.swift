/// Fetches pages politely: the rules of each site first, one connection a host, pauses between starts,
/// redirects one by one, each judged.
///
/// It has no thread and no clock of its own: it works while ``next(within:)`` is called.
package final class Fetcher {
  package struct Options: Sendable {
    package var limits = FetchLimits()
    /// Between two starts towards one host.
    package var hostGapMin = Duration.seconds(5)
    /// Transfers that run at once, over all hosts. Set by reading.
    package var transferCountMax = 100
    /// A host that is to be left alone for longer is given up for now, and those that wait for it are told.
    package var hostPauseMax = Duration.seconds(120)
    /// Hosts whose reservations are answered by a licence.
    package var licensedHosts: Set<String> = []

    package init() {}
  }

  let identity: FetcherIdentity
  let transport: any Transport
  let clock: any FetchClock
  let addressGuard: AddressGuard
  let options: Options

  var queues: HostQueues
  var sites = SiteTable()
  var jobs: [Int: FetchJob] = [:]
  private var runningCount = 0
  private var lastID = 0
  private var results: [FetchResult] = []

  package init(
    _ identity: FetcherIdentity, transport: any Transport, clock: any FetchClock,
    guardedBy addressGuard: AddressGuard, options: Options = Options()
  ) {
    (self.identity, self.transport, self.clock) = (identity, transport, clock)
    (self.addressGuard, self.options) = (addressGuard, options)
    queues = HostQueues(gapMin: options.hostGapMin)
  }

  /// Whether nothing is under way and no result waits to be taken.
  package var isIdle: Bool { jobs.isEmpty && results.isEmpty }

  /// Takes a request and returns the id of its result, which comes from ``next(within:)``.
  @discardableResult
  package func submit(_ request: FetchRequest) -> Int {
    let id = newID()
    guard let address = WebAddress(request.address) else {
      results.append(
        FetchResult(
          id: id, purpose: .page, requested: request.address, exchanges: [],
          outcome: .failure(.badAddress), finishedAt: clock.now, retryAt: nil))
      return id
    }
    admit(FetchJob(id: id, request: request, purpose: .page, address: address))
    return id
  }

  /// Works until there is a result, for `duration` at most.
  ///
  /// The fetches of robots.txt and of reservations are results too, by their purpose.
  package func next(within duration: Duration) -> FetchResult? {
    let end = clock.uptime + duration
    while results.isEmpty {
      startReady()
      guard results.isEmpty else { break }
      let now = clock.uptime
      for result in transport.finished(within: max(min(end, nextTurn ?? end) - now, .zero)) {
        take(result)
      }
      guard results.isEmpty else { break }
      if end <= clock.uptime { return nil }
    }
    return results.isEmpty ? nil : results.removeFirst()
  }

  func newID() -> Int {
    lastID += 1
    return lastID
  }

  /// When a waiting request can start.
  private var nextTurn: Duration? {
    guard runningCount < options.transferCountMax else { return nil }
    // The wait is in whole milliseconds: one more keeps it from ending just before the turn.
    return queues.nextTurn.map { $0 + .milliseconds(1) }
  }

  private func startReady() {
    while runningCount < options.transferCountMax, let id = queues.start(at: clock.uptime) {
      guard var job = jobs[id] else { continue }
      job.startedAt = clock.now
      let request = transferRequest(for: job)
      job.requestHead = request.head
      jobs[id] = job
      runningCount += 1
      transport.start(request)
    }
  }

  private func transferRequest(for job: FetchJob) -> TransferRequest {
    var lines = [Array("Accept: \(job.request.accept)".utf8), Array("Accept-Encoding: gzip".utf8)]
    lines += job.request.validators.headerLines
    if let posted = job.request.posted {
      lines.append(Array("Content-Type: \(posted.mediaType)".utf8))
    }
    return TransferRequest(
      id: job.id, address: job.address, method: job.request.posted.map { .post($0.body) } ?? .get,
      headerLines: lines, userAgent: identity.userAgent, limits: options.limits)
  }

  private func take(_ result: TransferResult) {
    runningCount -= 1
    guard let job = jobs[result.id] else { return }
    let host = job.address.host
    let pause = pause(after: result.outcome, job)
    switch result.outcome {
    case .success(let response): take(response, for: job, pause: pause)
    case .failure(let failure): finish(job, .failure(failure), pause: pause)
    }
    queues.finish(host, at: clock.uptime, pause: pause)
    giveUpWaiting(for: host)
  }

  /// How long the host is to be left alone after this answer, nil where it may be asked as ever.
  private func pause(
    after outcome: Result<HTTPResponse, FetchFailure>, _ job: FetchJob
  ) -> Duration? {
    let host = job.address.host
    switch outcome {
    case .success(let response) where response.status == 429 || response.status == 503:
      let failures = queues.countFailure(of: host)
      return RetryAfter.pause(response.head.text("retry-after"), at: clock.now)
        ?? Backoff.pause(afterFailures: failures, of: host)
    case .success:
      queues.forgetFailures(of: host)
      return nil
    case .failure(let failure):
      guard failure.isOfHost else { return nil }
      return Backoff.pause(afterFailures: queues.countFailure(of: host), of: host)
    }
  }

  private func giveUpWaiting(for host: String) {
    guard let until = longPause(of: host) else { return }
    for id in queues.removeWaiting(for: host) {
      if let job = jobs[id] { finish(job, .failure(.paused(until: until))) }
    }
  }

  /// The end of a pause that is too long to wait for.
  func longPause(of host: String) -> Timestamp? {
    let rest = queues.pausedUntil(host) - clock.uptime
    return options.hostPauseMax < rest ? clock.now.adding(rest) : nil
  }

  func publish(_ result: FetchResult) { results.append(result) }
}
