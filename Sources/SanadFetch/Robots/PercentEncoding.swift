/// Brings the paths of addresses and of rules to one spelling (RFC 9309, 2.2.2; RFC 3986, 6.2.2).
enum PercentEncoding {
  /// Bytes over ASCII are encoded, encoded letters and digits are decoded, hex digits are upper case.
  ///
  /// - Parameter encoded: Further bytes to encode, such as those that mean something in a rule.
  ///
  /// `/caf%c3%a9/%7euser` → `/caf%C3%A9/~user`
  static func normalized(
    _ bytes: some RandomAccessCollection<UInt8>, alsoEncoding encoded: Set<UInt8> = []
  ) -> [UInt8] {
    var normal: [UInt8] = []
    normal.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      rest = rest.dropFirst()
      if byte == percent, let value = hexByte(rest.prefix(2)) {
        rest = rest.dropFirst(2)
        if isUnreserved(value) { normal.append(value) } else { append(value, to: &normal) }
      } else if 0x80 <= byte || encoded.contains(byte) {
        append(byte, to: &normal)
      } else {
        normal.append(byte)
      }
    }
    return normal
  }

  private static let percent = UInt8(ascii: "%")
  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes += [percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func hexByte(_ bytes: some Collection<UInt8>) -> UInt8? {
    guard bytes.count == 2 else { return nil }
    return bytes.reduce(0 as UInt8?) { value, byte in
      guard let value, let digit = hexValue(byte) else { return nil }
      return value << 4 | digit
    }
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: Array("-._~".utf8).contains(byte)
    }
  }
}
