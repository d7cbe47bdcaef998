/// Who waits for which host, and when each host may be asked again: one connection a host, and a pause
/// between two starts.
///
/// A value without a clock: times are given, in a measure that never goes back.
struct HostQueues {
  struct Waiting: Equatable {
    let id: Int
    let priority: Int
  }

  private struct Host {
    var waiting: [Waiting] = []
    var isBusy = false
    var lastStart: Duration?
    /// Between two starts, where the host asks for more than is kept towards all.
    var gap = Duration.zero
    /// Failures and refusals one after another.
    var failureCount = 0
    /// Until when the host asked to be left alone, or is.
    var pausedUntil = Duration.zero

    func nextStart(_ gapMin: Duration) -> Duration {
      max(lastStart.map { $0 + max(gap, gapMin) } ?? .zero, pausedUntil)
    }
  }

  private struct Turn {
    let time: Duration
    let host: String
  }

  /// Hosts known, beyond which those that nothing is known of but their name are forgotten. Set by reading.
  private var hostCountMax = 20_000

  /// Between two starts towards any host.
  private let gapMin: Duration
  private var hosts: [String: Host] = [:]
  /// Hosts that are free and have someone waiting, the earliest turn last.
  private var turns: [Turn] = []
  private(set) var waitingCount = 0

  init(gapMin: Duration) { self.gapMin = gapMin }

  mutating func add(_ id: Int, to host: String, priority: Int, at time: Duration) {
    forgetIdle(at: time)
    var state = hosts[host] ?? Host()
    let place = state.waiting.lastIndex { $0.priority <= priority }.map { $0 + 1 } ?? 0
    state.waiting.insert(Waiting(id: id, priority: priority), at: place)
    waitingCount += 1
    hosts[host] = state
    if state.waiting.count == 1 { enterTurn(host) }
  }

  /// The next one whose host may be asked at `time`; its host is busy from now on.
  mutating func start(at time: Duration) -> Int? {
    guard let turn = turns.last, turn.time <= time, var state = hosts[turn.host],
      !state.waiting.isEmpty
    else { return nil }
    turns.removeLast()
    let next = state.waiting.removeFirst()
    waitingCount -= 1
    state.isBusy = true
    state.lastStart = time
    hosts[turn.host] = state
    return next.id
  }

  /// When the next one may start, if nothing more comes.
  var nextTurn: Duration? { turns.last?.time }

  /// The host is free again, and asked for `pause`.
  mutating func finish(_ host: String, at time: Duration, pause: Duration? = nil) {
    guard var state = hosts[host] else { return }
    state.isBusy = false
    if let pause { state.pausedUntil = max(state.pausedUntil, time + pause) }
    hosts[host] = state
    enterTurn(host)
  }

  /// The pause that a host asks for between two starts; it counts from the last one on.
  mutating func setGap(_ gap: Duration, of host: String) { hosts[host]?.gap = gap }

  mutating func countFailure(of host: String) -> Int {
    hosts[host, default: Host()].failureCount += 1
    return hosts[host]?.failureCount ?? 0
  }

  mutating func forgetFailures(of host: String) { hosts[host]?.failureCount = 0 }

  func pausedUntil(_ host: String) -> Duration { hosts[host]?.pausedUntil ?? .zero }

  /// Takes all out that wait for a host.
  mutating func removeWaiting(for host: String) -> [Int] {
    guard let ids = hosts[host]?.waiting.map(\.id), !ids.isEmpty else { return [] }
    hosts[host]?.waiting = []
    waitingCount -= ids.count
    turns.removeAll { $0.host == host }
    return ids
  }

  /// Puts a host among the turns, by time and then by name.
  private mutating func enterTurn(_ host: String) {
    guard let state = hosts[host], !state.isBusy, !state.waiting.isEmpty else { return }
    let turn = Turn(time: state.nextStart(gapMin), host: host)
    var (low, high) = (0, turns.count)
    while low < high {
      let middle = (low + high) / 2
      let isLater = (turn.time, turn.host) < (turns[middle].time, turns[middle].host)
      if isLater { low = middle + 1 } else { high = middle }
    }
    turns.insert(turn, at: low)
  }

  /// A host asked long ago starts anew, so memory follows the hosts in use.
  private mutating func forgetIdle(at time: Duration) {
    guard hostCountMax <= hosts.count else { return }
    hosts = hosts.filter { [gapMin] _, host in
      host.isBusy || !host.waiting.isEmpty || time < host.nextStart(gapMin)
    }
    // Where all are in use more are let in, so that this does not run at every step.
    hostCountMax = max(hostCountMax, hosts.count * 2)
  }
}
