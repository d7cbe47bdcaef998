internal import CLibXML2
internal import Glibc

/// Text in any charset that glibc's iconv knows, as UTF-8.
package enum Charset {
  /// What was read, and whether some of it was no character.
  package struct Converted: Sendable {
    package let bytes: [UInt8]
    /// Bytes that are no character, each of which is U+FFFD now.
    package let hasInvalid: Bool
  }

  /// Bytes of the longest name of a charset. Set by reading.
  private static let nameByteCountMax = 40
  /// Bytes converted at a time. Set by reading.
  private static let pieceByteCount = 1 << 16

  /// Names under which pages have a larger charset than the one of that name (WHATWG Encoding Standard).
  private static let larger = [
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "korean": "cp949", "shift_jis": "cp932",
    "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "big5": "big5-hkscs", "iso-8859-9": "cp1254", "tis-620": "cp874", "iso-8859-11": "cp874",
    "windows-874": "cp874", "unicode": "utf-16", "x-mac-cyrillic": "mac-cyrillic",
  ]

  /// `bytes` of the charset `name`; nil for a name that nobody knows.
  package static func utf8(_ bytes: [UInt8], from name: String) -> Converted? {
    let name = name.lowercased()
    guard !name.isEmpty, name.utf8.count <= nameByteCountMax, name.utf8.allSatisfy(isNamePart)
    else { return nil }
    guard let converter = iconv_open("UTF-8", larger[name] ?? name),
      converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var (output, hasInvalid) = ([UInt8](), false)
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var rest = bytes
    // Safe: iconv reads and writes within the counts it is given, and both buffers outlive the call.
    rest.withUnsafeMutableBytes { source in
      var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      while 0 < left {
        let result = convertPiece(converter, &from, &left, to: &output)
        if result == .done { break }
        if result == .moreRoom { continue }
        hasInvalid = true
        output += replacement
        from = from.map { $0 + 1 }
        left -= 1
      }
    }
    return Converted(bytes: output, hasInvalid: hasInvalid)
  }

  private static let replacement = Array("\u{FFFD}".utf8)

  /// Why iconv stopped.
  private enum Stop { case done, moreRoom, invalid }

  private static func convertPiece(
    _ converter: iconv_t, _ from: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
    to output: inout [UInt8]
  ) -> Stop {
    var stop = Stop.done
    let piece = [UInt8](unsafeUninitializedCapacity: pieceByteCount) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        var to = chars.baseAddress
        var room = chars.count
        let result = iconv(converter, &from, &left, &to, &room)
        if result == Int(bitPattern: UInt.max) { stop = errno == E2BIG ? .moreRoom : .invalid }
        count = chars.count - room
      }
    }
    output += piece
    return stop
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
  }
}
