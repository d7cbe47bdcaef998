import SanadLanguages
import SanadModel
import SanadText

/// The quotation marks: which pair with which, and which way each faces.
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
      // Curly single marks hash like the straight one: what has two sides has none.
      sides[hash] = sides[hash].map { $0 == faces ? faces : .either } ?? faces
      let isDouble = try row.choice(family, of: Family.self) == .double
      roles.append((hash, isDouble ? .doubleMark : .singleMark))
    }
  }

  /// The way the mark of this hash faces by its shape.
  func side(of hash: WordHash) -> Side { sides[hash] ?? .either }
}
