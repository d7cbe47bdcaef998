import SanadText

/// Packs values into bytes: integers as LEB128, a string written before by its number.
///
/// A maker or a kind stands in one article hundreds of times and takes one byte each time but the first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  private var numbers: [String: Int] = [:]
  /// Start of the range written last; the next one is kept as the distance to it.
  private var lastStart = 0

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// - Precondition: `0 <= value`.
  mutating func unsigned(_ value: Int) {
    precondition(0 <= value, "unsigned \(value)")
    var rest = UInt64(value)
    while 0x80 <= rest {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Zigzag: 0, -1, 1, -2 … become 0, 1, 2, 3 …
  mutating func signed(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value << 1)) ^ UInt64(bitPattern: Int64(value >> 63))
    while 0x80 <= rest {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func decimal(_ value: Double) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(shift)))
    }
  }

  /// A string likely to come again.
  mutating func string(_ value: String) {
    if let number = numbers[value] {
      unsigned(number + 1)
      return
    }
    numbers[value] = numbers.count
    bytes.append(0)
    text(value)
  }

  /// A string of its own.
  mutating func text(_ value: String) {
    let utf8 = Array(value.utf8)
    unsigned(utf8.count)
    bytes += utf8
  }

  mutating func range(_ range: TextRange) {
    signed(range.start - lastStart)
    unsigned(range.count)
    lastStart = range.start
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  mutating func list<Value>(_ values: [Value], _ write: (inout ByteWriter, Value) -> Void) {
    unsigned(values.count)
    for value in values { write(&self, value) }
  }
}

extension ByteWriter {
  mutating func pack<Value: Packable>(_ value: Value) { value.pack(into: &self) }
  mutating func pack<Value: Packable>(_ value: Value?) { optional(value) { $0.pack($1) } }
  mutating func pack<Value: Packable>(_ values: [Value]) { list(values) { $0.pack($1) } }
  mutating func string(_ value: String?) { optional(value) { $0.string($1) } }
  mutating func strings(_ values: [String]) { list(values) { $0.string($1) } }
  mutating func range(_ range: TextRange?) { optional(range) { $0.range($1) } }
}
