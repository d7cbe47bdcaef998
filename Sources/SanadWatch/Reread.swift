import SanadModel
package import SanadStore

/// Reads the kept pages of a store again by this program.
package enum Reread {
  /// Pages read at a time: all of them are in memory. Set by reading.
  package static let batchCount = 128

  /// What a rereading came to.
  package struct Outcome: Hashable, Sendable {
    /// Kept answers that hold a page.
    package var pages = 0
    /// Answers whose record is not in the archive any more.
    package var missing = 0
    /// Articles that read otherwise now.
    package var changed = 0
  }

  /// Reads all pages, the oldest first, and keeps what reads otherwise as new versions.
  ///
  /// - Parameter progress: takes how many pages are done.
  package static func run(
    beside path: String, _ adder: inout PageAdder, by run: RunDescription,
    progress: (Int) -> Void
  ) async throws -> Outcome {
    var outcome = Outcome()
    var last: Int64 = 0
    while true {
      let answers = try adder.store.keptPages(after: last, count: batchCount)
      guard let newest = answers.last else { break }
      let pages = answers.compactMap { Evidence.page(in: $0, beside: path) }
      outcome.pages += pages.count
      outcome.missing += answers.count - pages.count
      if !pages.isEmpty { try await adder.reread(pages) }
      last = newest.id
      progress(outcome.pages)
    }
    try adder.finish()
    try await adder.keepClaims(by: run)
    outcome.changed = adder.counts.changed
    return outcome
  }
}
