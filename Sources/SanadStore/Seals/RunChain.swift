import GRDB

/// What each run ended with: a digest of all versions up to its last one, so that none can be taken out or put
/// in behind the back of the store.
///
/// The chain is that of the versions in order of their rows; a run notes where it stood. Two runs may be written
/// by turns.
enum RunChain {
  /// Takes in the versions after `last`, which `run` wrote.
  static func keep(_ run: Int64, after last: Int64, in database: Database) throws {
    var chain = try chain(upTo: last, in: database)
    let sql = """
      SELECT head.digest AS head, body.digest AS body FROM version
      JOIN seal AS head ON head.number = \(SealedTable.head.number) AND head.key = version.id
      JOIN seal AS body ON body.number = \(SealedTable.body.number) AND body.key = version.id
      WHERE ? < version.id ORDER BY version.id
      """
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [last])
    var isNew = false
    while let row = try rows.next() {
      chain = next(
        chain, head: try row.value("head", of: "seal"), try row.value("body", of: "seal"))
      isNew = true
    }
    guard isNew else { return }
    try database.cachedStatement(sql: "UPDATE run SET chain = ? WHERE id = ?")
      .execute(arguments: [chain.blob, run])
  }

  /// Gives every run of an older store, or of one made of what was left, its chain; none to a run without versions.
  static func keepAll(in database: Database) throws {
    try database.execute(sql: "UPDATE run SET chain = NULL")
    for (run, chain) in try chains(in: database) {
      try database.execute(
        sql: "UPDATE run SET chain = ? WHERE id = ?", arguments: [chain.blob, run])
    }
  }

  /// The runs whose chain is not that of the versions.
  static func broken(in database: Database) throws -> [Int64] {
    var kept: [Int64: [UInt8]] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, chain FROM run WHERE chain IS NOT NULL")
    while let row = try rows.next() {
      kept[try row.value("id", of: "run")] = try row.bytes("chain", of: "run")
    }
    let found = try chains(in: database)
    return Set(kept.keys).union(found.keys).filter { kept[$0] != found[$0] }.sorted()
  }

  /// The chain at the last version of each run, from the versions' seals.
  private static func chains(in database: Database) throws -> [Int64: [UInt8]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT run, head.digest AS head, body.digest AS body FROM version
        JOIN seal AS head ON head.number = \(SealedTable.head.number) AND head.key = version.id
        JOIN seal AS body ON body.number = \(SealedTable.body.number) AND body.key = version.id
        ORDER BY version.id
        """)
    var (chain, chains): ([UInt8], [Int64: [UInt8]]) = ([], [:])
    while let row = try rows.next() {
      chain = next(
        chain, head: try row.value("head", of: "seal"), try row.value("body", of: "seal"))
      chains[try row.value("run", of: "version")] = chain
    }
    return chains
  }

  /// The chain at the version `last`, as the run that wrote it noted it.
  private static func chain(upTo last: Int64, in database: Database) throws -> [UInt8] {
    let sql = "SELECT chain FROM run WHERE id = (SELECT run FROM version WHERE id = ?)"
    let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [last])
    return try row?.bytes("chain", of: "run") ?? []
  }

  private static func next(_ chain: [UInt8], head: Int64, _ body: Int64) -> [UInt8] {
    var writer = ByteWriter()
    writer.list(chain) { $0.byte($1) }
    writer.signed(Int(head))
    writer.signed(Int(body))
    return SHA256.digest(writer.bytes)
  }
}
