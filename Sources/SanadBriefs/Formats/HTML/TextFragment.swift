import SanadModel
import SanadTerminal
import SanadText

/// Makes links that open a page at a sentence (WICG "URL Fragment Text Directives").
enum TextFragment {
  /// Words at each end of a long sentence: enough to be found once on a page. Set by reading.
  private static let edgeWordCount = 5
  /// Words up to which a sentence is given whole. Set by reading.
  private static let wholeWordCountMax = 12

  /// `https://…#:~:text=first%20words,last%20words`; nil for an address that is not http(s).
  static func link(to url: String, sentence: String) -> String? {
    guard isWeb(url) else { return nil }
    let page = url.prefix { $0 != "#" }
    let words = PrintableText.of(sentence).split(separator: " ")
    if words.isEmpty { return String(page) }
    if words.count <= wholeWordCountMax {
      return "\(page)#:~:text=\(encoded(words[...]))"
    }
    let (first, last) = (words.prefix(edgeWordCount), words.suffix(edgeWordCount))
    return "\(page)#:~:text=\(encoded(first)),\(encoded(last))"
  }

  /// The same with the shortest context that makes the words unique on the article's page.
  ///
  /// - Parameter page: that of `article`, where it is there already: to make it takes a pass over the whole text.
  static func link(
    to url: String, in article: Article, _ range: TextRange, on page: FragmentPage? = nil
  ) -> String? {
    guard isWeb(url) else { return nil }
    guard let directive = FragmentDirective.unique(range, in: article, on: page) else {
      return link(to: url, sentence: article.text[range])
    }
    var parts = [encoded(directive.start)]
    if !directive.prefix.isEmpty { parts.insert(encoded(directive.prefix) + "-", at: 0) }
    if !directive.end.isEmpty { parts.append(encoded(directive.end)) }
    if !directive.suffix.isEmpty { parts.append("-" + encoded(directive.suffix)) }
    return "\(url.prefix { $0 != "#" })#:~:text=\(parts.joined(separator: ","))"
  }

  /// The same with the first words of `range` alone, where those stand once on the article's page; else nil.
  static func brief(to url: String, in article: Article, _ range: TextRange) -> String? {
    guard isWeb(url), let words = FragmentDirective.opening(range, in: article) else { return nil }
    return "\(url.prefix { $0 != "#" })#:~:text=\(encoded(words))"
  }

  /// Whether a reader may be sent there: no other scheme is ever made a link.
  static func isWeb(_ url: String) -> Bool {
    let start = url.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
  }

  /// Percent-encodes all but letters, digits and `._~`; `-`, `,` and `&` mean something here.
  private static func encoded(_ words: ArraySlice<Substring>) -> String {
    var bytes: [UInt8] = []
    for byte in PrintableText.of(words.joined(separator: " ")).utf8 {
      if ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || plainMarks.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += PercentCode.of(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let plainMarks = Set("._~".utf8)
}

/// Bytes as an address writes those that it cannot hold.
enum PercentCode {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// `%20` for a space.
  static func of(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
