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
  private(set) var kind: Block.Kind?
  /// The rule that said so, or that made the piece.
  private(set) var maker: Maker
  /// What the element around it is; nil for a line of scraped text.
  var shape: Block.Kind?
  /// A sentence in an element for paragraphs, without a link.
  var isProse = false
  /// The stretches of ``text`` that are links, in order; none for a line of scraped text.
  var links: [Range<Int>] = []
  /// The index of the page's text block it was made of; nil for a line of scraped text.
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
    reclassify(as: kind, by: maker)
  }

  /// Says that the piece is something else than an earlier rule said.
  ///
  /// - Parameter maker: the rule that says so; nil where the piece keeps the one it has.
  mutating func reclassify(as kind: Block.Kind, by maker: Maker? = nil) {
    self.kind = kind
    if let maker { self.maker = maker }
  }

  /// Whether most of it is inside links.
  var isLink: Bool { text.count < 2 * links.reduce(0) { $0 + $1.count } }

  /// Whether the piece is part of the article's text; one without a kind is.
  var isBody: Bool { kind?.isBody ?? true }
}

/// How a piece is written, told from its tokens alone.
extension Piece {
  var wordCount: Int { tokens.count { $0.kind == .word } }

  /// Ends as a sentence does, closing quotation marks and brackets aside, or with a colon.
  var isTerminated: Bool {
    for token in tokens.reversed() {
      guard token.kind == .punctuation else { return false }
      if text.isTerminal(token) { return true }
      guard text.isClosing(token) else { return false }
    }
    return false
  }

  /// Breaks off: `...` or `…` at its end.
  var endsInDots: Bool {
    text.utf8.ends(with: "...") || text.utf8.ends(with: "…")
  }

  /// Starts with a small letter.
  var startsLower: Bool { tokens.first?.letterCase == .lower }

  /// Starts with a mark that only goes on what stood before: `,` `.` `)`.
  var startsWithClosing: Bool {
    guard let first = tokens.first, first.kind == .punctuation else { return false }
    return text.isTerminal(first) || text.isMark(first, in: ",;)]")
  }

  /// Starts with a web address: `https://…`.
  var isAddress: Bool {
    text.utf8.starts(with: "https://".utf8) || text.utf8.starts(with: "http://".utf8)
  }

  /// Share of words with a capital, 0...1: headlines in title case have more than half.
  var capitalShare: Double {
    let words = tokens.filter { $0.kind == .word }
    guard !words.isEmpty else { return 0 }
    return Double(words.count { $0.isCapitalised }) / Double(words.count)
  }

  /// The hashes of its words and numbers: equal for two spellings of one headline.
  var wordHashes: [WordHash] { tokens.wordHashes }

  /// Whether a mark stands alone for the whole piece: `-`, `–`, `--`.
  var isDash: Bool { !tokens.isEmpty && tokens.allSatisfy { text.isDash($0) } }

  /// Whether it is a line of dashes, alone or around a name: `--------`, `--Kabar Timur--`.
  var startsWithRule: Bool {
    guard let first = tokens.first, let last = tokens.last, text.isDash(first), text.isDash(last)
    else { return false }
    return isDash || (2 < tokens.count && !tokens[1].spaceBefore && !last.spaceBefore)
  }

  /// Whether it signs a post of a network: `— Rina (@rina) 13 Mei 2024`.
  var isPostSignature: Bool {
    guard let first = tokens.first, text.isDash(first), wordCount <= Self.shortLineWordMax else {
      return false
    }
    return tokens.indices.dropLast().contains { isMark($0, in: "(") && isMark($0 + 1, in: "@") }
  }

  /// Whether it is the mark below which a release ends: `###`.
  var isEndMark: Bool { 2 < text.count && text.utf8.allSatisfy { $0 == UInt8(ascii: "#") } }

  /// Whether it starts as an item of a list does: `• …`, `- …`, `1. …`.
  var startsAsListItem: Bool {
    guard tokens.count > 1, let first = tokens.first else { return false }
    if first.kind == .symbol || text.isDash(first) || text.isMark(first, in: "*") {
      return tokens[1].spaceBefore
    }
    return first.kind == .number && first.count <= 2 && isMark(1, in: ".)")
  }

  /// Whether token `index` is one of these ASCII characters alone.
  func isMark(_ index: Int, in marks: ByteSet) -> Bool { text.isMark(tokens[index], in: marks) }

  /// The last opening bracket before token `index`.
  func lastOpening(before index: Int) -> Int? {
    tokens[..<index].lastIndex { text.isMark($0, in: "([") }
  }

  /// The text of the tokens in `range`, which is not empty.
  func text(_ range: Range<Int>) -> String {
    text.text(from: tokens[range.lowerBound], to: tokens[range.upperBound - 1])
  }
}

/// Lengths by which pieces are told apart.
extension Piece {
  /// Words of a short open line: a tag, a name, a place. Set by reading.
  static let shortLineWordMax = 9
  /// Words of a heading inside an article. Set by reading.
  static let headingWordMax = 14
  /// Words from which a line after a label is a headline, whole as it is. Set by reading.
  static let headlineWordMin = 4
  /// Words of a full paragraph. Set by reading.
  static let paragraphWordMin = 20
}
