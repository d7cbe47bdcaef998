/// From each word-5-gram to the articles that hold it; exact, no sampling.
///
/// A shingle of very many articles does not show who copied whom, and one that stands on page after page of
/// one outlet and nowhere else is its boilerplate: neither is counted. Among strangers nor is one that comes
/// back day after day: the frame of prices and quakes.
struct ShingleIndex: Sendable {
  /// Articles from which a shingle is a formula: one agency text has been seen in 40 outlets. Set by reading.
  static let articleCountMax = 100
  /// Pages of one outlet from which a shingle no other outlet has is its boilerplate. Set by reading.
  static let boilerplateCountMin = 6

  /// Days on which a shingle may stand before it is a frame: a text is copied within a day or two.
  /// Of 60 pairs drawn 59 are copies with it and 56 without (decision 0020).
  static let dayCountMax = 3

  private struct Posting {
    let article: Int32
    let next: Int32
  }

  private struct Entry {
    var head: Int32 = -1
    var count: Int32 = 0
    /// The outlet of all postings, or -1 where there are several.
    var outlet: Int32 = -1
    /// A bit for each day it stands on, the number of the day modulo 64.
    var days: UInt64 = 0
  }

  private let repeats: ShingleRepeats
  private let leavesFrames: Bool
  private var table: TermTable
  private var entries: [Entry] = []
  private var postings: [Posting] = []

  /// An empty index for the shingles of `sequences`: those that stand once are never kept.
  ///
  /// - Parameter leavesFrames: whether what comes back day after day is left out.
  init(for sequences: [ShingleSequence], leavesFrames: Bool) {
    self.leavesFrames = leavesFrames
    let count = sequences.reduce(0) { $0 + $1.shingles.count }
    var repeats = ShingleRepeats(count: count)
    for sequence in sequences {
      for shingle in sequence.shingles { repeats.add(shingle) }
    }
    self.repeats = repeats
    table = TermTable(capacity: count / Self.repeatedShare)
  }

  /// One in so many places is of a shingle that stands more than once. Set by reading.
  private static let repeatedShare = 8

  /// Adds the shingles of `article`, a page of `outlet`; articles come in ascending order.
  ///
  /// - Parameter day: of publication, since 1970; nil where it is not known.
  mutating func add(_ shingles: [UInt64], article: Int32, outlet: Int32, day: Int?) {
    let dayBit = Self.dayBit(day)
    for shingle in shingles where repeats.mayRepeat(shingle) {
      let fresh = Int32(truncatingIfNeeded: entries.count)
      let place = Int(table.value(of: shingle, orNew: fresh))
      if place == entries.count { entries.append(Entry(outlet: outlet)) }
      var entry = entries[place]
      if 0 <= entry.head, postings[Int(entry.head)].article == article { continue }
      if entry.outlet != outlet { entry.outlet = -1 }
      entry.count += 1
      entry.days |= dayBit
      if entry.count <= Self.articleCountMax {
        postings.append(Posting(article: article, next: entry.head))
        entry.head = Int32(truncatingIfNeeded: postings.count - 1)
      }
      entries[place] = entry
    }
  }

  /// A bit for `day`, the number of a day modulo 64; none for nil.
  static func dayBit(_ day: Int?) -> UInt64 { day.map { 1 << UInt64($0 & 63) } ?? 0 }

  /// Calls `body` with each article that holds `shingle`, the last first; none for formulas and
  /// boilerplate.
  @inline(__always) func forEachArticle(of shingle: UInt64, _ body: (Int32) -> Void) {
    guard repeats.mayRepeat(shingle), let place = table[shingle] else { return }
    let entry = entries[Int(place)]
    guard !isCommon(entry) else { return }
    var at = entry.head
    while 0 <= at {
      body(postings[Int(at)].article)
      at = postings[Int(at)].next
    }
  }

  /// Whether `shingle` is a formula or an outlet's boilerplate.
  func isCommon(_ shingle: UInt64) -> Bool {
    table[shingle].map { isCommon(entries[Int($0)]) } ?? false
  }

  @inline(__always) private func isCommon(_ entry: Entry) -> Bool {
    Self.articleCountMax < entry.count
      || (Self.boilerplateCountMin <= entry.count && 0 <= entry.outlet)
      || (leavesFrames && Self.dayCountMax < entry.days.nonzeroBitCount)
  }
}
