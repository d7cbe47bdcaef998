internal import CLibXML2

/// Puts the references of XML right that are none: a lone `&`, and the named characters of HTML.
///
/// libxml2 goes on after both, but drops them. `R&D &amp; caf&eacute;` → `R&amp;D &amp; caf&#233;`
package enum XMLReferences {
  /// Bytes of the longest name of a character. Set by reading.
  private static let nameByteCountMax = 32

  /// The bytes with such references put right; a file that defines entities of its own stays as it is.
  package static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(ampersand), !isOfTwoBytes(bytes), !contains("<!ENTITY", in: bytes) else {
      return bytes
    }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let place = rest.firstIndex(where: { $0 == ampersand || $0 == UInt8(ascii: "<") }) {
      repaired += rest[..<place]
      rest = rest[place...]
      if rest.first == ampersand {
        let (text, count) = reference(rest.dropFirst())
        repaired += text
        rest = rest.dropFirst(1 + count)
      } else {
        let count = sectionByteCount(rest)
        repaired += rest.prefix(count)
        rest = rest.dropFirst(count)
      }
    }
    return repaired + rest
  }

  /// Whether the letters are of two bytes, as in UTF-16: a byte more or less would shift them all.
  private static func isOfTwoBytes(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(4).contains(0) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0xFF, 0xFE])
  }

  private static let ampersand = UInt8(ascii: "&")

  /// What stands for an `&` before `rest`, and how much of `rest` it stands for.
  private static func reference(_ rest: ArraySlice<UInt8>) -> (text: [UInt8], byteCount: Int) {
    let lone = (Array("&amp;".utf8), 0)
    let window = rest.prefix(nameByteCountMax)
    guard let end = window.firstIndex(of: UInt8(ascii: ";")), window.startIndex < end else {
      return lone
    }
    let name = String(decoding: window[..<end], as: UTF8.self)
    if name.hasPrefix("#") || ["amp", "lt", "gt", "quot", "apos"].contains(name) {
      return ([ampersand], 0)
    }
    guard let entity = htmlEntityLookup(name) else { return lone }
    return (Array("&#\(entity.pointee.value);".utf8), end + 1 - rest.startIndex)
  }

  /// The bytes of the CDATA section or comment that `rest` opens with, where `&` is no reference; else 1.
  private static func sectionByteCount(_ rest: ArraySlice<UInt8>) -> Int {
    guard rest.dropFirst().first == UInt8(ascii: "!") else { return 1 }
    for (start, end) in [("<![CDATA[", "]]>"), ("<!--", "-->")]
    where rest.starts(with: Array(start.utf8)) {
      return firstIndex(of: Array(end.utf8), in: rest).map { $0 - rest.startIndex } ?? rest.count
    }
    return 1
  }

  private static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
    firstIndex(of: Array(text.utf8), in: bytes[...]) != nil
  }

  private static func firstIndex(of part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let place = rest.firstIndex(of: part[0]) {
      if bytes[place...].starts(with: part) { return place }
      rest = bytes[(place + 1)...]
    }
    return nil
  }
}
