/// Writes structures in Thrift's compact protocol, in which Parquet keeps its headers and its footer.
///
/// Only what Parquet needs: no maps, no sets. Fields must be written in rising order of their numbers.
/// Specification: `doc/specs/thrift-compact-protocol.md` of apache/thrift.
struct CompactEncoder {
  private(set) var bytes: [UInt8] = []
  private var lastField = 0

  /// The bytes of one structure.
  static func bytes(of value: some CompactStructure) -> [UInt8] {
    var encoder = CompactEncoder()
    encoder.append(value)
    return encoder.bytes
  }

  mutating func field(_ number: Int, _ value: Bool) {
    header(number, value ? .true : .false)
  }

  mutating func field(_ number: Int, _ value: Int16) {
    header(number, .int16)
    append(varint: Self.zigzag(Int64(value)))
  }

  mutating func field(_ number: Int, _ value: Int32) {
    header(number, .int32)
    append(varint: Self.zigzag(Int64(value)))
  }

  mutating func field(_ number: Int, _ value: Int64) {
    header(number, .int64)
    append(varint: Self.zigzag(value))
  }

  mutating func field(_ number: Int, _ value: String) { field(number, Array(value.utf8)) }

  mutating func field(_ number: Int, _ value: [UInt8]) {
    header(number, .binary)
    append(value)
  }

  mutating func field(_ number: Int, _ value: some CompactStructure) {
    header(number, .structure)
    append(value)
  }

  mutating func field(_ number: Int, _ list: [some CompactStructure]) {
    header(number, .list)
    listHeader(list.count, .structure)
    for value in list { append(value) }
  }

  mutating func field(_ number: Int, _ list: [String]) {
    header(number, .list)
    listHeader(list.count, .binary)
    for value in list { append(Array(value.utf8)) }
  }

  mutating func field(_ number: Int, _ list: [Int32]) {
    header(number, .list)
    listHeader(list.count, .int32)
    for value in list { append(varint: Self.zigzag(Int64(value))) }
  }
}

/// A structure that knows its fields.
protocol CompactStructure {
  func encode(to encoder: inout CompactEncoder)
}

extension CompactEncoder {
  /// The protocol's numbers of types.
  private enum Kind: UInt8 {
    case `true` = 1
    case `false` = 2
    case int16 = 4
    case int32 = 5
    case int64 = 6
    case binary = 8
    case list = 9
    case structure = 12
  }

  private mutating func append(_ value: some CompactStructure) {
    let outer = lastField
    lastField = 0
    value.encode(to: &self)
    bytes.append(0)
    lastField = outer
  }

  private mutating func append(_ value: [UInt8]) {
    append(varint: UInt64(value.count))
    bytes += value
  }

  /// A field's number is given as the step from the last one, where that fits four bits.
  private mutating func header(_ number: Int, _ kind: Kind) {
    precondition(lastField < number, "field \(number) after \(lastField)")
    let step = number - lastField
    if step <= 15 {
      bytes.append(UInt8(step) << 4 | kind.rawValue)
    } else {
      bytes.append(kind.rawValue)
      append(varint: Self.zigzag(Int64(number)))
    }
    lastField = number
  }

  private mutating func listHeader(_ count: Int, _ kind: Kind) {
    if count < 15 {
      bytes.append(UInt8(count) << 4 | kind.rawValue)
    } else {
      bytes.append(0xF0 | kind.rawValue)
      append(varint: UInt64(count))
    }
  }

  private mutating func append(varint value: UInt64) { bytes.append(varint: value) }

  /// Small numbers of either sign as small numbers without one: 0, -1, 1, -2 are 0, 1, 2, 3.
  private static func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: value << 1 ^ value >> 63)
  }
}

extension [UInt8] {
  /// Seven bits a byte, the lowest first; the high bit says that more follow.
  mutating func append(varint value: UInt64) {
    var rest = value
    while 0x7F < rest {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// The bytes of `value`, the lowest first.
  mutating func append(littleEndian value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}
