import FoundationEssentials

/// Addresses of a feed made whole.
enum FeedAddress {
  /// `address` as it is where it names its scheme, else put to `base`; nil where neither gives a whole one.
  static func whole(_ address: String, base: String?) -> String? {
    if hasScheme(address) { return address }
    guard let base, hasScheme(base), let from = URL(string: base),
      let whole = URL(string: address, relativeTo: from)
    else { return nil }
    return whole.absoluteURL.absoluteString
  }

  /// Whether a page may stand there.
  static func isWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
  }

  /// `https:`, `tag:`
  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: 0x3A), let first = text.utf8.first,
      (0x61...0x7A).contains(first | 0x20)
    else { return false }
    return text.utf8[..<colon].allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D
        || $0 == 0x2E
    }
  }
}

extension String {
  /// Without white space at its ends, line breaks too.
  var trimmedAll: String {
    let start = utf8.drop { $0 <= 0x20 }
    return String(decoding: start.reversed().drop { $0 <= 0x20 }.reversed(), as: UTF8.self)
  }

  /// Nil where there is nothing but white space.
  var nonBlank: String? { isBlank ? nil : self }
}
