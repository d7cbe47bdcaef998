/// A block of addresses: its first bytes, and how many bits of them count.
struct AddressBlock: Sendable {
  let prefix: [UInt8]
  let bitCount: Int
  /// The name that the registry gives the block.
  let name: String

  init(_ prefix: [UInt8], _ bitCount: Int, _ name: String) {
    (self.prefix, self.bitCount, self.name) = (prefix, bitCount, name)
  }

  func contains(_ address: some RandomAccessCollection<UInt8>) -> Bool {
    let wholeCount = bitCount / 8
    guard address.prefix(wholeCount).elementsEqual(prefix.prefix(wholeCount)) else { return false }
    let rest = bitCount % 8
    guard 0 < rest, wholeCount < prefix.count else { return rest == 0 }
    let mask = ~UInt8(0) << UInt8(8 - rest)
    let byte = address[address.index(address.startIndex, offsetBy: wholeCount)]
    return byte & mask == prefix[wholeCount] & mask
  }
}

/// Blocks that nobody may be asked to connect to: what the IANA registries of special-purpose addresses
/// (IPv4 and IPv6, as of 2025) call not globally reachable, and what is for groups or reserved.
///
/// Two that the registries call reachable stand here too: relays of 6to4, and assignments of protocols
/// that serve no page.
enum AddressBlocks {
  static let refusedIPv4: [AddressBlock] = [
    AddressBlock([0], 8, "this network"),
    AddressBlock([10], 8, "private use"),
    AddressBlock([100, 64], 10, "shared address space"),
    AddressBlock([127], 8, "loopback"),
    AddressBlock([169, 254], 16, "link local"),
    AddressBlock([172, 16], 12, "private use"),
    AddressBlock([192, 0, 0], 24, "protocol assignments"),
    AddressBlock([192, 0, 2], 24, "documentation"),
    AddressBlock([192, 88, 99], 24, "6to4 relay"),
    AddressBlock([192, 168], 16, "private use"),
    AddressBlock([198, 18], 15, "benchmarking"),
    AddressBlock([198, 51, 100], 24, "documentation"),
    AddressBlock([203, 0, 113], 24, "documentation"),
    AddressBlock([224], 4, "multicast"),
    AddressBlock([240], 4, "reserved"),
  ]

  /// Inside the global unicast block; what lies outside it is refused as a whole.
  static let refusedIPv6: [AddressBlock] = [
    AddressBlock([0x20, 0x01, 0x00], 23, "protocol assignments"),
    AddressBlock([0x20, 0x01, 0x0D, 0xB8], 32, "documentation"),
    AddressBlock([0x3F, 0xFF, 0x00], 20, "documentation"),
  ]

  static let globalUnicast = AddressBlock([0x20], 3, "global unicast")

  /// Names for the reader of a refusal; an address in none of them is refused as well.
  static let namedIPv6: [AddressBlock] = [
    AddressBlock([UInt8](repeating: 0, count: 15) + [1], 128, "loopback"),
    AddressBlock([UInt8](repeating: 0, count: 16), 128, "unspecified"),
    AddressBlock([0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01], 48, "local translation"),
    AddressBlock([0x01, 0x00], 16, "discard"),
    AddressBlock([0x5F, 0x00], 16, "segment routing"),
    AddressBlock([0xFC], 7, "unique local"),
    AddressBlock([0xFE, 0x80], 10, "link local"),
    AddressBlock([0xFE, 0xC0], 10, "site local"),
    AddressBlock([0xFF], 8, "multicast"),
  ]

  static let mappedIPv4 = AddressBlock(
    [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF], 96, "mapped IPv4")
  static let translatedIPv4 = AddressBlock(
    [0x00, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8), 96, "NAT64")
  static let sixToFour = AddressBlock([0x20, 0x02], 16, "6to4")
  static let teredo = AddressBlock([0x20, 0x01, 0x00, 0x00], 32, "Teredo")
}
