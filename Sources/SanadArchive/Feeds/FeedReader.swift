import SanadModel

/// Reads the articles of an RSS, RDF or Atom feed.
package struct FeedReader: Sendable {
  /// Items of the longest feed read. Set by reading.
  package static let itemCountMax = 100_000

  private let path: String
  private let itemCountMax: Int
  private let outlet: String?
  private let hasInvalid: Bool
  private let entries: [FeedEntry]
  private var place = 0
  /// Why the rest is missing.
  private var stop: FeedDocument.Stop?

  package init(_ bytes: [UInt8], path: String, itemCountMax: Int = Self.itemCountMax) {
    let feed = FeedDocument(bytes, entryCountMax: itemCountMax)
    (self.path, self.itemCountMax) = (path, itemCountMax)
    (entries, outlet, stop, hasInvalid) = (feed.entries, feed.title, feed.stop, feed.hasInvalid)
  }

  /// The next page or problem; nil at the end.
  package mutating func next() -> IntakeItem? {
    if place < entries.count {
      place += 1
      let entry = entries[place - 1]
      guard !entry.isEmpty else { return problem("an item without title and text", at: place) }
      var page = entry.page(path: path, number: place, outlet: outlet)
      if hasInvalid { page.notices.append(Notice(.invalidBytes)) }
      return .page(page)
    }
    guard let reason = stop else { return nil }
    stop = nil
    return problem(words(reason), at: place + 1)
  }

  private func words(_ reason: FeedDocument.Stop) -> String {
    switch reason {
    case .openEntry: "an item without its end"
    case .depth: "elements deeper than \(FeedBuilder.depthMax), the rest is left out"
    case .entryCount: "the first of those after \(itemCountMax) items, which are left out"
    }
  }

  private func problem(_ words: String, at place: Int) -> IntakeItem {
    .problem(InputProblem(path: path, reason: .badRecord(line: place, words)))
  }
}
