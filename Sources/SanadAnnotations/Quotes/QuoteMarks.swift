import SanadLanguages
import SanadModel
import SanadText

/// The quotation marks: single or double, and whether each opens or closes.
struct QuoteMarks: Sendable {
  enum Family: String, Sendable, CaseIterable { case double, single }
  enum Side: String, Sendable, CaseIterable { case open, close, either }

  private var sides: [WordHash: Side] = [:]
  /// The role of each mark by the hash of its token, in the table's order.
  private(set) var roles: [(WordHash, WordRoles)] = []

  /// - Throws: `PackError` naming file and line.
  init(_ common: CommonTables) throws(PackError) {
    let table = try common.table("quote-marks")
    let (mark, family) = (try table.column("mark"), try table.column("family"))
    let side = try table.column("side")
    for row in table.rows {
      let hash = WordHash(try row.word(mark))
      let faces = try row.choice(side, of: Side.self)
      // Curly single marks have the hash of the straight one, which may open and close.
      sides[hash] = sides[hash].map { $0 == faces ? faces : .either } ?? faces
      let isDouble = try row.choice(family, of: Family.self) == .double
      roles.append((hash, isDouble ? .doubleQuote : .singleQuote))
    }
  }

  /// Whether the mark of this hash opens or closes, by its shape.
  func side(of hash: WordHash) -> Side { sides[hash] ?? .either }
}
