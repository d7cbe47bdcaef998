/// A value in Thrift's compact protocol, read without knowing its structure.
indirect enum CompactValue: Equatable {
  case flag(Bool)
  case integer(Int64)
  case bytes([UInt8])
  case list([CompactValue])
  case structure([Int: CompactValue])
}

extension CompactValue {
  subscript(_ field: Int) -> CompactValue? {
    if case .structure(let fields) = self { fields[field] } else { nil }
  }

  var integer: Int? { if case .integer(let number) = self { Int(number) } else { nil } }
  var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
  var list: [CompactValue] { if case .list(let values) = self { values } else { [] } }
}

/// Reads the protocol from its specification, apart from the encoder.
struct CompactReader {
  struct Malformed: Error {}

  let bytes: [UInt8]
  var offset: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func structure() throws -> CompactValue {
    var fields: [Int: CompactValue] = [:]
    var number = 0
    while true {
      let header = try byte()
      if header == 0 { return .structure(fields) }
      let step = Int(header >> 4)
      number = step == 0 ? try Int(zigzag()) : number + step
      guard fields[number] == nil else { throw Malformed() }
      fields[number] = try value(header & 0x0F)
    }
  }

  private mutating func value(_ type: UInt8) throws -> CompactValue {
    switch type {
    case 1: return .flag(true)
    case 2: return .flag(false)
    case 4, 5, 6: return .integer(try zigzag())
    case 8: return .bytes(try take(Int(varint())))
    case 9: return try list()
    case 12: return try structure()
    default: throw Malformed()
    }
  }

  private mutating func list() throws -> CompactValue {
    let header = try byte()
    let short = Int(header >> 4)
    let count = short == 15 ? try Int(varint()) : short
    return .list(try (0..<count).map { _ in try value(header & 0x0F) })
  }

  private mutating func zigzag() throws -> Int64 {
    let value = try varint()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  mutating func varint() throws -> UInt64 {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
  }

  private mutating func byte() throws -> UInt8 { try take(1)[0] }

  mutating func take(_ count: Int) throws -> [UInt8] {
    guard 0 <= count, offset + count <= bytes.count else { throw Malformed() }
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }
}
