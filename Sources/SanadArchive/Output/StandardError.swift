import Glibc

/// Words for the person at the terminal.
public enum StandardError {
  /// Whether standard error is a terminal: only then progress is shown.
  public static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// `sanad: line`
  public static func line(_ line: String) {
    let bytes = Array("sanad: \(line)\n".utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
