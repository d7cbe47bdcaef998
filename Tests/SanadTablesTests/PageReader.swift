@testable import SanadTables

/// One data page, unpacked.
struct PageReader {
  let column: TableColumn
  let count: Int
  let encoding: Int
  let dictionary: [TableValue]

  func values(_ body: [UInt8]) throws -> [TableValue] {
    var reader = CompactReader(body)
    let levels = try levels(&reader)
    let present = try present(reader.take(body.count - reader.offset), levels.count { $0 == 1 })
    var next = present.makeIterator()
    return try levels.map { level in
      guard level == 1 else { return .null }
      guard let value = next.next() else { throw CompactReader.Malformed() }
      return value
    }
  }

  private func levels(_ reader: inout CompactReader) throws -> [UInt32] {
    guard column.isOptional else { return [UInt32](repeating: 1, count: count) }
    let length = PlainReader.number(try reader.take(4)[...])
    return try HybridReader.values(reader.take(Int(length)), bitWidth: 1, count: count)
  }

  private func present(_ bytes: [UInt8], _ count: Int) throws -> [TableValue] {
    guard encoding == 8 else { return try PlainReader.values(bytes, column.type, count: count) }
    let indexes = try HybridReader.values(
      Array(bytes.dropFirst()), bitWidth: Int(bytes[0]), count: count)
    return indexes.map { dictionary[Int($0)] }
  }
}

/// The PLAIN encoding.
enum PlainReader {
  static func values(_ bytes: [UInt8], _ type: ColumnType, count: Int) throws -> [TableValue] {
    if type == .boolean { return (0..<count).map { .boolean(bytes[$0 / 8] >> ($0 % 8) & 1 == 1) } }
    var reader = CompactReader(bytes)
    let values = try (0..<count).map { _ in try value(&reader, type) }
    guard reader.offset == bytes.count else { throw CompactReader.Malformed() }
    return values
  }

  /// The lowest byte first.
  static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func value(_ reader: inout CompactReader, _ type: ColumnType) throws -> TableValue
  {
    switch type {
    case .string:
      let count = number(try reader.take(4)[...])
      return .string(String(decoding: try reader.take(Int(count)), as: UTF8.self))
    case .int32: return .integer(Int64(Int32(truncatingIfNeeded: number(try reader.take(4)[...]))))
    case .date: return .date(days: Int32(truncatingIfNeeded: number(try reader.take(4)[...])))
    case .int64: return .integer(Int64(bitPattern: number(try reader.take(8)[...])))
    case .timestamp:
      return .timestamp(microseconds: Int64(bitPattern: number(try reader.take(8)[...])))
    case .double: return .double(Double(bitPattern: number(try reader.take(8)[...])))
    case .boolean: throw CompactReader.Malformed()
    }
  }
}
