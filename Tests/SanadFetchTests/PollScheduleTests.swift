import SanadFetch
import Testing

private let schedule = PollSchedule()
private let start = Timestamp(seconds: 1_772_409_600)
private let tag = Validators(entityTag: Array("\"1\"".utf8))

private func body(_ digest: String, _ newItemCount: Int) -> PollObservation.Answer {
  .content(digest: digest, newItemCount: newItemCount)
}

/// The state of a feed after `observations`, each by its hours from the start.
private func state(
  _ observations: [(hour: Int, PollObservation.Answer)],
  _ configure: (inout PollObservation) -> Void = { _ in }
) -> PollState {
  observations.reduce(PollState(next: start)) { state, step in
    var observation = PollObservation(at: start.adding(.seconds(step.hour * 3600)), step.1)
    observation.wasConditional = 0 < step.hour
    observation.validators = tag
    configure(&observation)
    return schedule.state(after: observation, state, key: "https://example.com/feed")
  }
}

/// The pause before the next poll, in minutes, without its spreading: the nearest of the intervals.
private func pause(_ state: PollState, after hour: Int) -> Int {
  let minutes = Int(state.next.since(start.adding(.seconds(hour * 3600))).milliseconds / 60_000)
  return [1, 15, 60, 24 * 60, 7 * 24 * 60].min { abs($0 - minutes) < abs($1 - minutes) } ?? 0
}

@Test(
  arguments: [
    ("a first poll", [(0, body("a", 50))], 60),
    ("much news at each poll", [(0, body("a", 50)), (1, body("b", 24))], 15),
    (
      "much news and not modified", [(0, body("a", 50)), (1, body("b", 30)), (2, .notModified)], 15
    ),
    ("little news", [(0, body("a", 50)), (1, body("b", 23)), (2, .notModified)], 60),
    (
      "much news, and then a body with nothing new",
      [(0, body("a", 50)), (1, body("b", 30)), (2, body("c", 0))], 60
    ),
    (
      "much news of the day before yesterday",
      [(0, body("a", 50)), (1, body("b", 90)), (49, .notModified)], 60
    ),
    (
      "silent for six days", [(0, body("a", 1)), (143, .notModified)], 60
    ),
    (
      "silent for a week", [(0, body("a", 1)), (168, .notModified)], 1440
    ),
    ("never anything", [(0, body("a", 0)), (168, .notModified)], 1440),
    (
      "news after a silent week",
      [(0, body("a", 1)), (168, body("b", 1))],
      60
    ),
    ("busy once", [(0, .unavailable)], 1),
    ("wrong once", [(0, .failed)], 60),
    ("refused", [(0, .refused)], 1440),
    ("wrong for a week", [(0, .failed), (168, .failed)], 10_080),
    ("busy for a week", [(0, .unavailable), (168, .unavailable)], 10_080),
    (
      "well again", [(0, .failed), (168, .failed), (336, body("a", 1))],
      60
    ),
  ] as [(String, [(Int, PollObservation.Answer)], Int)])
func `the next poll follows from what a feed does`(
  _ name: String, _ observations: [(Int, PollObservation.Answer)], _ minutes: Int
) {
  let state = state(observations.map { (hour: $0.0, $0.1) })
  #expect(pause(state, after: observations.last?.0 ?? 0) == minutes, "\(name): \(state.next)")
}

@Test func `a feed that fails for a month is polled weekly and said so, never given up`() {
  var state = PollState(next: start)
  var polls: [Timestamp] = []
  while state.next < start.adding(.seconds(40 * 86_400)) {
    polls.append(state.next)
    state = schedule.state(
      after: PollObservation(at: state.next, .unavailable), state, key: "https://example.com/feed")
  }
  #expect(schedule.health(of: state, at: state.next) == .failingLong)
  let last = zip(polls.dropFirst(), polls).map { $0.since($1) }.suffix(3)
  #expect(last.allSatisfy { .seconds(5 * 86_400) <= $0 && $0 <= .seconds(9 * 86_400) })
  #expect(polls.count < 30)
  let well = PollObservation(at: state.next, body("a", 1))
  let after = schedule.state(after: well, state, key: "https://example.com/feed")
  #expect(schedule.health(of: after, at: after.next) == .active)
}

@Test func `what owner and host ask for is honoured to the second`() {
  let owner = state([(0, body("a", 50)), (1, .notModified)]) {
    $0.ownerInterval = .seconds(3 * 3600)
  }
  #expect(.seconds(3 * 3600) <= owner.next.since(start.adding(.seconds(3600))))
  let host = state([(0, .unavailable)]) { $0.retryAt = start.adding(.seconds(5000)) }
  #expect(host.next == start.adding(.seconds(5000)))
  // Nobody keeps a feed from being polled for longer than a day.
  let greedy = state([(0, .unavailable)]) { $0.retryAt = start.adding(.seconds(90 * 86_400)) }
  #expect(greedy.next <= start.adding(.seconds(86_400)))
  let forgotten = state([(0, body("a", 1))]) {
    $0.ownerInterval = .seconds(90 * 86_400)
  }
  #expect(forgotten.next <= start.adding(.seconds(86_400 * 6 / 5)))
}

