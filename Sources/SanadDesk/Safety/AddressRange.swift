import Glibc

/// Addresses of machines: one of them, or all that begin with the same bits.
package struct AddressRange: Equatable, Sendable {
  private let bytes: [UInt8]
  private let bitCount: Int

  /// `10.0.0.5`, `10.0.0.0/8`, `fd00::/8`; an address alone is that one machine. Nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let bytes = Self.bytes(String(parts[0])) else { return nil }
    self.bytes = bytes
    if parts.count == 1 {
      bitCount = bytes.count * 8
    } else {
      guard let count = Int(parts[1]), 0 <= count, count <= bytes.count * 8 else { return nil }
      bitCount = count
    }
  }

  /// Whether a numeric address is one of them; an IPv4 address within IPv6 is the IPv4 address.
  package func contains(_ address: String) -> Bool {
    guard let other = Self.bytes(address), other.count == bytes.count else { return false }
    return (0..<bitCount).allSatisfy { bit in
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      return bytes[bit / 8] & mask == other[bit / 8] & mask
    }
  }

  /// Four bytes or sixteen.
  private static func bytes(_ text: String) -> [UInt8]? {
    var four = [UInt8](repeating: 0, count: 4)
    if inet_pton(AF_INET, text, &four) == 1 { return four }
    var sixteen = [UInt8](repeating: 0, count: 16)
    guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
    let isMapped =
      sixteen.prefix(10).allSatisfy { $0 == 0 } && sixteen[10] == 0xFF
      && sixteen[11] == 0xFF
    return isMapped ? Array(sixteen[12...]) : sixteen
  }

  /// Whether only this machine can reach what listens there.
  package static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" { return true }
    return loopback.contains { $0.contains(host) }
  }

  private static let loopback = ["127.0.0.0/8", "::1"].compactMap { AddressRange($0) }
}
