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
    var index = text.count - 1
    while 0 <= index {
      switch text[index] {
      case 0x2E, 0x21, 0x3F, 0x3A: return true
      case 0x22, 0x27, 0x29, 0x5D: index -= 1
      case 0x80...0xBF:
        guard 1 <= index else { return false }
        switch (text[index - 1], text[index]) {
        case (0x80, 0x9C), (0x80, 0x9D), (0x80, 0x99): index -= 3
        case (0x80, 0xA6): return true
        case (0xC2, 0xBB): index -= 2
        case (0x80, 0x82), (0xBC, 0x81), (0xBC, 0x9F): return true
        case (0x80, 0x8D), (0x80, 0x8F), (0xBC, 0x89): index -= 3
        case (0xA5, 0xA4): return true
        default: return false
        }
      default: return false
      }
    }
    return false
  }
}
