/// Parquet's PLAIN encoding: numbers with the lowest byte first, a text after its length in four bytes
/// (Encodings.md, PLAIN = 0).
///
/// A truth value takes a byte here; ``packed(_:)`` makes bits of them when a page is full.
enum PlainEncoder {
  /// Appends `value`, which fits `type` and is not null.
  static func append(_ value: TableValue, _ type: ColumnType, to bytes: inout [UInt8]) {
    switch value {
    case .null: return
    case .string(let text):
      bytes.append(littleEndian: UInt32(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    case .integer(let number) where type == .int32:
      bytes.append(littleEndian: Int32(truncatingIfNeeded: number))
    case .integer(let number): bytes.append(littleEndian: number)
    case .double(let number): bytes.append(littleEndian: number.bitPattern)
    case .boolean(let flag): bytes.append(flag ? 1 : 0)
    case .timestamp(let microseconds): bytes.append(littleEndian: microseconds)
    case .date(let days): bytes.append(littleEndian: days)
    }
  }

  /// The bytes that ``append(_:_:to:)`` appends.
  static func byteCount(_ value: TableValue, _ type: ColumnType) -> Int {
    switch value {
    case .null: 0
    case .string(let text): 4 + text.utf8.count
    case .boolean: 1
    case .date: 4
    case .integer where type == .int32: 4
    case .integer, .double, .timestamp: 8
    }
  }

  /// Eight truth values a byte, the first in the lowest bit.
  static func packed(_ flags: [UInt8]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (flags.count + 7) / 8)
    for (index, flag) in flags.enumerated() where flag != 0 { bytes[index / 8] |= 1 << (index % 8) }
    return bytes
  }
}
