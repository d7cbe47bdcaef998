import SanadModel
import SanadText
import SanadXML

/// Turns a page's bytes into UTF-8: by byte order mark, header, `meta`, then by what the bytes are.
enum CharsetDecoder {
  /// Bytes from the start in which a page names its charset. Set by reading.
  static let prescanByteCount = 4_096
  /// Share of invalid sequences from which text that claims to be UTF-8 is none. Set by reading.
  static let invalidShareMax = 0.01
  /// Share of zero bytes at even or odd places from which text is UTF-16. Set by reading.
  static let zeroShareMin = 0.3

  /// The text, and whether some of its bytes could not be read.
  struct Decoded {
    let text: SourceText
    let hasInvalid: Bool
  }

  static func decoded(_ bytes: [UInt8], declared: String?) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isLittle: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isLittle: false) }
    let text = SourceText(repairing: bytes)
    if text.utf8.count == bytes.count, text.utf8 == bytes, !hasZero(bytes) {
      return Decoded(text: text, hasInvalid: false)
    }
    if let isLittle = zeroPattern(bytes) { return utf16(bytes[...], isLittle: isLittle) }
    let name = normal(declared) ?? named(in: bytes)
    if let name, name != "utf-8", !isLatin(name), let decoded = iconv(bytes, from: name) {
      return decoded
    }
    if name.map(isLatin) ?? false { return windows1252(bytes) }
    return isMostlyUTF8(bytes) ? Decoded(text: text, hasInvalid: true) : windows1252(bytes)
  }

  private static func utf8(_ bytes: [UInt8]) -> Decoded {
    let text = SourceText(repairing: bytes)
    return Decoded(text: text, hasInvalid: text.utf8 != bytes)
  }

  private static func isLatin(_ name: String) -> Bool {
    ["iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii", "ascii"]
      .contains(name)
  }

  private static func normal(_ name: String?) -> String? {
    guard let name else { return nil }
    let bytes = name.lowercased().utf8.filter { 0x20 < $0 && $0 != 0x22 && $0 != 0x27 }
    if bytes.isEmpty { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return text == "utf8" ? "utf-8" : text
  }

  /// The value of the first `charset=` or `encoding=` near the top.
  private static func named(in bytes: [UInt8]) -> String? {
    let head = String(
      decoding: bytes.prefix(prescanByteCount).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self
    )
    .lowercased()
    for key in ["charset=", "encoding="] {
      guard let range = head.range(ofASCII: key) else { continue }
      let value = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      return normal(String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }))
    }
    return nil
  }

  private static func hasZero(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(prescanByteCount).contains(0)
  }

  /// Whether zeros stand at odd places (little end first) or at even ones; nil for neither.
  private static func zeroPattern(_ bytes: [UInt8]) -> Bool? {
    let head = bytes.prefix(prescanByteCount)
    var (even, odd) = (0, 0)
    for (offset, byte) in head.enumerated() where byte == 0 {
      if offset % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let limit = zeroShareMin * Double(head.count)
    if limit < Double(odd), even * 4 < odd { return true }
    return limit < Double(even) && odd * 4 < even ? false : nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (low, high) =
        isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      units.append(UInt16(high) << 8 | UInt16(low))
      index += 2
    }
    let text = String(decoding: units, as: UTF16.self)
    return Decoded(
      text: SourceText(text), hasInvalid: text.unicodeScalars.contains("\u{FFFD}"))
  }

  /// Few lead bytes without the tail they announce.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (valid, invalid, offset) = (0, 0, 0)
    while offset < bytes.count {
      let length = characterLength(bytes, at: offset)
      if 1 < length { valid += 1 } else if length == 0 { invalid += 1 }
      offset += max(1, length)
    }
    return invalid <= valid
      || Double(invalid) <= invalidShareMax * Double(bytes.count)
        && 0 < valid
  }

  /// Bytes of the UTF-8 character at `offset`; 0 for none.
  private static func characterLength(_ bytes: [UInt8], at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return 1 }
    let length = byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
    let tail = bytes[(offset + 1)...].prefix(max(0, length - 1))
    let isWhole = tail.count == length - 1 && tail.allSatisfy { $0 & 0xC0 == 0x80 }
    return isWhole ? length : 0
  }

  /// Every byte is a character; the five that have none are left as control characters.
  private static func windows1252(_ bytes: [UInt8]) -> Decoded {
    Decoded(text: SourceText(Windows1252.text(of: bytes)), hasInvalid: false)
  }

  /// Any other charset; nil for an unknown name.
  private static func iconv(_ bytes: [UInt8], from name: String) -> Decoded? {
    Charset.utf8(bytes, from: name).map {
      Decoded(text: SourceText(repairing: $0.bytes), hasInvalid: $0.hasInvalid)
    }
  }
}
