import Testing

@testable import SanadFetch

/// `inet_pton` for tests: the bytes of a numeric address.
private func bytes(of text: String) throws -> [UInt8] {
  text.contains(":") ? try ipv6(text) : try ipv4(text)
}

private func ipv4(_ text: String) throws -> [UInt8] {
  let parts = text.split(separator: ".").compactMap { UInt8($0) }
  try #require(parts.count == 4, "\(text) is no IPv4 address")
  return parts
}

private func ipv6(_ text: String) throws -> [UInt8] {
  let halves = text.split(separator: ":", omittingEmptySubsequences: false)
  guard let gap = text.range(of: "::") else { return try groups(halves.map(String.init)) }
  let head = try groups(text[..<gap].split(separator: ":").map(String.init))
  let tail = try groups(
    text[text.index(gap, offsetBy: 2)...].split(separator: ":").map(String.init))
  return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
}

private func groups(_ groups: [String]) throws -> [UInt8] {
  try groups.flatMap { group -> [UInt8] in
    if group.contains(".") { return try ipv4(group) }
    let value = try #require(UInt16(group, radix: 16))
    return [UInt8(value >> 8), UInt8(value & 255)]
  }
}

extension String {
  fileprivate func range(of part: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }
}

/// A `sockaddr` of Linux.
private func socketAddress(_ address: [UInt8], port: UInt16) -> [UInt8] {
  let port = [UInt8(port >> 8), UInt8(port & 255)]
  return address.count == 4
    ? [2, 0] + port + address + [UInt8](repeating: 0, count: 8)
    : [10, 0] + port + [0, 0, 0, 0] + address + [0, 0, 0, 0]
}

@Test(arguments: [
  ("0.0.0.0", "this network"), ("0.255.1.2", "this network"), ("10.0.0.1", "private use"),
  ("10.255.255.255", "private use"), ("100.64.0.1", "shared address space"),
  ("100.127.255.255", "shared address space"), ("127.0.0.1", "loopback"),
  ("127.255.255.254", "loopback"), ("169.254.169.254", "link local"),
  ("172.16.0.1", "private use"), ("172.31.255.255", "private use"),
  ("192.0.0.1", "protocol assignments"), ("192.0.0.170", "protocol assignments"),
  ("192.0.2.1", "documentation"), ("192.88.99.1", "6to4 relay"), ("192.168.1.1", "private use"),
  ("198.18.0.1", "benchmarking"), ("198.19.255.255", "benchmarking"),
  ("198.51.100.7", "documentation"), ("203.0.113.9", "documentation"), ("224.0.0.1", "multicast"),
  ("239.255.255.250", "multicast"), ("240.0.0.1", "reserved"), ("255.255.255.255", "reserved"),
  ("::", "unspecified"), ("::1", "loopback"), ("::7f00:1", "not global unicast"),
  ("::ffff:127.0.0.1", "loopback"), ("::ffff:10.1.2.3", "private use"),
  ("::ffff:0:127.0.0.1", "not global unicast"), ("64:ff9b::127.0.0.1", "loopback"),
  ("64:ff9b::192.168.0.1", "private use"), ("64:ff9b:1::1", "local translation"),
  ("100::1", "discard"), ("2001::1", "this network"),
  ("2001:0:5db8:d822::f5ff:fffe", "private use"), ("2001:0:a00:1::f5ff:fffe", "private use"),
  ("2001:2::1", "protocol assignments"), ("2001:20::1", "protocol assignments"),
  ("2001:db8::1", "documentation"), ("2002:7f00:1::1", "loopback"),
  ("2002:c0a8:101::1", "private use"), ("3fff::1", "documentation"),
  ("3fff:fff:ffff::1", "documentation"), ("5f00::1", "segment routing"),
  ("fc00::1", "unique local"), ("fdff:ffff::1", "unique local"), ("fe80::1", "link local"),
  ("febf::1", "link local"), ("fec0::1", "site local"), ("ff02::1", "multicast"),
  ("4000::1", "not global unicast"), ("e000::1", "not global unicast"),
])
func `addresses inside are refused by the name of their block`(
  _ text: String, _ block: String
) throws {
  let address = try bytes(of: text)
  #expect(AddressGuard.verdict(onAddress: address) == .refused(block))
  let verdict = AddressGuard().verdict(onSocketAddress: socketAddress(address, port: 443))
  #expect(verdict == .refused(block))
}

@Test(arguments: [
  "1.1.1.1", "9.255.255.255", "11.0.0.0", "93.184.216.34", "100.63.255.255", "100.128.0.0",
  "126.255.255.255", "128.0.0.0", "169.253.0.1", "172.15.255.255", "172.32.0.0", "192.0.1.1",
  "192.88.98.1", "192.169.0.1", "198.17.0.1", "198.20.0.1", "223.255.255.255",
  "::ffff:93.184.216.34", "64:ff9b::93.184.216.34", "2001:200::1", "2001:db7::1",
  "2001:0:5db8:d822::a247:27dd", "2002:5db8:d822::1", "2606:4700::1111", "3ffe::1", "3fff:1000::1",
  "2a00:1450::1",
])
func `addresses outside are allowed`(_ text: String) throws {
  let address = try bytes(of: text)
  #expect(AddressGuard().verdict(onSocketAddress: socketAddress(address, port: 80)) == .allowed)
}

@Test func `ports and families are judged at connect time too`() throws {
  let address = try bytes(of: "93.184.216.34")
  for port: UInt16 in [22, 25, 8080, 11211] {
    let verdict = AddressGuard().verdict(onSocketAddress: socketAddress(address, port: port))
    #expect(verdict == .refused("port"))
  }
  let open = AddressGuard(ports: [80, 443, 8080])
  #expect(open.verdict(onSocketAddress: socketAddress(address, port: 8080)) == .allowed)
  #expect(
    AddressGuard().verdict(onSocketAddress: [1, 0] + Array("/run/x".utf8))
      == .refused("address family"))
  #expect(AddressGuard().verdict(onSocketAddress: [2, 0]) == .refused("address family"))
  #expect(
    AddressGuard().verdict(onSocketAddress: [10, 0, 0, 80, 0, 0, 0, 0, 1])
      == .refused("address family"))
}

@Test func `loopback is open for tests only, and nothing else with it`() throws {
  let test = AddressGuard(allowsLoopback: true)
  for text in ["127.0.0.1", "::1", "::ffff:127.0.0.1"] {
    let verdict = test.verdict(onSocketAddress: socketAddress(try bytes(of: text), port: 4711))
    #expect(verdict == .allowed)
  }
  let inside = socketAddress(try bytes(of: "10.0.0.1"), port: 4711)
  #expect(test.verdict(onSocketAddress: inside) == .refused("private use"))
}

@Test(arguments: [
  ("http://example.com", nil), ("https://example.com:443/a", nil), ("http://example.com:443/", nil),
  ("http://example.com:8080/", "port"), ("http://example.com:22/", "port"),
  ("ftp://example.com/", "scheme"), ("gopher://example.com:80/", "scheme"),
])
func `schemes and ports are judged before a name is looked up`(
  _ text: String, _ refusal: String?
) throws {
  let address = try #require(WebAddress(text))
  #expect(AddressGuard().verdict(on: address) == refusal.map { .refused($0) } ?? .allowed)
}
