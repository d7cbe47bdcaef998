import Foundation
import GRDB

@testable import SanadStore

/// Numbers that look random and are the same in every run: a linear congruence (Knuth, MMIX).
struct TestNumbers {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}

/// Damages a store behind its back.
enum Flip {
  /// Lets `body` write without that seals follow: their function gives nothing to put in or take out.
  static func damage(_ path: String, _ body: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      database.add(function: DatabaseFunction("sanad_digest") { _ in 0 })
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { try body($0) }
    try queue.close()
  }

  /// Flips one bit of one value of a table; the column, or nil where what was drawn holds nothing or cannot be.
  static func row(of table: String, at path: String, _ numbers: inout TestNumbers) throws -> String?
  {
    var flipped: String?
    var drawn = numbers
    try damage(path) { database in
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table)")
      let row = rows[drawn.next(below: rows.count)]
      let column = Array(row.columnNames)[drawn.next(below: row.count)]
      guard let (value, isText) = flip(row[column] as DatabaseValue, &drawn) else { return }
      let condition = row.columnNames.map { "\"\($0)\" IS ?" }.joined(separator: " AND ")
      let sql = """
        UPDATE \(table) SET "\(column)" = \(isText ? "CAST(? AS TEXT)" : "?") WHERE \(condition)
        """
      let arguments = StatementArguments([value] + row.databaseValues.map { $0 as DatabaseValue })
      do {
        try withoutGuards(of: table, database) {
          try database.execute(sql: sql, arguments: arguments)
        }
        flipped = database.changesCount == 0 ? nil : column
      } catch let error as DatabaseError
        where error.resultCode.primaryResultCode == .SQLITE_CONSTRAINT
      {
        flipped = nil
      }
    }
    numbers = drawn
    return flipped
  }

  /// A change is never rewritten: what refuses it is taken away and put back as it was.
  private static func withoutGuards(
    of table: String, _ database: Database, _ body: () throws -> Void
  ) throws {
    let sql = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE ?"
    let guards = try Row.fetchAll(database, sql: sql, arguments: ["% BEFORE % ON \(table)%"])
    for trigger in guards { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
    defer {
      for trigger in guards { try? database.execute(sql: trigger["sql"] as String) }
    }
    try body()
  }

  private static func flip(
    _ value: DatabaseValue, _ numbers: inout TestNumbers
  ) -> (DatabaseValue, isText: Bool)? {
    switch value.storage {
    case .int64(let number):
      return ((number ^ 1 << Int64(numbers.next(below: 62))).databaseValue, false)
    case .string(let text): return flip([UInt8](text.utf8), &numbers).map { ($0, true) }
    case .blob(let data): return flip([UInt8](data), &numbers).map { ($0, false) }
    case .null, .double: return nil
    }
  }

  private static func flip(_ bytes: [UInt8], _ numbers: inout TestNumbers) -> DatabaseValue? {
    if bytes.isEmpty { return nil }
    var bytes = bytes
    bytes[numbers.next(below: bytes.count)] ^= 1 << UInt8(numbers.next(below: 8))
    return Data(bytes).databaseValue
  }
}
