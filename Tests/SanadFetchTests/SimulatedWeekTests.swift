import SanadFetch
import SanadFetchSupport
import Testing

/// A feed of the simulated web: a new item every so many minutes.
private struct Feed {
  let address: String
  let minutesPerItem: Int
  /// Whether it answers "not modified", and whether its tag changes with its items.
  var hasTag = true
  var isLiar = false
  var isDown = false

  func version(at moment: Timestamp) -> Int { Int(moment.seconds) / 60 / minutesPerItem }

  func answer(_ request: TransferRequest, at moment: Timestamp) -> SimulatedWeb.Answer {
    if isDown { return SimulatedWeb.Answer(failure: .unreachable) }
    let tag = isLiar ? "\"same\"" : "\"\(version(at: moment))\""
    let line = Array("If-None-Match: \(tag)".utf8)
    let headers = hasTag ? [("ETag", tag)] : []
    guard !hasTag || !request.headerLines.contains(line) else {
      return SimulatedWeb.Answer(status: 304, headers: headers)
    }
    return SimulatedWeb.Answer(headers: headers, body: "\(version(at: moment))")
  }
}

private let feeds: [Feed] =
  (0..<12).map { index in
    // Three feeds a host; from an item every ten minutes to one a month.
    Feed(
      address: "https://host\(index / 3).example.com/feed\(index)",
      minutesPerItem: [10, 30, 90, 600, 2000, 43_200][index % 6])
  } + [
    Feed(address: "https://plain.example.com/feed", minutesPerItem: 10, hasTag: false),
    Feed(address: "https://liar.example.com/feed", minutesPerItem: 10, isLiar: true),
    Feed(address: "https://down.example.com/feed", minutesPerItem: 10, isDown: true),
  ]

/// Polls all feeds for a week of simulated time, as a watch does.
private func week() throws -> (web: SimulatedWeb, states: [String: PollState]) {
  var now: () -> Timestamp = { Timestamp(seconds: 0) }
  let byAddress = Dictionary(uniqueKeysWithValues: feeds.map { ($0.address, $0) })
  let desk = try #require(
    SimulatedDesk { request in
      let isDown = request.address.host.hasPrefix("down")
      if let feed = byAddress[request.address.text] { return feed.answer(request, at: now()) }
      return isDown ? SimulatedWeb.Answer(failure: .unreachable) : SimulatedWeb.Answer(status: 404)
    })
  now = { desk.clock.now }
  let start = desk.clock.now
  let schedule = PollSchedule()
  var states = Dictionary(uniqueKeysWithValues: feeds.map { ($0.address, PollState(next: start)) })
  var known: [String: Int] = [:]
  var underWay: [Int: (address: String, isConditional: Bool)] = [:]
  while desk.clock.now < start.adding(.seconds(7 * 86_400)) {
    let polled = Set(underWay.values.map(\.address))
    for (address, state) in states.sorted(by: { $0.key < $1.key })
    where !polled.contains(address) && schedule.isDue(state, at: desk.clock.now) {
      var request = FetchRequest(address)
      request.validators = schedule.validators(for: state, at: desk.clock.now)
      underWay[desk.fetcher.submit(request)] = (address, !request.validators.isEmpty)
    }
    guard let result = desk.fetcher.next(within: .seconds(30)),
      let poll = underWay.removeValue(forKey: result.id)
    else { continue }
    var observation = pollObservation(of: result, &known[poll.address])
    observation.wasConditional = poll.isConditional
    states[poll.address] = schedule.state(
      after: observation, states[poll.address] ?? PollState(next: start), key: poll.address)
  }
  return (desk.web, states)
}

/// What a poll saw; `known` is the version that the feed had before.
private func pollObservation(of result: FetchResult, _ known: inout Int?) -> PollObservation {
  var observation = PollObservation(at: result.finishedAt, .unavailable)
  observation.retryAt = result.retryAt
  guard case .success(let response) = result.outcome else { return observation }
  observation.validators = response.head.validators
  observation.answer = .notModified
  guard response.status == 200 else { return observation }
  let version = Int(String(decoding: response.body, as: UTF8.self)) ?? 0
  let newCount = version - (known ?? version)
  known = version
  observation.answer = .content(digest: "\(version)", newItemCount: newCount)
  return observation
}

@Test func `a week of polling is polite`() throws {
  let (web, states) = try week()
  #expect(web.impoliteVisits(gap: .seconds(5)) == [])
  for feed in feeds {
    let visits = web.visits.filter { $0.address == feed.address }
    let unconditional = visits.filter { $0.header("If-None-Match") == nil }
    let pauses = zip(visits.dropFirst(), visits).map { $0.start - $1.start }
    #expect(pauses.allSatisfy { .seconds(12 * 60) <= $0 }, "\(feed.address)")
    if feed.hasTag && !feed.isLiar && !feed.isDown {
      let probes = zip(unconditional.dropFirst(), unconditional).map { $0.start - $1.start }
      #expect(probes.allSatisfy { .seconds(86_400) <= $0 }, "\(feed.address)")
      #expect(feed.minutesPerItem == 43_200 || 6 <= probes.count, "\(feed.address)")
    } else {
      // Without validators that can be trusted there is a body each time: not more than one an hour or so.
      #expect(unconditional.count <= 7 * 24 * 5 / 4 + 2, "\(feed.address)")
    }
    let fastCount = 7 * 24 * 2
    let isFast = feed.minutesPerItem <= 30 && feed.hasTag && !feed.isLiar && !feed.isDown
    #expect((fastCount < visits.count) == isFast, "\(feed.address): \(visits.count)")
  }
  let liar = try #require(states["https://liar.example.com/feed"])
  #expect(liar.liedAt != nil)
  // A host that is down is asked for its rules, hardly ever for its feed.
  #expect(web.visits.filter { $0.request.address.host == "down.example.com" }.count < 40)
}
