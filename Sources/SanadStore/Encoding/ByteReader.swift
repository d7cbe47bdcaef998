import SanadText

/// Packed bytes that are not what a ``ByteWriter`` wrote.
enum UnpackError: Error, Equatable {
  case endsEarly
  case badValue
  case unknownFormat(UInt8)
}

/// Reads what a ``ByteWriter`` wrote; damaged bytes are an error, never a crash.
struct ByteReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var met: [String] = []
  private var lastStart = 0
  /// The length of the field that ranges point into, in bytes: no range may leave it.
  var rangeEndMax = Int.max
  /// Bytes of the text of each article that places name.
  var byteCounts: [Int] = []
  /// The format the bytes were written in: fields of later ones are not there to read.
  var format = ArticleCodec.format

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func byte() throws(UnpackError) -> UInt8 {
    guard offset < bytes.count else { throw .endsEarly }
    offset += 1
    return bytes[offset - 1]
  }

  private mutating func word() throws(UnpackError) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw .badValue
  }

  mutating func unsigned() throws(UnpackError) -> Int {
    guard let value = Int(exactly: try word()) else { throw .badValue }
    return value
  }

  mutating func signed() throws(UnpackError) -> Int {
    let value = try word()
    return Int(bitPattern: UInt(value >> 1)) ^ -Int(value & 1)
  }

  mutating func flag() throws(UnpackError) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw .badValue
    }
  }

  mutating func decimal() throws(UnpackError) -> Double {
    var pattern: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { pattern |= UInt64(try byte()) << shift }
    return Double(bitPattern: pattern)
  }

  mutating func string() throws(UnpackError) -> String {
    let number = try unsigned()
    if number == 0 {
      let value = try text()
      met.append(value)
      return value
    }
    guard number <= met.count else { throw .badValue }
    return met[number - 1]
  }

  mutating func text() throws(UnpackError) -> String {
    let count = try unsigned()
    guard count <= bytes.count - offset else { throw .endsEarly }
    offset += count
    return String(decoding: bytes[(offset - count)..<offset], as: UTF8.self)
  }

  mutating func range() throws(UnpackError) -> TextRange {
    let (start, overflow) = lastStart.addingReportingOverflow(try signed())
    let count = try unsigned()
    guard !overflow, 0 <= start, start <= rangeEndMax, count <= rangeEndMax - start else {
      throw .badValue
    }
    lastStart = start
    return TextRange(start, start + count)
  }

  mutating func optional<Value>(
    _ read: (inout ByteReader) throws(UnpackError) -> Value
  ) throws(UnpackError) -> Value? {
    try flag() ? try read(&self) : nil
  }

  /// A list; every element takes a byte at least, so a damaged count cannot ask for more memory than
  /// there are bytes.
  mutating func list<Value>(
    _ read: (inout ByteReader) throws(UnpackError) -> Value
  ) throws(UnpackError) -> [Value] {
    let count = try unsigned()
    guard count <= bytes.count - offset else { throw .endsEarly }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}

extension ByteReader {
  mutating func value<Value: Packable>() throws(UnpackError) -> Value {
    try Value(unpacking: &self)
  }
  mutating func optionalValue<Value: Packable>() throws(UnpackError) -> Value? {
    try optional { (reader) throws(UnpackError) in try Value(unpacking: &reader) }
  }
  mutating func values<Value: Packable>() throws(UnpackError) -> [Value] {
    try list { (reader) throws(UnpackError) in try Value(unpacking: &reader) }
  }
  mutating func optionalString() throws(UnpackError) -> String? {
    try optional { (reader) throws(UnpackError) in try reader.string() }
  }
  mutating func strings() throws(UnpackError) -> [String] {
    try list { (reader) throws(UnpackError) in try reader.string() }
  }
  mutating func ranges() throws(UnpackError) -> [TextRange] {
    try list { (reader) throws(UnpackError) in try reader.range() }
  }
  mutating func optionalRange() throws(UnpackError) -> TextRange? {
    try optional { (reader) throws(UnpackError) in try reader.range() }
  }
  /// A case by its name.
  mutating func choice<Choice: RawRepresentable>(
    _ type: Choice.Type
  ) throws(UnpackError) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try string()) else { throw .badValue }
    return choice
  }
}
