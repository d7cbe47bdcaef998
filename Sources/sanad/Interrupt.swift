import Glibc

/// What is said when a person stops the program by Ctrl-C; it ends by the signal all the same, so that a shell
/// sees why.
enum Interrupt {
  /// For a command that only reads.
  static func say() {
    signal(SIGINT) { _ in Interrupt.end("\nsanad: stopped before the end\n") }
  }

  /// For a command that stores a batch at a time.
  static func sayWhileStoring() {
    signal(SIGINT) { _ in
      Interrupt.end(
        "\nsanad: stopped; what is stored stays, and the same command goes on from there\n")
    }
  }

  /// Only what a signal may call: a write of fixed bytes, and the signal again with its own effect.
  private static func end(_ words: StaticString) {
    _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    signal(SIGINT, SIG_DFL)
    raise(SIGINT)
  }
}
