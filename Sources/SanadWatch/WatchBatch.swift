import SanadFetch
import SanadModel
import SanadStore

/// What came since the last time something was stored.
struct WatchBatch {
  /// A row for each answer, in their order.
  var fetches: [Fetch] = []
  private(set) var pages: [Page] = []
  private(set) var byteCount = 0
  /// What is known of pages from now on.
  var looked: [FeedFile.Page] = []
  /// Items that need no more fetching.
  var done: [Int64] = []
  /// Whether the store has the answers of a batch that the file of feeds has not been told of.
  private(set) var isStored = false
  /// When the first of it came.
  var begunAt = Duration.zero

  var isEmpty: Bool { fetches.isEmpty && looked.isEmpty && done.isEmpty && !isStored }

  mutating func add(_ page: Page) {
    pages.append(page)
    byteCount += page.bytes.count
  }

  /// Leaves what the file of feeds has still to be told: the store has the rest.
  mutating func forgetAnswers() {
    (fetches, pages, byteCount) = ([], [], 0)
    isStored = true
  }
}

extension SanadFetch.Timestamp {
  /// The same moment, to the second, as articles have it.
  var modelled: SanadModel.Timestamp {
    let second = Int(secondOfDay)
    return SanadModel.Timestamp(
      date: day,
      time: ClockTime(
        hour: second / 3600, minute: second / 60 % 60, second: second % 60, offset: 0))
  }
}
