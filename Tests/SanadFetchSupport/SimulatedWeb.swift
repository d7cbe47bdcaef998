package import SanadFetch

/// A clock that only moves when the simulated web does.
package final class SimulatedClock: FetchClock, @unchecked Sendable {
  // Each test has its own and is one task, so nothing else reads it meanwhile.
  package private(set) var now: Timestamp
  package private(set) var uptime = Duration.zero

  package init(_ start: Timestamp = Timestamp(seconds: 1_772_409_600)) { now = start }

  package func advance(by duration: Duration) {
    now = now.adding(duration)
    uptime += duration
  }

  /// As somebody who sets the clock does.
  package func set(_ moment: Timestamp) { now = moment }
}

/// Hosts that answer by a function, in simulated time; it keeps a record of what was asked.
package final class SimulatedWeb: Transport {
  package struct Answer {
    package var status: Int
    package var headers: [(String, String)]
    package var body: String
    package var delay: Duration
    package var failure: FetchFailure?

    package init(
      status: Int = 200, headers: [(String, String)] = [], body: String = "",
      delay: Duration = .milliseconds(200), failure: FetchFailure? = nil
    ) {
      (self.status, self.headers, self.body) = (status, headers, body)
      (self.delay, self.failure) = (delay, failure)
    }
  }

  package struct Visit {
    package let request: TransferRequest
    package let start: Duration
    package let end: Duration

    package var address: String { request.address.text }

    package func header(_ name: String) -> String? {
      let start = Array("\(name): ".utf8)
      return request.headerLines.first { $0.starts(with: start) }
        .map { String(decoding: $0.dropFirst(start.count), as: UTF8.self) }
    }
  }

  package let clock: SimulatedClock
  private let answer: (TransferRequest) -> Answer
  private var running: [(end: Duration, result: TransferResult)] = []
  package private(set) var visits: [Visit] = []

  package init(_ clock: SimulatedClock, answer: @escaping (TransferRequest) -> Answer) {
    (self.clock, self.answer) = (clock, answer)
  }

  package func start(_ request: TransferRequest) {
    let answer = answer(request)
    let end = clock.uptime + answer.delay
    visits.append(Visit(request: request, start: clock.uptime, end: end))
    running.append((end, TransferResult(id: request.id, outcome: Self.outcome(of: answer))))
  }

  private static func outcome(of answer: Answer) -> Result<HTTPResponse, FetchFailure> {
    if let failure = answer.failure { return .failure(failure) }
    let lines = ["HTTP/1.1 \(answer.status) X"] + answer.headers.map { "\($0.0): \($0.1)" }
    guard let head = HTTPHead(lines: lines.map { Array($0.utf8) }) else {
      return .failure(.broken("no head"))
    }
    let body = Array(answer.body.utf8)
    return .success(HTTPResponse(head: head, wireBody: body, body: body, peer: "93.184.216.34"))
  }

  package func finished(within duration: Duration) -> [TransferResult] {
    let limit = clock.uptime + max(duration, .zero)
    guard let first = running.map(\.end).min(), first <= limit else {
      clock.advance(by: limit - clock.uptime)
      return []
    }
    if clock.uptime < first { clock.advance(by: first - clock.uptime) }
    let over = running.filter { $0.end <= first }
    running.removeAll { $0.end <= first }
    return over.map(\.result)
  }

  /// What visitors of a host may never see: two connections at once, or starts closer than `gap`.
  package func impoliteVisits(gap: Duration) -> [String] {
    var last: [String: Visit] = [:]
    var found: [String] = []
    for visit in visits {
      let host = visit.request.address.host
      if let before = last[host], visit.start < before.end || visit.start - before.start < gap {
        found.append("\(before.address) at \(before.start), \(visit.address) at \(visit.start)")
      }
      last[host] = visit
    }
    return found
  }
}

/// A fetcher over a simulated web, which takes all results of pages.
package struct SimulatedDesk {
  package let clock: SimulatedClock
  package let web: SimulatedWeb
  package let fetcher: Fetcher

  package init?(
    options: Fetcher.Options = Fetcher.Options(),
    answer: @escaping (TransferRequest) -> SimulatedWeb.Answer
  ) {
    guard
      let identity = FetcherIdentity(
        token: "Sanad", version: "1.0", contact: "desk@example.com")
    else { return nil }
    clock = SimulatedClock()
    web = SimulatedWeb(clock, answer: answer)
    fetcher = Fetcher(
      identity, transport: web, clock: clock, guardedBy: AddressGuard(), options: options)
  }

  /// Fetches all, and returns the results of pages by the order of their ids.
  package func fetch(_ requests: [FetchRequest]) -> [FetchResult] {
    for request in requests { fetcher.submit(request) }
    var results: [FetchResult] = []
    while !fetcher.isIdle, let result = fetcher.next(within: .seconds(3600)) {
      if result.purpose == .page { results.append(result) }
    }
    return results.sorted { $0.id < $1.id }
  }

  package func fetch(_ addresses: String...) -> [FetchResult] {
    fetch(addresses.map(FetchRequest.init))
  }
}

extension FetchResult {
  /// `200`, or the words of the failure.
  package var summary: String {
    switch outcome {
    case .success(let response): "\(response.status)"
    case .failure(let failure): failure.description
    }
  }
}
