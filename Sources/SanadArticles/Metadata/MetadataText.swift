import SanadText

/// How the texts of a page's metadata are read.
enum MetadataText {
  /// `text`, cleaned, with entities that were escaped twice resolved.
  static func cleaned(_ text: String) -> String { cleaned(Array(text.utf8)) }

  /// `bytes`, cleaned, with entities that were escaped twice resolved.
  static func cleaned(_ bytes: [UInt8]) -> String {
    let isEscaped = bytes.contains(UInt8(ascii: "&")) && bytes.contains(UInt8(ascii: ";"))
    // A closing tag: some programs put their markup into the data.
    let isMarkup = bytes.indices.dropLast().contains {
      bytes[$0] == UInt8(ascii: "<") && bytes[$0 + 1] == UInt8(ascii: "/")
    }
    let text = isEscaped || isMarkup ? HTMLParser.tree(of: Array("<p>".utf8) + bytes).text : bytes
    return String(decoding: TextCleaner.cleaned(text), as: UTF8.self)
  }

  /// A name of several words that is printed in capitals, as running text spells it: `RANI KUSUMA` is Rani Kusuma.
  ///
  /// Words of two letters may stand for names: `JD`.
  static func named(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard 1 < words.count, words.allSatisfy({ 2 < $0.count || $0.hasSuffix(".") }),
      name == name.uppercased(), name != name.lowercased()
    else { return name }
    var (spelled, last): (String, Character) = ("", " ")
    for letter in name {
      spelled += last.isLetter ? letter.lowercased() : String(letter)
      last = letter
    }
    return spelled
  }

  /// Letters and digits in lower case: `Kabar-Timur.com` is `kabartimurcom`.
  static func letters(_ text: String) -> String { LetterText.letters(text) }

  /// The hashes of the words and numbers of `text`.
  static func words(_ text: String) -> [WordHash] { SourceText(text).wordHashes }
}
