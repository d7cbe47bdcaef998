import FoundationEssentials
import GRDB

/// One row of a store as `sanad dump` prints it: column names and values; bytes as their SHA-256.
public struct DumpLine: Encodable, Sendable {
  private let cells: [(name: String, value: DatabaseValue)]

  /// Columns of bytes; what stands in another one is text or a number.
  private static let byteColumns = ["digest", "record", "mentions", "reports"]
  /// The table whose digests may be missing: an answer that says "not modified", or none at all, has no bytes.
  private static let tableWithoutBytes = "fetch"

  init(_ row: Row, of table: String) throws(DamagedRow) {
    cells = row.map { (name: $0.0, value: $0.1) }
    for cell in cells {
      if cell.value.isNull, table == Self.tableWithoutBytes { continue }
      let isBytes = if case .blob = cell.value.storage { true } else { false }
      guard isBytes == Self.byteColumns.contains(cell.name) else {
        throw DamagedRow(table: table, row: nil, column: cell.name)
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for cell in cells {
      let key = Key(stringValue: cell.name)
      switch cell.value.storage {
      case .null: try container.encodeNil(forKey: key)
      case .int64(let value): try container.encode(value, forKey: key)
      case .double(let value): try container.encode(value, forKey: key)
      case .string(let value): try container.encode(value, forKey: key)
      case .blob(let data): try container.encode(Self.digest([UInt8](data)), forKey: key)
      }
    }
  }

  /// A digest is printed as it is; other bytes by theirs.
  private static func digest(_ bytes: [UInt8]) -> String {
    SHA256.hexadecimal(bytes.count == 32 ? bytes : SHA256.digest(bytes))
  }
}

extension Store {
  /// Everything the store holds but its runs and the accounts made of the rest, in one order: two stores with
  /// equal lines are equal to every command.
  ///
  /// - Parameters:
  ///   - story: only what is of the story that this id names or leads to; nil for all.
  ///   - progress: told how many rows of how many were handed over, now and then.
  ///   - body: takes a line.
  /// - Throws: `StoreError`, and what `body` throws.
  public func forEachDumpLine(
    ofStory story: String? = nil, progress: (Int, Int) -> Void = { _, _ in },
    _ body: (DumpLine) throws -> Void
  ) throws {
    try readForCaller { database in
      let own = try story.map { try Self.story(named: $0, in: database) }
      let total = try own == nil ? Self.rowCount(in: database) : 0
      var done = 0
      for table in DumpTable.all {
        guard let condition = own.map({ table.condition(ofStory: $0) }) ?? "1" else { continue }
        if own == nil { try Self.checkSeals(of: table.name, in: database) }
        let rows = try Row.fetchCursor(database, sql: table.sql(where: condition))
        var count = 0
        while let row = try rows.next() {
          count += 1
          try body(DumpLine(row, of: table.name))
          if count % Self.progressStep == 0, 0 < total { progress(done + count, total) }
        }
        done += count
        if own == nil { try Self.check(count, table.name, in: database) }
      }
    }
  }

  /// Rows between two words on how far it is. Set by reading.
  private static let progressStep = 10_000

  private static func rowCount(in database: Database) throws -> Int {
    try DumpTable.all.reduce(0) { sum, table in
      sum + (try database.value("SELECT count(*) FROM \(table.name)", of: table.name) ?? 0)
    }
  }

  private static func checkSeals(of table: String, in database: Database) throws {
    for sealed in SealedTable.all where sealed.name == table {
      let problems = try SealCheck.problems(of: sealed, in: database)
      guard problems.isEmpty else { throw DamagedRow(table: table, row: nil, column: "digest") }
    }
  }
}
