import GRDB

/// Whether rows are what was stored.
enum SealCheck {
  /// The digests of a table's rows by key, as `seal` has them.
  ///
  /// - Complexity: O(rows); 16 bytes a key.
  static func problems(of table: SealedTable, in database: Database) throws -> [String] {
    var found: [Int64: Int64] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql:
        "SELECT \(table.key) AS key, \(table.digest(of: table.name)) AS digest FROM \(table.name)")
    while let row = try rows.next() {
      let key: Int64 = try row.value("key", of: table.name)
      found[key, default: 0] ^= try row.value("digest", of: table.name)
    }
    var broken: [Int64] = []
    let seals = try Row.fetchCursor(
      database, sql: "SELECT key, digest FROM seal WHERE number = ?", arguments: [table.number])
    while let row = try seals.next() {
      let key: Int64 = try row.value("key", of: "seal")
      let digest: Int64 = try row.value("digest", of: "seal")
      if found.removeValue(forKey: key) != digest { broken.append(key) }
    }
    broken += found.keys
    return broken.sorted().map { problem(of: table, $0) }
  }

  /// Seals of no table.
  static func strangers(in database: Database) throws -> [String] {
    let numbers = SealedTable.all.map { String($0.number) }.joined(separator: ", ")
    let count: Int? = try database.value(
      "SELECT count(*) FROM seal WHERE number NOT IN (\(numbers))", of: "seal")
    return count == 0 ? [] : ["seal: \(count ?? 0) rows are of no table"]
  }

  /// `claim: those of story 12 are not what was stored`
  private static func problem(of table: SealedTable, _ key: Int64) -> String {
    let rows = table.owner.map { "the rows of \($0) \(key) are" } ?? "row \(key) is"
    return "\(table.name): \(rows) not what was stored"
  }

  /// - Throws: ``DamagedRow`` where the rows of `table` with `key` are not what was stored.
  static func check(_ table: SealedTable, _ key: Int64, in database: Database) throws {
    let sql = """
      SELECT \(table.digest(of: table.name)) FROM \(table.name) WHERE \(table.key) = ?
      """
    let digests: [Int64] = try database.values(sql, [key], of: table.name)
    let sealed: Int64? = try database.value(
      "SELECT digest FROM seal WHERE number = ? AND key = ?", [table.number, key], of: "seal")
    let found = digests.isEmpty ? nil : digests.reduce(0, ^)
    guard found == sealed else {
      throw DamagedRow(table: table.name, row: key, column: "digest")
    }
  }
}

extension SealedTable {
  /// A condition that a row of the table, joined under its own name, is what was stored.
  ///
  /// For tables whose key is the row's own.
  var isWhole: String {
    """
    (SELECT digest FROM seal WHERE number = \(number) AND seal.key = \(name).\(key))
      IS \(digest(of: name))
    """
  }
}

extension Row {
  /// - Throws: ``DamagedRow`` where `column` says so.
  func checkWhole(_ table: String, in column: String = "is_whole") throws(DamagedRow) {
    guard try value(column, of: table) as Bool else {
      throw DamagedRow(table: table, row: rowNumber, column: "digest")
    }
  }
}
