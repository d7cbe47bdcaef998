import SanadText

/// How the texts of a page's metadata are read.
enum MetadataText {
  /// `text`, cleaned, with entities that were escaped twice resolved.
  static func cleaned(_ text: String) -> String { cleaned(Array(text.utf8)) }

  /// `bytes`, cleaned, with entities that were escaped twice resolved.
  static func cleaned(_ bytes: [UInt8]) -> String {
    let isEscaped = bytes.contains(UInt8(ascii: "&")) && bytes.contains(UInt8(ascii: ";"))
    let text = isEscaped ? HTMLParser.tree(of: Array("<p>".utf8) + bytes).text : bytes
    return String(decoding: TextCleaner.cleaned(text), as: UTF8.self)
  }

  /// Letters and digits in lower case: `Kabar-Timur.com` is `kabartimurcom`.
  static func letters(_ text: String) -> String { LetterText.letters(text) }

  /// The hashes of the words and numbers of `text`.
  static func words(_ text: String) -> [WordHash] { SourceText(text).wordHashes }
}
