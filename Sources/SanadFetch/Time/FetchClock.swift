import Glibc

/// The only source of time below the commands: tests and `--now` bring their own.
package protocol FetchClock: Sendable {
  /// The time of day, which a person or a time server may set back.
  var now: Timestamp { get }
  /// Time since an unknown moment, which never goes back: the pace towards a host is kept by it.
  var uptime: Duration { get }
}

/// The clock of the machine.
package struct SystemClock: FetchClock {
  package init() {}

  package var now: Timestamp { Timestamp(milliseconds: Self.read(CLOCK_REALTIME).milliseconds) }

  package var uptime: Duration { Self.read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Duration {
    var time = timespec()
    clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
