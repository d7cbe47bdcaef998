/// A keyed digest (RFC 2104) with SHA-256.
package enum HMAC {
  /// Bytes of a block of SHA-256. Given by FIPS 180-4.
  private static let blockByteCount = 64

  /// 32 bytes.
  package static func digest(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var block = blockByteCount < key.count ? SHA256.digest(key) : key
    block += [UInt8](repeating: 0, count: blockByteCount - block.count)
    let inner = SHA256.digest(block.map { $0 ^ 0x36 } + message)
    return SHA256.digest(block.map { $0 ^ 0x5C } + inner)
  }

  /// Compares without telling by its time where two texts first differ.
  package static func isEqual(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
