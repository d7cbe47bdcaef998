import SanadArchive

/// How far a command is, on one line of the terminal that is written over; nothing elsewhere.
struct Progress {
  let isQuiet: Bool

  /// `words`, until the next call.
  func show(_ words: String) {
    if !isQuiet { StandardError.progress(words) }
  }

  /// `accounts: 120 of 4,091`
  func show(_ what: String, _ done: Int, of total: Int) {
    show("\(what): \(Self.grouped(done)) of \(Self.grouped(total))")
  }

  /// Takes the line away; called before anything else is printed.
  func clear() { show("") }

  /// `4,091`: digits by threes, as the command line's other numbers have them.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    let groups = stride(from: digits.count, to: 0, by: -groupCount).map {
      String(digits[max(0, $0 - groupCount)..<$0])
    }
    return groups.reversed().joined(separator: ",")
  }

  /// Digits of a group. Given by custom.
  private static let groupCount = 3
}
