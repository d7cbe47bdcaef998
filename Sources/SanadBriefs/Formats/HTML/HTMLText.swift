import SanadTerminal

/// Text that may stand in an HTML document, between tags or in a quoted attribute.
///
/// The templates print these unescaped (`{{{name}}}`): escaping happens here, byte by byte, because an
/// escape by `Character` misses a quotation mark that a combining mark follows.
package struct HTMLText: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ text: String) {
    var bytes: [UInt8] = []
    for byte in PrintableText.of(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      default: bytes.append(byte)
      }
    }
    description = String(decoding: bytes, as: UTF8.self)
  }

  /// What a template made, to be put into another one.
  package init(markup: String) { description = markup }

  package init(_ number: Int) { description = String(number) }

  /// A length or coordinate with at most one digit after the point.
  package init(_ number: Double) {
    let tenths = Int((number * 10).rounded())
    description = tenths % 10 == 0 ? String(tenths / 10) : String(Double(tenths) / 10)
  }
}
