import SanadModel
import SanadText

/// A line or an element's text on its way to becoming a block of an article.
struct Piece: Sendable {
  /// Cleaned: one space between words, none at the ends.
  let text: SourceText
  let tokens: [Token]
  /// An empty line, or the border of an element, stood before it.
  var gapBefore: Bool
  /// Nil until a rule has said what it is; what no rule claims is a paragraph.
  var kind: Block.Kind?
  var maker: Maker
  /// What the element around it is; nil for a line of scraped text.
  var shape: Block.Kind?
  /// The block of the page it was made of.
  var block: Int?

  init(_ text: SourceText, gapBefore: Bool = true, kind: Block.Kind? = nil, maker: Maker) {
    self.text = text
    self.tokens = Tokenizer().tokens(of: text)
    self.gapBefore = gapBefore
    self.kind = kind
    self.maker = maker
  }

  /// Says what the piece is, once: the first rule stands.
  mutating func mark(_ kind: Block.Kind, by maker: Maker) {
    guard self.kind == nil else { return }
    self.kind = kind
    self.maker = maker
  }
}

/// How a piece is written, told from its tokens alone.
extension Piece {
  var wordCount: Int { tokens.count { $0.kind == .word } }

  /// Ends as a sentence does, closing quotation marks and brackets aside, or with a colon.
  var isTerminated: Bool {
    for token in tokens.reversed() {
      guard token.kind == .punctuation else { return false }
      if Self.isTerminal(text, token) { return true }
      guard Self.isClosing(text, token) else { return false }
    }
    return false
  }

  /// Starts with a small letter.
  var startsLower: Bool { tokens.first?.letterCase == .lower }

  /// Starts with a mark that only goes on what stood before: `,` `.` `)`.
  var startsWithClosing: Bool {
    guard let first = tokens.first, first.kind == .punctuation else { return false }
    return Self.isTerminal(text, first) || Self.isByte(text, first, in: [0x2C, 0x3B, 0x29, 0x5D])
  }

  /// Starts with a web address: `https://…`.
  var isAddress: Bool {
    text.utf8.starts(with: Array("https://".utf8)) || text.utf8.starts(with: Array("http://".utf8))
  }

  /// Share of words with a capital, 0...1: headlines in title case have more than half.
  var capitalShare: Double {
    let words = tokens.filter { $0.kind == .word }
    guard !words.isEmpty else { return 0 }
    return Double(words.count { $0.isCapitalised }) / Double(words.count)
  }

  /// The hashes of its words and numbers: equal for two spellings of one headline.
  var wordHashes: [WordHash] {
    tokens.lazy.filter { $0.kind == .word || $0.kind == .number }.map(\.hash)
  }

  /// Whether a mark stands alone for the whole piece: `-`, `–`, `--`.
  var isDash: Bool { !tokens.isEmpty && tokens.allSatisfy { Self.isDash(text, $0) } }
}

/// What a mark of punctuation does.
extension Piece {
  /// `.` `!` `?` `:` `…`
  static func isTerminal(_ text: SourceText, _ token: Token) -> Bool {
    isByte(text, token, in: [0x2E, 0x21, 0x3F, 0x3A]) || isScalar(text, token, in: [0x2026])
  }

  /// A closing quotation mark or bracket; a straight mark counts as closing.
  static func isClosing(_ text: SourceText, _ token: Token) -> Bool {
    isByte(text, token, in: [0x22, 0x27, 0x29, 0x5D])
      || isScalar(text, token, in: [0x201D, 0x2019, 0xBB])
  }

  /// An opening quotation mark or bracket; a straight mark counts as opening.
  static func isOpening(_ text: SourceText, _ token: Token) -> Bool {
    isByte(text, token, in: [0x22, 0x27, 0x28, 0x5B])
      || isScalar(text, token, in: [0x201C, 0x2018, 0xAB])
  }

  /// `-` `–` `—` `−`
  static func isDash(_ text: SourceText, _ token: Token) -> Bool {
    isByte(text, token, in: [0x2D])
      || isScalar(text, token, in: [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212])
  }

  static func isByte(_ text: SourceText, _ token: Token, in bytes: [UInt8]) -> Bool {
    token.count == 1 && bytes.contains(text.utf8[Int(token.start)])
  }

  private static func isScalar(_ text: SourceText, _ token: Token, in values: [UInt32]) -> Bool {
    guard 1 < token.count else { return false }
    return values.contains(DecodedScalar(text.utf8.span, at: Int(token.start)).scalar.value)
  }
}
