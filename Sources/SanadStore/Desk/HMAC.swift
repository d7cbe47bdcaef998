/// A keyed digest (RFC 2104) with SHA-256.
package enum HMAC {
  /// 32 bytes.
  package static func digest(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    SHA256.keyed(message, key: key)
  }

  /// Compares without telling by its time where two texts first differ.
  package static func isEqual(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
