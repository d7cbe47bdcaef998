public import SanadTables
import SanadTestSupport

/// A table of invented rows that puts one property of the writers to the test.
public struct TableSample {
  public let schema: TableSchema
  public let rowCount: Int
  private let row: (Int, inout SeededRandom) -> [TableValue]

  init(
    _ name: String, rowCount: Int, _ columns: [TableColumn],
    row: @escaping (Int, inout SeededRandom) -> [TableValue]
  ) throws {
    schema = try TableSchema(name, meaning: "Rows for a test.", columns: columns)
    self.rowCount = rowCount
    self.row = row
  }

  /// Calls `body` with each row; the rows are the same on every run.
  public func forEachRow(_ body: ([TableValue]) throws -> Void) rethrows {
    var random = SeededRandom(seed: 15)
    for number in 0..<rowCount { try body(row(number, &random)) }
  }

  /// All samples, in the order of their size.
  public static func all() throws -> [TableSample] {
    [
      try empty(), try single(), try mixed(), try nulls(), try extremes(), try numbers(),
      try dictionaries(), try longTexts(),
    ]
  }
}
