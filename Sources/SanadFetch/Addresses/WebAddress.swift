import CCurl

/// An address of the web, taken apart by the parser that also connects: two parsers may disagree on
/// where a host ends.
package struct WebAddress: Hashable, Sendable {
  /// Bytes of the longest address read. Set by reading.
  package static let byteCountMax = 2048

  /// In lower case.
  package let scheme: String
  /// In lower case and punycode; an IPv4 address in any spelling is written in four decimals.
  package let host: String
  package let port: UInt16
  /// Starts with a slash.
  package let path: String
  package let query: String?
  /// User and password, as the text spells them.
  package private(set) var credentials: Credentials?

  package struct Credentials: Hashable, Sendable {
    let user: String
    let password: String
  }

  /// Nil for what is no address with a host, or too long.
  ///
  /// - Parameter base: What a relative `text` is resolved against.
  package init?(_ text: String, relativeTo base: WebAddress? = nil) {
    let trimmed = text.trimmingSpaces
    guard !trimmed.isEmpty, trimmed.utf8.count <= Self.byteCountMax,
      !trimmed.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
    else { return nil }
    var parts = sanad_address()
    guard sanad_address_parse(base?.text, trimmed, &parts) == 0 else { return nil }
    defer { sanad_address_free(&parts) }
    self.init(parts)
  }

  private init?(_ parts: sanad_address) {
    guard let scheme = Self.string(parts.scheme), let host = Self.string(parts.host),
      let port = Self.string(parts.port).flatMap(UInt16.init), !host.isEmpty
    else { return nil }
    self.scheme = scheme.lowercased()
    // A dot at the end names the same host.
    self.host = host.last == "." ? String(host.lowercased().dropLast()) : host.lowercased()
    self.port = port
    path = Self.string(parts.path) ?? "/"
    query = Self.string(parts.query)
    credentials = Self.string(parts.user).map {
      Credentials(user: $0, password: Self.string(parts.password) ?? "")
    }
  }

  private static func string(_ bytes: UnsafeMutablePointer<CChar>?) -> String? {
    bytes.map { String(cString: $0) }
  }

  /// Scheme, host and port: who answers.
  package var origin: String {
    "\(scheme)://\(host)" + (port == defaultPort ? "" : ":\(port)")
  }

  /// Path and query, as a request line has them.
  package var target: String { query.map { "\(path)?\($0)" } ?? path }

  /// The whole address without credentials; equal addresses have equal texts.
  package var text: String { origin + target }

  /// The address with its credentials, for the request alone.
  var requestText: String {
    guard let credentials else { return text }
    let start = "\(scheme)://"
    return "\(start)\(credentials.user):\(credentials.password)@\(text.dropFirst(start.count))"
  }

  private var defaultPort: UInt16 { scheme == "https" ? 443 : 80 }

  /// This address with the credentials of `other` if it is of the same origin, without any otherwise.
  func takingCredentials(of other: WebAddress) -> WebAddress {
    var address = self
    address.credentials = origin == other.origin ? other.credentials : nil
    return address
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmingSpaces: String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || 0x09 <= byte && byte <= 0x0D }
    var bytes = Array(utf8)[...]
    while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
