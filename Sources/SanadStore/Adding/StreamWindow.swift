import GRDB

/// How far back a stream is replayed when it is resumed.
public struct StreamWindow: Sendable {
  /// Articles that are always looked at: an archive out of order is grouped as well. Set by reading.
  public var countMin = 4_096
  /// Articles looked at in the most: an hour of replay is too long to wait, a minute is not.
  public var countMax = 1 << 17
  /// Days between the reports of one event: the window of the clusterer. Set by reading.
  public var dayMax = 7

  /// The window of the program.
  public init() {}
}

/// A place where the stream is made anew from the articles of a window.
///
/// Every program makes the stream anew at the same places, in the middle of a run as well, so that the
/// state is a function of what is stored and the cost of taking it up stays flat.
struct Checkpoint: Equatable, Sendable {
  /// The last article before it.
  let place: Int64
  /// The first article of the window.
  let first: Int64

  /// Before the first article.
  static let start = Checkpoint(place: 0, first: 1)

  /// The articles between this one and the next: as many as the window has, so that an article is
  /// replayed once on average.
  func period(_ window: StreamWindow) -> Int64 { max(Int64(window.countMin), place - first + 1) }

  /// Whether the stream looks back after the article at `after`: in the middle between two checkpoints and
  /// at the end, so that an article is looked at again twice on average.
  func isLookBackDue(_ window: StreamWindow, after place: Int64) -> Bool {
    (place - self.place) % max(1, period(window) / 2) == 0
  }

  /// The newest of `database`.
  static func last(in database: Database) throws -> Checkpoint {
    let statement = try database.cachedStatement(
      sql: "SELECT place, first FROM checkpoint ORDER BY place DESC LIMIT 1")
    guard let row = try Row.fetchOne(statement) else { return .start }
    return Checkpoint(
      place: try row.value("place", of: "checkpoint"),
      first: try row.value("first", of: "checkpoint"))
  }

  /// A checkpoint after the article at `place`, kept in `database`.
  init(after place: Int64, _ window: StreamWindow, in database: Database) throws {
    self.place = place
    first = try Self.first(before: place, window, in: database)
    try database.execute(
      sql: "INSERT INTO checkpoint(place, first) VALUES (?, ?)", arguments: [place, first])
  }

  init(place: Int64, first: Int64) {
    self.place = place
    self.first = first
  }

  /// Goes back block by block while the middle of the block is young enough: the median is not moved by
  /// an article with a wrong date.
  private static func first(
    before place: Int64, _ window: StreamWindow, in database: Database
  ) throws -> Int64 {
    let size = Int64(window.countMin)
    var first = max(1, place - size + 1)
    guard let newest = try median(first, place, in: database) else { return first }
    while 1 < first, place - first + 1 + size <= window.countMax {
      let next = max(1, first - size)
      guard let middle = try median(next, first - 1, in: database),
        newest - window.dayMax * 1_440 <= middle
      else { break }
      first = next
    }
    return first
  }

  /// The median time of the articles from `first` to `last`, in minutes since 1970; nil where none is
  /// dated.
  private static func median(_ first: Int64, _ last: Int64, in database: Database) throws -> Int? {
    let dated: [Int] = try database.values(
      "SELECT minute FROM version WHERE article BETWEEN ? AND ? AND number = 1", [first, last],
      of: "version")
    let minutes = dated.sorted()
    return minutes.isEmpty ? nil : minutes[minutes.count / 2]
  }
}
