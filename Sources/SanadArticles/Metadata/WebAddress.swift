/// The parts of an address that say something of its article.
struct WebAddress {
  let host: String
  /// From the first slash, without query and fragment.
  let path: String

  /// Nil for what has no `://` with a host of two names after it.
  init?(_ text: String) {
    guard let start = text.range(ofASCII: "://") else { return nil }
    let rest = text.utf8[start.upperBound...]
    let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    let authority = rest[..<end].split(separator: 0x40).last ?? rest[..<end]
    let name = authority.split(separator: 0x3A).first ?? authority
    guard name.contains(0x2E) else { return nil }
    host = String(decoding: name, as: UTF8.self).lowercased()
    let tail = rest[end...]
    let stop = tail.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? tail.endIndex
    path = String(decoding: tail[..<stop], as: UTF8.self)
  }
}

extension String {
  /// Where `needle` first stands; both are compared byte by byte.
  func range(ofASCII needle: String) -> Range<String.Index>? {
    let pattern = Array(needle.utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      let rest = utf8[start...]
      if rest.starts(with: pattern) {
        return start..<utf8.index(start, offsetBy: pattern.count)
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}
