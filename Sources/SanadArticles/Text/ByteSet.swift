/// A set of ASCII characters, written as the string of its members: `".!?"`.
struct ByteSet: Sendable, ExpressibleByStringLiteral {
  /// Bit *n* stands for byte *n*, and for byte 64 + *n*.
  private let low: UInt64
  private let high: UInt64

  init(stringLiteral members: StaticString) {
    var (low, high): (UInt64, UInt64) = (0, 0)
    // Safe: the literal's bytes live as long as the program.
    members.withUTF8Buffer { bytes in
      for byte in bytes {
        precondition(byte < 0x80, "a member outside ASCII")
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
      }
    }
    (self.low, self.high) = (low, high)
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte - 64)) & 1 == 1
  }
}
