import SanadModel
import SanadText

/// A stretch of a page's text between two borders of elements.
struct TextBlock: Sendable {
  /// Share of link text from which a block is a list of links. Set by reading.
  static let linkShareMax = 0.5

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
  /// What the names of the element and of those around it say.
  var hints: MarkupHints = []
  let context: Context
  /// The stretches of ``text`` that are links, in order.
  var links: [Range<Int>] = []

  /// Kinds of elements around the block.
  struct Context: OptionSet, Sendable {
    let rawValue: UInt16
    static let item = Context(rawValue: 1)
    static let quote = Context(rawValue: 2)
    static let table = Context(rawValue: 8)
    static let heading = Context(rawValue: 16)
    static let article = Context(rawValue: 32)
    static let header = Context(rawValue: 64)
    static let aside = Context(rawValue: 128)
    static let form = Context(rawValue: 256)
    static let paragraph = Context(rawValue: 512)
    static let main = Context(rawValue: 1024)
  }

  /// Share of the text inside links, 0...1.
  var linkShare: Double { text.isEmpty ? 0 : Double(linkByteCount) / Double(text.count) }

  /// Share of the text in bold type, 0...1.
  var boldShare: Double { Double(boldByteCount) / Double(max(1, text.count)) }

  /// Ends with a mark that ends a sentence, quotation marks and brackets aside.
  var isTerminated: Bool { SentenceTest.isTerminated(text) }

  /// Has a `©`.
  var isCopyright: Bool {
    text.indices.contains { text[$0] == 0xC2 && text[$0...].starts(with: "©".utf8) }
  }

  /// A full sentence at least.
  var isSentence: Bool { SentenceTest.wordMin <= wordCount && isTerminated }
}

extension Piece {
  /// The piece of the page's block at `index`.
  init(_ block: TextBlock, at index: Int, maker: Maker) {
    self.init(SourceText(repairing: block.text), maker: maker)
    self.block = index
    links = block.links
  }
}
