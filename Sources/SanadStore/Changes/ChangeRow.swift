import GRDB
import SanadModel

/// A change before it is kept.
struct ChangeRow: Equatable {
  let kind: ChangeKind
  let at: Timestamp?
  var claim: String?
  var article: Int64?
  var before: String?
  var after: String?

  /// Bytes of the words kept with a change: a sentence, not a paragraph. Set by reading.
  private static let wordByteCountMax = 400

  /// Adds it to what became of `story`.
  func insert(into database: Database, story: Int64) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO change(at, story, claim, article, kind, before, after)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      at.map { Self.text(of: $0) }, story, claim, article, kind.rawValue, before.map(Self.cut),
      after.map(Self.cut),
    ])
  }

  /// A moment in UTC, so that times sort as text; a day stays a day.
  static func text(of time: Timestamp) -> String { time.moved(to: 0).description }

  private static func cut(_ words: String) -> String {
    guard wordByteCountMax < words.utf8.count else { return words }
    var cut = ""
    for character in words {
      guard cut.utf8.count + character.utf8.count <= wordByteCountMax else { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
