import SanadText
import SanadXML

/// The bytes of a feed made ready for libxml2: UTF-8, without what no XML may have.
enum FeedSource {
  /// Bytes in which a feed names its charset. Set by reading.
  private static let declarationByteCount = 200
  /// Names of charsets that are Western Europe's letters as its programs write them.
  private static let latin: Set<String> = [
    "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii", "ascii",
  ]

  /// `bytes` ready to be parsed, and whether some of them were no character of the charset they claim.
  static func prepared(_ bytes: [UInt8]) -> (bytes: [UInt8], hasInvalid: Bool) {
    WorkCounter.add(bytes.count)
    let decoded = decoded(bytes)
    let body = withoutProlog(decoded.bytes)
    return (XMLReferences.repaired(withoutControls(body)), decoded.hasInvalid)
  }

  /// Valid UTF-8 stands whatever the feed says of itself; anything else is what it says, or Latin.
  private static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], hasInvalid: Bool) {
    let name = charset(of: bytes)
    let isShifted = name?.hasPrefix("iso-2022") ?? false
    if !isShifted, String(validating: bytes, as: UTF8.self) != nil { return (bytes, false) }
    if let name, name != "utf-8", name != "utf8", !latin.contains(name),
      let converted = Charset.utf8(bytes, from: name)
    {
      return (converted.bytes, converted.hasInvalid)
    }
    if name == nil || name == "utf-8" || name == "utf8", isMostlyValid(bytes) {
      return (SourceText(repairing: bytes).utf8, true)
    }
    return (Array(Windows1252.text(of: bytes).utf8), false)
  }

  /// More bytes outside ASCII belong to a character than do not.
  private static func isMostlyValid(_ bytes: [UInt8]) -> Bool {
    let high = bytes.count { 0x80 <= $0 }
    let repaired = String(decoding: bytes, as: UTF8.self)
    return 2 * repaired.unicodeScalars.count { $0 == "\u{FFFD}" } < high
  }

  /// The charset of the XML declaration, in lower case.
  private static func charset(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(declarationByteCount).map { ByteClass.isCapital($0) ? $0 | 0x20 : $0 }
    guard let start = ByteSearch.offset(of: "<?xml", in: head[...]) else { return nil }
    let declaration = head[start...].prefix { $0 != 0x3E }
    guard let key = ByteSearch.offset(of: "encoding", in: declaration) else { return nil }
    let value = declaration[(key + "encoding".utf8.count)...].drop { spaces.contains($0) }
    let name = value.prefix {
      ByteClass.isLetter($0) || ByteClass.isDigit($0) || $0 == 0x2D || $0 == 0x5F
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private static let spaces: [UInt8] = Array(" =\"'".utf8)

  /// Without what stands before the first element: its charset holds no more, and entities that a document
  /// type defines could grow without end.
  private static func withoutProlog(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var rest = bytes[...]
    while let open = rest.firstIndex(of: 0x3C), open + 1 < rest.endIndex {
      rest = rest[open...]
      let close: String
      switch rest[open + 1] {
      case 0x3F: close = "?>"
      case 0x21 where rest.starts(with: "<!--".utf8): close = "-->"
      case 0x21: close = hasSubset(rest) ? "]>" : ">"
      default: return rest
      }
      guard let end = ByteSearch.offset(of: close, in: rest) else { return [] }
      rest = rest[(end + close.utf8.count)...]
    }
    return []
  }

  /// Whether a document type has declarations of its own in brackets.
  private static func hasSubset(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first { $0 == 0x5B || $0 == 0x3E } == 0x5B
  }

  /// Spaces for the characters that XML does not have: controls, U+FFFE, U+FFFF.
  private static func withoutControls(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = Array(bytes)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F {
        if byte != 0x09 && byte != 0x0A && byte != 0x0D { bytes[index] = 0x20 }
      } else if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF,
        0xBE <= bytes[index + 2]
      {
        for part in index...(index + 2) { bytes[part] = 0x20 }
      }
    }
    return bytes
  }
}
