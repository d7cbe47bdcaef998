/// The articles a new one is compared with: those of the last days, and a few thousand in any case.
///
/// Articles enter at the end and leave at the front; the index is made anew when half of it has left, so
/// the cost per article stays flat.
struct ArticleWindow: Sendable {
  /// Days of the stream's clock after which an article leaves. Set by reading.
  static let dayMax = 7
  /// Articles that stay whatever their age: an archive out of order is grouped as well. Set by reading.
  static let countMin = 4_096
  /// Articles that stay at the most: about 400 MB of vectors and terms. Set by reading.
  static let countMax = 1 << 17

  struct Entry: Sendable {
    let id: String
    /// Without vectors where it was kept, and empty until it is near a new one.
    var features: ArticleFeatures
    var story: Int32
    /// The stream's clock when it came, in minutes.
    let clock: Int
  }

  /// Articles that stay whatever their age, ``countMin`` or more.
  private let keptCount: Int
  private(set) var entries: [Entry] = []
  /// Entries before this one have left.
  private(set) var first = 0
  /// Entries that were before index 0.
  private(set) var leftCount = 0
  private(set) var search = NeighbourSearch()
  private(set) var clock = StreamClock()
  /// What the articles are compared by that are not read yet; nil where the window was not resumed.
  private var kept: KeptFeatures?
  /// Whether so many articles have left a resumed window that its index must be made anew, which needs all of them.
  private(set) var isOutgrown = false

  /// - Parameter keepsAll: whether only ``countMax`` bounds it, for looking at a whole archive.
  init(keepsAll: Bool = false) { keptCount = keepsAll ? Self.countMax : Self.countMin }

  /// The articles near `features`, in order of arrival.
  mutating func neighbours(of features: ArticleFeatures) -> [Neighbour] {
    let near = search.neighbours(of: features, from: Int32(first))
    if isResumed { load(near) }
    return near
  }

  /// Whether it was taken up from kept bytes.
  var isResumed: Bool { kept != nil }

  /// Reads what the articles are compared by, where it is kept and not read yet.
  private mutating func load(_ near: [Neighbour]) {
    for neighbour in near {
      let entry = Int(neighbour.entry)
      if let features = kept?.take(entry) { entries[entry].features = features }
    }
  }

  /// Takes up what another window had.
  mutating func resume(
    _ entries: [Entry], first: Int, leftCount: Int, _ clock: StreamClock, _ search: NeighbourSearch,
    _ kept: KeptFeatures
  ) {
    (self.entries, self.first, self.leftCount) = (entries, first, leftCount)
    (self.clock, self.search, self.kept) = (clock, search, kept)
  }

  /// Takes in an article and returns the stories of those that leave.
  mutating func add(_ id: String, _ features: ArticleFeatures, story: Int32) -> [Int32] {
    clock.tick(features.minute)
    search.add(features, entry: Int32(entries.count))
    entries.append(Entry(id: id, features: features, story: story, clock: clock.minute))
    return expire()
  }

  private mutating func expire() -> [Int32] {
    var left: [Int32] = []
    let horizon = clock.minute - Self.dayMax * 1_440
    while keptCount < entries.count - first,
      entries[first].clock < horizon || Self.countMax < entries.count - first
    {
      left.append(entries[first].story)
      first += 1
    }
    if Self.countMin < first, entries.count < first * 2 { rebuild() }
    return left
  }

  private mutating func rebuild() {
    if isResumed {
      isOutgrown = true
      return
    }
    entries.removeFirst(first)
    leftCount += first
    first = 0
    search = NeighbourSearch()
    for (index, entry) in entries.enumerated() { search.add(entry.features, entry: Int32(index)) }
  }

  /// Moves the article at index `entry` to another story.
  mutating func move(_ entry: Int, to story: Int32) { entries[entry].story = story }
}

/// The time of the stream: the median of the last dates, which one wrong date does not move.
struct StreamClock: Sendable {
  /// Dates the median is taken of. Set by reading.
  private static let memoryCount = 15

  private var recent: [Int] = []
  private var next = 0
  /// Minutes since 1970; never goes back.
  private(set) var minute = Int.min / 2

  init() {}

  /// The clock that ``write(into:)`` wrote.
  init(kept reader: inout KeptReader) {
    recent = (0..<min(Self.memoryCount, reader.listCount(of: 8))).map { _ in reader.number() }
    next = max(0, min(Self.memoryCount - 1, reader.number()))
    minute = reader.number()
  }

  func write(into writer: inout KeptWriter) {
    writer.add(UInt32(truncatingIfNeeded: recent.count))
    for minute in recent { writer.add(minute) }
    writer.add(next)
    writer.add(minute)
  }

  mutating func tick(_ time: Int?) {
    guard let time else { return }
    if recent.count < Self.memoryCount {
      recent.append(time)
    } else {
      recent[next] = time
      next = (next + 1) % Self.memoryCount
    }
    minute = max(minute, recent.sorted()[recent.count / 2])
  }
}
