/// Least and greatest value of a column chunk, by the order of its type.
///
/// The rules stand at `ColumnOrder` in parquet.thrift: texts by their bytes, a NaN counted apart, and a zero
/// given as -0 for the least and as +0 for the greatest.
struct ColumnStatistics {
  private(set) var nullCount = 0
  private(set) var nanCount = 0
  private var least: TableValue?
  private var greatest: TableValue?

  /// Counts a null, and a NaN, which has no place in the order.
  mutating func count(_ value: TableValue) {
    switch value {
    case .null: nullCount += 1
    case .double(let number) where number.isNaN: nanCount += 1
    default: return
    }
  }

  /// Takes `value` into account; a value that came before need not be given again.
  mutating func add(_ value: TableValue) {
    if case .double(let number) = value, number.isNaN { return }
    if least.map({ value.precedes($0) }) ?? true { least = value }
    if greatest.map({ $0.precedes(value) }) ?? true { greatest = value }
  }

  /// Both bounds as the footer gives them: PLAIN, but a text without its length.
  func bounds(_ type: ColumnType) -> (min: [UInt8], max: [UInt8])? {
    guard let min = least?.bound(type, zero: -0.0), let max = greatest?.bound(type, zero: 0.0),
      Swift.max(min.count, max.count) <= ParquetLimits.statisticsByteCountMax
    else { return nil }
    return (min, max)
  }
}

extension TableValue {
  /// Whether this value comes before `other`, which is of the same type.
  fileprivate func precedes(_ other: TableValue) -> Bool {
    switch (self, other) {
    case (.string(let left), .string(let right)):
      left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.integer(let left), .integer(let right)): left < right
    case (.double(let left), .double(let right)): left < right
    case (.boolean(let left), .boolean(let right)): !left && right
    case (.timestamp(let left), .timestamp(let right)): left < right
    case (.date(let left), .date(let right)): left < right
    default: false
    }
  }

  fileprivate func bound(_ type: ColumnType, zero: Double) -> [UInt8] {
    var bytes: [UInt8] = []
    switch self {
    case .string(let text): bytes = Array(text.utf8)
    case .double(0): PlainEncoder.append(.double(zero), type, to: &bytes)
    default: PlainEncoder.append(self, type, to: &bytes)
    }
    return bytes
  }
}
