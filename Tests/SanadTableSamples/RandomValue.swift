import SanadTables
import SanadTestSupport

/// Values of every type, often at the ends of its range.
enum RandomValue {
  static func value(_ type: ColumnType, _ random: inout SeededRandom) -> TableValue {
    if random.next() % 8 == 0 {
      let values = extremes(type)
      return values[Int(random.next() % UInt64(values.count))]
    }
    switch type {
    case .string: return .string(text(scalarCount: Int(random.next() % 40), &random))
    case .int32: return .integer(Int64(Int32(truncatingIfNeeded: random.next() >> 20)))
    case .int64: return .integer(Int64(bitPattern: random.next()))
    case .double: return .double(Double(Int64(bitPattern: random.next())) / 1e9)
    case .boolean: return .boolean(random.next() % 2 == 0)
    case .timestamp: return .timestamp(microseconds: Int64(random.next() % 4_000_000_000_000_000))
    case .date: return .date(days: Int32(random.next() % 40_000))
    }
  }

  /// A text of letters of several scripts, signs of CSV, controls and emoji.
  static func text(scalarCount: Int, _ random: inout SeededRandom) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<scalarCount { text.append(scalars[Int(random.next() % UInt64(scalars.count))]) }
    return String(text)
  }

  private static let scalars = Array(
    "abcdefghijklmnopqrstuvwxyz 0123456789,;\"'\t\n-=+@éüñçßжшعربית中文日本한국😀🧭\u{301}\u{0}"
      .unicodeScalars)

  /// The ends of a type's range, within what all readers of the reading test can give back.
  static func extremes(_ type: ColumnType) -> [TableValue] {
    switch type {
    case .string: texts.map(TableValue.string)
    case .int32: [Int32.min, -1, 0, 1, .max].map { .integer(Int64($0)) }
    case .int64: [Int64.min, -1, 0, 1, .max].map(TableValue.integer)
    case .double: doubles.map(TableValue.double)
    case .boolean: [.boolean(false), .boolean(true)]
    case .timestamp: timestamps.map(TableValue.timestamp)
    case .date: [-719_162, -1, 0, 1, 2_932_896].map(TableValue.date)
    }
  }

  /// The second and third are equal to Unicode and differ in their bytes.
  private static let texts = [
    "", "caf\u{E9}", "cafe\u{301}", " ", "\"", "a\r\nb", "=1+1", "null", "\u{10FFFF}",
    String(repeating: "panjang ", count: 2_000),
  ]

  private static let doubles = [
    0.0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.greatestFiniteMagnitude,
    0.1, 1e300, 9_007_199_254_740_992,
  ]

  /// The first and last microsecond of the years 0001...9999, and those about zero.
  private static let timestamps: [Int64] = [
    -62_135_596_800_000_000, -1, 0, 1, 253_402_300_799_999_999,
  ]
}
