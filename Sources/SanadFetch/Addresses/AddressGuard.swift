/// Decides which addresses may be connected to, so that nobody outside makes this machine ask one inside.
///
/// It is asked at connect time with the address itself: names, numbers in octal and answers of a name
/// server that change between two look-ups all end here.
package struct AddressGuard: Sendable {
  package enum Verdict: Hashable, Sendable {
    case allowed
    /// The name of the block, or what else is wrong.
    case refused(String)
  }

  /// Ports that pages are served on. Given by the schemes `http` and `https`.
  package static let webPorts: Set<UInt16> = [80, 443]
  package static let schemes: Set<String> = ["http", "https"]

  private let ports: Set<UInt16>
  private let allowsLoopback: Bool

  /// - Parameter allowsLoopback: For tests with a server of their own; any port is open on loopback then.
  package init(ports: Set<UInt16> = webPorts, allowsLoopback: Bool = false) {
    (self.ports, self.allowsLoopback) = (ports, allowsLoopback)
  }

  /// Judges an address before its name is looked up: only scheme and port are known for sure.
  package func verdict(on address: WebAddress) -> Verdict {
    guard Self.schemes.contains(address.scheme) else { return .refused("scheme") }
    return allowsLoopback || ports.contains(address.port) ? .allowed : .refused("port")
  }

  /// Judges the bytes of a `sockaddr`, as the system lays them out.
  package func verdict(onSocketAddress bytes: some RandomAccessCollection<UInt8>) -> Verdict {
    let bytes = Array(bytes)
    guard 8 <= bytes.count else { return .refused("address family") }
    // The family is in the order of the machine, which is little-endian; the port in the network's.
    let family = UInt16(bytes[0]) | UInt16(bytes[1]) << 8
    let port = UInt16(bytes[2]) << 8 | UInt16(bytes[3])
    switch family {
    case SocketFamily.ipv4: return verdict(on: Array(bytes[4..<8]), port)
    case SocketFamily.ipv6 where 24 <= bytes.count: return verdict(on: Array(bytes[8..<24]), port)
    default: return .refused("address family")
    }
  }

  private func verdict(on address: [UInt8], _ port: UInt16) -> Verdict {
    if allowsLoopback, Self.isLoopback(address) { return .allowed }
    let verdict = Self.verdict(onAddress: address)
    guard verdict == .allowed else { return verdict }
    return ports.contains(port) ? .allowed : .refused("port")
  }

  /// Judges an address of 4 or 16 bytes.
  package static func verdict(onAddress address: [UInt8]) -> Verdict {
    switch address.count {
    case 4: refusal(of: address, in: AddressBlocks.refusedIPv4) ?? .allowed
    case 16: verdict(onIPv6: address)
    default: .refused("address family")
    }
  }

  // recursion: once; an address of 16 bytes carries some of 4, which carry none
  private static func verdict(onIPv6 address: [UInt8]) -> Verdict {
    let carried = carriedIPv4(in: address)
    if !carried.isEmpty {
      return carried.lazy.map(verdict(onAddress:)).first { $0 != .allowed } ?? .allowed
    }
    guard AddressBlocks.globalUnicast.contains(address) else {
      return refusal(of: address, in: AddressBlocks.namedIPv6) ?? .refused("not global unicast")
    }
    return refusal(of: address, in: AddressBlocks.refusedIPv6) ?? .allowed
  }

  /// The IPv4 addresses that a packet to `address` ends at or passes.
  private static func carriedIPv4(in address: [UInt8]) -> [[UInt8]] {
    if AddressBlocks.mappedIPv4.contains(address) || AddressBlocks.translatedIPv4.contains(address)
    {
      return [Array(address[12...])]
    }
    if AddressBlocks.sixToFour.contains(address) { return [Array(address[2..<6])] }
    // Teredo: the server as it is, the client with all bits turned.
    if AddressBlocks.teredo.contains(address) {
      return [Array(address[4..<8]), address[12...].map { ~$0 }]
    }
    return []
  }

  private static func refusal(of address: [UInt8], in blocks: [AddressBlock]) -> Verdict? {
    blocks.first { $0.contains(address) }.map { .refused($0.name) }
  }

  private static func isLoopback(_ address: [UInt8]) -> Bool {
    verdict(onAddress: address) == .refused("loopback")
  }
}

/// The numbers by which Linux tells families of addresses.
private enum SocketFamily {
  /// Given by the format.
  static let ipv4: UInt16 = 2
  /// Given by the format.
  static let ipv6: UInt16 = 10
}
