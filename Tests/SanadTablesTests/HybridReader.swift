/// Reads runs and packed groups bit by bit, as slowly and plainly as the specification says it.
enum HybridReader {
  static func values(_ bytes: [UInt8], bitWidth: Int, count: Int) throws -> [UInt32] {
    var reader = CompactReader(bytes)
    var values: [UInt32] = []
    while values.count < count {
      let header = Int(try reader.varint())
      if header & 1 == 0 {
        let value = number(bits(of: try reader.take((bitWidth + 7) / 8)))
        values += [UInt32](repeating: value, count: header / 2)
      } else {
        let all = bits(of: try reader.take(header / 2 * bitWidth))
        for start in stride(from: 0, to: all.count, by: bitWidth) {
          values.append(number(Array(all[start..<start + bitWidth])))
        }
      }
    }
    guard reader.offset == bytes.count else { throw CompactReader.Malformed() }
    return Array(values.prefix(count))
  }

  private static func bits(of bytes: [UInt8]) -> [Bool] {
    bytes.flatMap { byte in (0..<8).map { byte >> $0 & 1 == 1 } }
  }

  private static func number(_ bits: [Bool]) -> UInt32 {
    bits.reversed().reduce(0) { $0 * 2 + ($1 ? 1 : 0) }
  }
}
