/// The parts of an address that say something of its article.
struct WebAddress {
  let host: String
  /// From the first slash, without query and fragment.
  let path: String

  /// Nil for what has no `://` with a host of two names after it.
  init?(_ text: String) {
    guard let start = text.range(ofASCII: "://") else { return nil }
    let rest = text.utf8[start.upperBound...]
    let end =
      rest.firstIndex {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
      } ?? rest.endIndex
    let authority = rest[..<end].split(separator: UInt8(ascii: "@")).last ?? rest[..<end]
    let name = authority.split(separator: UInt8(ascii: ":")).first ?? authority
    guard name.contains(UInt8(ascii: ".")) else { return nil }
    host = String(decoding: name, as: UTF8.self).lowercased()
    let tail = rest[end...]
    let stop =
      tail.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? tail.endIndex
    path = String(decoding: tail[..<stop], as: UTF8.self)
  }
}
