import SanadText

/// Strong validators of answers, made of their bytes: the same bytes have the same tag for good.
enum EntityTag {
  /// `"1f0c…"`: two FNV-1a hashes.
  static func of(_ bytes: [UInt8]) -> String {
    var hash = FNV1a(bytes)
    let first = hash.value
    // Over the bytes again, from where the first time ended: a second hash of its own.
    hash.add(bytes)
    return "\"\(hexadecimal(first))\(hexadecimal(hash.value))\""
  }

  static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Whether `list`, the value of `If-None-Match`, names `tag`.
  static func matches(_ list: String, _ tag: String) -> Bool {
    list.split(separator: ",").contains { part in
      let name = part.drop { $0 == " " }.prefix { $0 != " " }
      return name == "*" || name == tag[...] || name == "W/" + tag
    }
  }
}
