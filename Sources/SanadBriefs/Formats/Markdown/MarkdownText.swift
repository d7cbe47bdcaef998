import SanadTerminal
import SanadText

/// Text that Markdown shows as it is.
enum MarkdownText {
  /// Marks that mean something anywhere in a line (CommonMark 0.31, "Inlines").
  private static let marks = Set("\\`*_[]<>|~&".utf8)
  /// Marks that mean something at the start of a block.
  private static let leads = Set("#+-=>".utf8)

  /// `text` on one line, with every mark escaped.
  static func escaped(_ text: String) -> String {
    let utf8 = Array(PrintableText.of(text).utf8)
    var bytes: [UInt8] = []
    if let first = utf8.first, leads.contains(first), !marks.contains(first) {
      bytes.append(UInt8(ascii: "\\"))
    }
    let listMark = orderedListMark(utf8)
    for (index, byte) in utf8.enumerated() {
      if marks.contains(byte) || index == listMark { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The offset of the mark after a leading number, as in `12. Maret`.
  private static func orderedListMark(_ utf8: [UInt8]) -> Int? {
    let digits = utf8.prefix(while: ByteClass.isDigit).count
    guard 0 < digits, digits < utf8.count else { return nil }
    return utf8[digits] == UInt8(ascii: ".") || utf8[digits] == UInt8(ascii: ")") ? digits : nil
  }

  /// Marks that mean something in a link's address, percent-encoded there.
  private static let addressMarks = Set("()<>\\".unicodeScalars)

  /// `[text](url)`, `text` as it is where it is escaped already; marks of the address, white space and what would not be shown are percent-encoded.
  static func link(_ text: String, _ url: String, isEscaped: Bool = false) -> String {
    var bytes: [UInt8] = []
    var previous: Unicode.Scalar = " "
    for scalar in url.unicodeScalars {
      let isPlain =
        !scalar.properties.isWhitespace && !addressMarks.contains(scalar)
        && PrintableText.isShown(scalar, after: previous)
      for byte in String(scalar).utf8 {
        if isPlain { bytes.append(byte) } else { bytes += PercentCode.of(byte) }
      }
      if isPlain { previous = scalar }
    }
    return "[\(isEscaped ? text : escaped(text))](\(String(decoding: bytes, as: UTF8.self)))"
  }
}
