import Glibc

/// Notes that the program is asked to stop, so that it can end after what it is doing; a second time it ends at
/// once.
enum StopSignal {
  /// Written by the handler, read by the loop; only ever set.
  nonisolated(unsafe) private static var wasRaised: sig_atomic_t = 0

  static var isRaised: Bool { wasRaised != 0 }

  static func listen() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        StopSignal.wasRaised = 1
        signal(number, SIG_DFL)
      }
    }
  }
}
