import CLibXML2
import Glibc
import SanadXML

/// Texts of a feed that may be HTML, written once or twice over.
enum FeedText {
  /// Bytes of the longest text that is looked at as HTML for its words alone: titles, names. Set by reading.
  private static let titleByteCountMax = 10_000

  /// Whether `text` has a tag or a reference.
  static func isMarkup(_ text: String) -> Bool {
    let bytes = text.utf8
    var index = bytes.startIndex
    while let place = bytes[index...].firstIndex(where: { $0 == 0x3C || $0 == 0x26 }) {
      let next = bytes.index(after: place)
      guard next < bytes.endIndex else { return false }
      if bytes[place] == 0x3C, isTagStart(bytes[next]) { return true }
      if bytes[place] == 0x26, isReference(bytes[next...].prefix(10)) { return true }
      index = next
    }
    return false
  }

  /// A letter, `/` or `!`.
  private static func isTagStart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == 0x2F || byte == 0x21
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// `amp;`, `#8217;`
  private static func isReference(_ bytes: Substring.UTF8View.SubSequence) -> Bool {
    let name = bytes.prefix { isLetter($0) || $0 == 0x23 || (0x30...0x39).contains($0) }
    return !name.isEmpty && name.endIndex < bytes.endIndex && bytes[name.endIndex] == 0x3B
  }

  /// `text` without tags, references resolved, one space between words.
  static func plain(_ text: String) -> String {
    let words = isMarkup(text) && text.utf8.count <= titleByteCountMax ? content(of: text) : text
    return words.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The characters of a piece of HTML.
  private static func content(of text: String) -> String {
    LibXML.setup
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    let bytes = Array("<p>\(text)".utf8)
    let document = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
        Int32(options))
    }
    guard let document else { return text }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document), let words = xmlNodeGetContent(root) else {
      return ""
    }
    // libxml2 takes its memory from malloc unless a program sets that otherwise, and this one does not.
    defer { free(words) }
    return String(cString: words)
  }
}
