/// Appends numbers and strings to bytes that ``KeptReader`` reads.
struct KeptWriter {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func add(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func addFloat(_ value: Float) { add(value.bitPattern) }

  /// A number, or a sign that there is none.
  mutating func addOptional(_ value: Int?) {
    add(UInt8(value == nil ? 0 : 1))
    add(value ?? 0)
  }

  mutating func addText(_ text: String) {
    add(UInt32(truncatingIfNeeded: text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Puts `value` where eight bytes stand at `offset`.
  mutating func put(_ value: Int, at offset: Int) {
    for byte in 0..<8 {
      bytes[offset + byte] = UInt8(truncatingIfNeeded: UInt64(value) >> UInt64(byte * 8))
    }
  }
}

/// Reads what a ``KeptWriter`` wrote; behind the end all is zero, and ``isBroken`` says so.
struct KeptReader {
  private let bytes: [UInt8]
  private var offset = 0
  private(set) var isBroken = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Bytes that are left: no list has more elements.
  var left: Int { bytes.count - offset }

  mutating func next<Value: FixedWidthInteger>(_ type: Value.Type) -> Value {
    let size = MemoryLayout<Value>.size
    guard size <= left else {
      isBroken = true
      return 0
    }
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: type) }
    offset += size
    return Value(littleEndian: value)
  }

  /// Magnitude of a number at the most, so that sums and differences of two have room: no minute, day or count
  /// comes near it. Set by reading.
  private static let numberMax = 1 << 40

  /// A number; one that no writer has written is as near as can be.
  mutating func number() -> Int { max(-Self.numberMax, min(Self.numberMax, next(Int.self))) }

  /// A hash, all of whose bits count.
  mutating func optionalHash() -> UInt64? {
    let isThere = next(UInt8.self) == 1
    let value = next(UInt64.self)
    return isThere ? value : nil
  }

  mutating func float() -> Float { Float(bitPattern: next(UInt32.self)) }

  mutating func optionalNumber() -> Int? {
    let isThere = next(UInt8.self) == 1
    let value = number()
    return isThere ? value : nil
  }

  mutating func text() -> String {
    let count = Int(next(UInt32.self))
    guard count <= left else {
      isBroken = true
      return ""
    }
    defer { offset += count }
    return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
  }

  /// The number of a list's elements, each of which takes `size` bytes at the least.
  mutating func listCount(of size: Int) -> Int {
    let count = Int(next(UInt32.self))
    guard count <= left / size else {
      isBroken = true
      return 0
    }
    return count
  }
}
