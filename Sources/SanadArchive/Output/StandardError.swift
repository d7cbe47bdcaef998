import Glibc
import SanadTerminal

/// Words for the person at the terminal, without anything that steers it.
public enum StandardError {
  /// Whether standard error is a terminal: only then progress is shown.
  public static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Overwrites the current line, where standard error is a terminal.
  public static func progress(_ line: String) {
    guard isTerminal else { return }
    write("\r\u{1B}[K\(PrintableText.of(line))")
  }

  /// `sanad: line`
  public static func line(_ line: String) {
    write("sanad: \(PrintableText.of(line))\n")
  }

  /// Several lines, as a usage text.
  public static func lines(_ text: String) {
    write(PrintableText.lines(of: text) + "\n")
  }

  private static func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
