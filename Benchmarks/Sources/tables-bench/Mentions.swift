import Glibc
import SanadTables

/// Invented rows in the shape of a table of mentions: forty to an article, words that come again and again.
struct Mentions {
  private static let kinds = ["person", "place", "organization", "quantity", "date", "quote"]
  private static let units = ["rupiah", "orang", "persen", "meter", "unit"]
  private static let columns = [
    TableColumn("article", .string, meaning: "The article's id."),
    TableColumn("kind", .string, meaning: "What is mentioned."),
    TableColumn("start", .int32, meaning: "The first byte."),
    TableColumn("end", .int32, meaning: "The byte after the last."),
    TableColumn("text", .string, meaning: "The words."),
    TableColumn("value", .double, isOptional: true, meaning: "The number."),
    TableColumn("unit", .string, isOptional: true, meaning: "Its unit."),
    TableColumn("low", .int64, isOptional: true, meaning: "The least it may be."),
    TableColumn("high", .int64, isOptional: true, meaning: "The most it may be."),
  ]

  /// Writes `rowCount` rows to a file without a name, or only makes them where there is no format.
  func write(_ rowCount: Int, _ format: TableFormat?) throws -> TableSummary {
    let schema = try TableSchema("mentions", meaning: "A mention.", columns: Self.columns)
    let file = tmpfile()
    defer { fclose(file) }
    var writer = try format?.writer(schema) { bytes throws(TableError) in
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
        throw .notWritten(reason: "no space")
      }
    }
    var state: UInt64 = 7
    var cellCount = 0
    for number in 0..<rowCount {
      let row = row(number, &state)
      cellCount += row.count
      try writer?.append(row)
    }
    return try writer?.finish()
      ?? TableSummary(rowCount: cellCount / Self.columns.count, byteCount: 0)
  }

  private func row(_ number: Int, _ state: inout UInt64) -> [TableValue] {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let random = Int(state >> 33)
    let kind = Self.kinds[random % 6]
    let start = number % 40 * 75 + random % 60
    // A third of the words are new, as names and quotations are.
    let text = random % 3 == 0 ? "\(kind) \(random % 900_000)" : "\(kind) \(random % 900)"
    let isNumber = random % 6 == 3
    let value = isNumber ? Double(random % 100_000) / 10 : nil
    return [
      .string("20260311-\(number / 40)"), .string(kind), TableValue(start),
      TableValue(start + text.utf8.count), .string(text), TableValue(value),
      TableValue(isNumber ? Self.units[random % 5] : nil), TableValue(value.map { Int($0) }),
      TableValue(value.map { Int($0) + 1 }),
    ]
  }
}
