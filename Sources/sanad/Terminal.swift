import ArgumentParser
import Glibc
import SanadArchive

/// What the terminal that standard output goes to can show.
struct Terminal {
  /// When to colour.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  /// Columns where neither the terminal nor `COLUMNS` says how many there are. Given by custom.
  static let standardColumns = 80

  let columns: Int
  let isColoured: Bool

  /// Standard output, as `NO_COLOR`, `TERM` and `COLUMNS` describe it.
  init(_ color: ColorChoice) {
    columns = Self.columns()
    isColoured =
      switch color {
      case .always: true
      case .never: false
      case .auto: StandardOutput.isTerminal && Self.mayColour
      }
  }

  /// See no-color.org: any value that is not empty switches colour off.
  private static var mayColour: Bool {
    (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
  }

  private static func columns() -> Int {
    if let text = variable("COLUMNS"), let count = Int(text), 0 < count { return count }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && 0 < size.ws_col ? Int(size.ws_col) : standardColumns
  }

  private static func variable(_ name: String) -> String? {
    // Safe: getenv's string is copied at once, and nothing here changes the environment.
    getenv(name).map { String(cString: $0) }
  }
}
