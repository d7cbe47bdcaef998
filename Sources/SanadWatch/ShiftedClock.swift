package import SanadFetch

/// A clock that starts at a given moment and then goes on as the machine's does.
package struct ShiftedClock: FetchClock {
  private let start: Timestamp
  private let machine: SystemClock
  private let startedAt: Duration

  package init(from start: Timestamp) {
    self.start = start
    machine = SystemClock()
    startedAt = machine.uptime
  }

  package var now: Timestamp { start.adding(machine.uptime - startedAt) }

  package var uptime: Duration { machine.uptime }
}