@Test func `once a day the body is asked for without validators`() {
  let fresh = state([(0, body("a", 1))])
  #expect(schedule.validators(for: fresh, at: start.adding(.seconds(86_399))) == tag)
  #expect(schedule.validators(for: fresh, at: start.adding(.seconds(86_400))).isEmpty)
  let later = state([(0, body("a", 1)), (20, .notModified)])
  #expect(schedule.validators(for: later, at: start.adding(.seconds(86_400))).isEmpty)
}

@Test(arguments: [
  ("b", tag, true), ("a", tag, false), ("b", Validators(entityTag: Array("\"2\"".utf8)), false),
  ("b", Validators(), false),
])
func `a body that differs under the same validators is a lie`(
  _ digest: String, _ validators: Validators, _ isLie: Bool
) {
  let known = state([(0, body("a", 50)), (1, .notModified)])
  var probe = PollObservation(
    at: start.adding(.seconds(86_400)), .content(digest: digest, newItemCount: 50))
  probe.validators = validators
  let after = schedule.state(after: probe, known, key: "k")
  #expect(schedule.isDistrusted(after, at: probe.at) == isLie)
  let hourLater = probe.at.adding(.seconds(3600))
  #expect(schedule.validators(for: after, at: hourLater) == (isLie ? Validators() : validators))
  // Trust comes back, so a server that was put right is not burdened for ever.
  let monthLater = probe.at.adding(.seconds(31 * 86_400))
  #expect(!schedule.isDistrusted(after, at: monthLater))
}

@Test func `both validators are kept from every answer`() {
  let first = state([(0, body("a", 1))]) {
    $0.validators = Validators(entityTag: [1], lastModified: [2])
  }
  #expect(first.validators == Validators(entityTag: [1], lastModified: [2]))
  var unchanged = PollObservation(at: start.adding(.seconds(3600)), .notModified)
  unchanged.wasConditional = true
  unchanged.validators = Validators(entityTag: [3])
  let second = schedule.state(after: unchanged, first, key: "k")
  #expect(second.validators == Validators(entityTag: [3], lastModified: [2]))
  var changed = PollObservation(
    at: start.adding(.seconds(7200)), body("a", 0))
  changed.wasConditional = true
  #expect(schedule.state(after: changed, second, key: "k").validators.isEmpty)
}

@Test func `a clock that was set back makes polls due`() {
  let later = state([(0, body("a", 1))])
  #expect(!schedule.isDue(later, at: start))
  #expect(schedule.isDue(later, at: later.next))
  #expect(schedule.isDue(later, at: Timestamp(seconds: 0)))
}

@Test(
  arguments: [
    (["Cache-Control: public, max-age=600"], nil, 600), (["Cache-Control: no-cache"], nil, nil),
    (["Cache-Control: max-age=0"], nil, nil), (["Cache-Control: max-age=\"900\""], nil, 900),
    (["Cache-Control: max-age=999999999"], nil, 86_400),
    (["Expires: Mon, 02 Mar 2026 00:30:00 GMT"], nil, 1800),
    (["Expires: Mon, 02 Mar 2026 00:30:00 GMT", "Date: Mon, 02 Mar 2026 00:20:00 GMT"], nil, 600),
    (["Expires: Mon, 02 Mar 2026 00:30:00 GMT", "Cache-Control: max-age=60"], nil, 60),
    (["Expires: 0"], nil, nil), (["Expires: -1"], 120, 120), ([], 7200, 7200),
    (["Cache-Control: max-age=600"], 7200, 7200), (["Cache-Control: max-age=9000"], 7200, 9000),
  ] as [([String], Int?, Int?)])
func `the owner's wish is the longest of what is said`(
  _ headers: [String], _ feedSeconds: Int?, _ expected: Int?
) throws {
  let lines = ["HTTP/1.1 200 OK"] + headers
  let head = try #require(HTTPHead(lines: lines.map { Array($0.utf8) }))
  let duration = OwnerInterval.duration(
    head, feedInterval: feedSeconds.map { .seconds($0) }, at: start)
  #expect(duration == expected.map { .seconds($0) })
}

@Test func `items are counted over about a day`() {
  var items = ItemCounter()
  let noon = start.adding(.seconds(12 * 3600))
  #expect(items.perDay(at: noon) == 0)
  var state = PollState(next: start)
  for hour in 0..<48 {
    let observation = PollObservation(
      at: start.adding(.seconds(hour * 3600)), .content(digest: "\(hour)", newItemCount: 2))
    state = schedule.state(after: observation, state, key: "k")
  }
  items = state.items
  #expect(items.perDay(at: start.adding(.seconds(47 * 3600))) == 48 + 1)
  #expect(items.perDay(at: start.adding(.seconds(60 * 3600))) == 24)
  #expect(items.perDay(at: start.adding(.seconds(96 * 3600))) == 0)
}
