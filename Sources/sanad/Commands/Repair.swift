import ArgumentParser
import SanadArchive
import SanadStore

/// `sanad repair`: a new store of what is whole in a damaged one.
struct Repair: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Saves what can be read of a damaged store into a new one, and says what was lost.",
    discussion: """
      The old store is left as it is. An article whose newest version is lost stands in the newest \
      that is left. Claims and accounts are made again by the next `sanad add`.
      """)

  @Argument(help: "The damaged store.") var old: String
  @Argument(help: "The store to make; there must be none yet.") var new: String

  @Flag(name: .shortAndLong, help: "No words on standard error but errors.")
  var quiet = false

  /// Row numbers named of one table; the rest are a count. Set by reading.
  private static let numberCountMax = 20

  func run() throws {
    var printer = Printer()
    let counts: RepairCounts
    do {
      counts = try Store.repair(old, to: new)
    } catch {
      throw StoreOptions.ending(error)
    }
    for table in counts.tables { try printer.line(Self.line(table)) }
    try printer.finish()
    if !quiet {
      StandardError.line("\(new): claims and accounts are made again by the next `sanad add`")
    }
    if !counts.isWhole { throw ExitCode(65) }
  }

  /// `version: 312 saved, 2 lost (14, 15)`
  static func line(_ table: RepairCounts.Table) -> String {
    var line = "\(table.name): \(table.saved) saved"
    for (numbers, word) in [(table.lost, "lost"), (table.orphaned, "without what they point to")]
    where !numbers.isEmpty {
      let shown = numbers.prefix(numberCountMax).map { String($0) }
      let rest = numbers.count - shown.count
      let list = shown.joined(separator: ", ") + (0 < rest ? " and \(rest) more" : "")
      line += ", \(numbers.count) \(word) (\(list))"
    }
    return line
  }
}
