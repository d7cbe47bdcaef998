/// Whether a stretch of a page reads as a sentence, told from its bytes.
enum SentenceTest {
  /// Words from which text that ends as a sentence does is taken for one. Set by reading.
  static let wordMin = 8

  /// Whether `text` ends with a mark that ends a sentence, quotation marks and brackets aside.
  static func isTerminated(_ text: [UInt8]) -> Bool {
    var end = text.count
    while 0 < end {
      var start = end - 1
      while 0 < start, text[start] & 0xC0 == 0x80 { start -= 1 }
      switch lastMark(text[start..<end]) {
      case .terminal: return true
      case .closing: end = start
      case .other: return false
      }
    }
    return false
  }

  /// Words parted by spaces; in scripts written without spaces two characters count as a word.
  static func wordCount(of text: [UInt8]) -> Int {
    var spaces = 1
    var wide = 0
    for byte in text {
      // 0xE3...0xED are the first bytes of kana, ideographs and Korean syllables.
      if byte == UInt8(ascii: " ") {
        spaces += 1
      } else if 0xE3 <= byte && byte <= 0xED {
        wide += 1
      }
    }
    return spaces + wide / 2
  }

  private enum Mark { case terminal, closing, other }

  /// What the character of these bytes does at the end of a text.
  private static func lastMark(_ character: ArraySlice<UInt8>) -> Mark {
    // The bytes as one number, the first highest.
    switch character.reduce(UInt32(0), { $0 << 8 | UInt32($1) }) {
    // . ! ? : … 。 ！ ？ ।
    case 0x2E, 0x21, 0x3F, 0x3A, 0xE280A6, 0xE38082, 0xEFBC81, 0xEFBC9F, 0xE0A5A4: .terminal
    // " ' ) ] “ ” ’ » 」 』 ）
    case 0x22, 0x27, 0x29, 0x5D, 0xE2809C, 0xE2809D, 0xE28099, 0xC2BB, 0xE3808D, 0xE3808F,
      0xEFBC89:
      .closing
    default: .other
    }
  }
}
