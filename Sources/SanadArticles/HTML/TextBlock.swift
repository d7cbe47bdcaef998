import SanadText

/// A stretch of a page's text between two borders of elements.
struct TextBlock: Sendable {
  /// Cleaned.
  let text: [UInt8]
  /// Bytes of it inside links.
  let linkByteCount: Int
  let wordCount: Int
  /// Bytes of it in bold type.
  let boldByteCount: Int
  /// The nearest block element, and its index in the tree.
  let tag: HTMLTag
  let node: Int
  /// What the element and those around it are named.
  var hints: MarkupHints = []
  let place: Place

  /// Elements around the block.
  struct Place: OptionSet, Sendable {
    let rawValue: UInt16
    static let item = Place(rawValue: 1)
    static let quote = Place(rawValue: 2)
    static let table = Place(rawValue: 8)
    static let heading = Place(rawValue: 16)
    static let article = Place(rawValue: 32)
    static let header = Place(rawValue: 64)
    static let aside = Place(rawValue: 128)
    static let form = Place(rawValue: 256)
    static let paragraph = Place(rawValue: 512)
    static let main = Place(rawValue: 1024)
  }

  /// Words parted by spaces; in scripts written without spaces two characters count as a word.
  static func wordCount(of text: [UInt8]) -> Int {
    var spaces = 1
    var wide = 0
    for byte in text {
      if byte == 0x20 { spaces += 1 } else if 0xE3 <= byte && byte <= 0xED { wide += 1 }
    }
    return spaces + wide / 2
  }

  /// Share of the text inside links, 0...1.
  var linkShare: Double { text.isEmpty ? 0 : Double(linkByteCount) / Double(text.count) }

  /// Ends with a mark that ends a sentence, quotation marks and brackets aside.
  var isTerminated: Bool {
    var end = text.count
    while 0 < end {
      var start = end - 1
      while 0 < start, text[start] & 0xC0 == 0x80 { start -= 1 }
      switch Self.packed(text[start..<end]) {
      case 0x2E, 0x21, 0x3F, 0x3A: return true
      // … 。 ！ ？ ।
      case 0xE280A6, 0xE38082, 0xEFBC81, 0xEFBC9F, 0xE0A5A4: return true
      case 0x22, 0x27, 0x29, 0x5D: end = start
      // “ ” ’ » 」 』 ）
      case 0xE2809C, 0xE2809D, 0xE28099, 0xC2BB, 0xE3808D, 0xE3808F, 0xEFBC89: end = start
      default: return false
      }
    }
    return false
  }

  /// The bytes of a character as one number, the first highest.
  private static func packed(_ character: ArraySlice<UInt8>) -> UInt32 {
    character.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
