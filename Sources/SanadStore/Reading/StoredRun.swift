import GRDB

/// A run of `sanad add` as the store remembers it.
public struct StoredRun: Encodable, Equatable, Sendable {
  /// From one.
  public let number: Int
  /// The program's version.
  public let program: String
  /// SHA-256 of the language packs.
  public let packs: String
  /// The command's options, as a person would type them.
  public let options: String
  /// Pages read.
  public let pages: Int
  /// Pages whose content was stored already.
  public let known: Int
  /// Pages that became a new article.
  public let added: Int
  /// Pages that became a new version of an article.
  public let changed: Int
  /// Inputs that could not be read.
  public let unreadable: Int
  /// What the steps noticed, by kind.
  public let notices: String
  /// False for a run that did not finish.
  public let finished: Bool
}

extension Store {
  /// The runs, the first one first.
  public func runs() throws(StoreError) -> [StoredRun] {
    try read { database in
      let sql = """
        SELECT id, program, packs, options, pages, known, added, changed, unreadable, notices,
          finished, \(SealedTable.run.isWhole) AS is_whole FROM run ORDER BY id
        """
      return try Row.fetchAll(database, sql: sql).map { try StoredRun($0) }
    }
  }
}

extension StoredRun {
  fileprivate init(_ row: Row) throws(DamagedRow) {
    try row.checkWhole("run")
    number = try row.value("id", of: "run")
    program = try row.value("program", of: "run")
    packs = try row.value("packs", of: "run")
    options = try row.value("options", of: "run")
    pages = try row.value("pages", of: "run")
    known = try row.value("known", of: "run")
    added = try row.value("added", of: "run")
    changed = try row.value("changed", of: "run")
    unreadable = try row.value("unreadable", of: "run")
    notices = try row.value("notices", of: "run")
    finished = try row.value("finished", of: "run")
  }
}
