import GRDB

/// A run of `sanad add` as the store remembers it.
public struct StoredRun: Encodable, Equatable, Sendable {
  public let number: Int
  public let program: String
  /// SHA-256 of the language packs.
  public let packs: String
  public let options: String
  public let pages: Int
  public let known: Int
  public let added: Int
  public let changed: Int
  public let unreadable: Int
  /// What the steps noticed, by kind.
  public let notices: String
  /// False for a run that was broken off.
  public let finished: Bool
}

extension Store {
  /// The runs, the first one first.
  public func runs() throws(StoreError) -> [StoredRun] {
    try read { database in
      let sql = """
        SELECT id, program, packs, options, pages, known, added, changed, unreadable, notices,
          finished FROM run ORDER BY id
        """
      return try Row.fetchAll(database, sql: sql).map {
        StoredRun(
          number: $0[0], program: $0[1], packs: $0[2], options: $0[3], pages: $0[4], known: $0[5],
          added: $0[6], changed: $0[7], unreadable: $0[8], notices: $0[9], finished: $0[10])
      }
    }
  }
}
