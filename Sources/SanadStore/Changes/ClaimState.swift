import GRDB
import SanadModel

/// What of a claim is compared with what it was: enough to tell what became of it.
struct ClaimState: Equatable {
  var origins = 0
  var isDenied = false
  /// The value that holds now.
  var value: String?
  /// The values that differ, while they do.
  var conflict: String?
  var fulfilledBy: String?

  init() {}

  /// Nil for a claim kept before there were states.
  init?(_ row: Row) throws(DamagedRow) {
    guard try row.value("has_state", of: "claim") as Bool else { return nil }
    origins = try row.value("origins", of: "claim")
    isDenied = try row.value("is_denied", of: "claim")
    value = try row.value("value", of: "claim")
    conflict = try row.value("conflict", of: "claim")
    fulfilledBy = try row.value("fulfilled_by", of: "claim")
  }
}

/// The states of a story's claims by id, and of those whose articles it took in.
struct ClaimStates {
  /// Ids that were kept before there were states.
  private(set) var unknown: Set<String> = []
  private(set) var known: [String: ClaimState] = [:]

  init(of story: Int64, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT name, has_state, origins, is_denied, value, conflict, fulfilled_by FROM claim
        WHERE story = :story OR story IN (SELECT source FROM move WHERE target = :story)
        ORDER BY story != :story, story, name
        """)
    let rows = try Row.fetchCursor(statement, arguments: ["story": story])
    while let row = try rows.next() {
      let name: String = try row.value("name", of: "claim")
      guard known[name] == nil, !unknown.contains(name) else { continue }
      if let state = try ClaimState(row) { known[name] = state } else { unknown.insert(name) }
    }
  }

  /// The state to compare with; nil where nothing can be told.
  subscript(_ claim: String) -> ClaimState? {
    unknown.contains(claim) ? nil : known[claim] ?? ClaimState()
  }
}
