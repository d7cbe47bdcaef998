import SanadModel
import SanadText

/// Makes the pieces of an article from the blocks of the body chosen.
struct PagePieces {
  /// Words of a standfirst. Set by reading.
  static let standfirstWords = 8...90
  /// Blocks between a headline and the body among which a standfirst may stand. Set by reading.
  static let standfirstGapMax = 25
  /// The rule that takes a short open block for a label.
  static let labelRule = "html.label"
  /// The rule that takes a block of links for a list of other articles.
  static let linkRule = "html.links"
  /// Words of an open block that is a label or a button. Set by reading.
  static let labelWordMax = 4
  /// Share of the body's words up to which a sidebar in it is one. Set by reading.
  static let asideShareMax = 0.25
  /// Share of bold type from which an open block is a heading. Set by reading.
  static let boldShareMin = 0.9
  /// Words of a paragraph that is dropped where it stands a second time. Set by reading.
  static let repeatWordMin = 8

  let tree: HTMLTree
  let blocks: [TextBlock]
  private let headline: Int?
  private let isProseItem: [Bool]

  /// - Parameters:
  ///   - headline: the heading of the page's own article.
  ///   - isLabel: whether a row of a pack knows a block's words as those of a label.
  init(
    tree: HTMLTree, blocks: [TextBlock], headline: Int? = nil,
    isLabel: (TextBlock) -> Bool = { _ in false }
  ) {
    (self.tree, self.blocks, self.headline) = (tree, blocks, headline)
    isProseItem = Self.proseItems(tree, blocks, isLabel)
  }

  func pieces(of choice: BodyChooser.Choice) -> [Piece] {
    switch choice {
    case .none: return []
    case .data(let paragraphs, let rule):
      return paragraphs.map {
        Piece(SourceText(cleaning: $0.utf8), maker: Maker(rule))
      }.filter { !$0.text.isEmpty }
    case .element(let root, let boilerplate, let rule):
      return withoutRepeats(pieces(below: root, boilerplate, rule))
    }
  }

  private func pieces(below root: Int, _ boilerplate: MarkupHints, _ rule: String) -> [Piece] {
    let range = root..<Int(tree.nodes[root].end)
    let inside = blocks.indices.filter { range.contains(blocks[$0].node) }
    let boilerplate = isBeside(inside) ? boilerplate.union(.aside) : boilerplate
    let others = OtherArticles(tree, blocks, inside, root: root, headline: headline)
    let body = inside.map { index in
      var piece = piece(at: index, boilerplate, rule)
      if others.hold(index) { piece.mark(.related, by: Maker("html.article")) }
      return piece
    }
    return standfirst(above: inside.first ?? 0) + body
  }

  /// Whether what is named a sidebar is the smaller part of the body, and so is one.
  private func isBeside(_ inside: [Int]) -> Bool {
    let aside = inside.filter { blocks[$0].hints.contains(.aside) }
    let words = inside.reduce(0) { $0 + blocks[$1].wordCount }
    return Double(aside.reduce(0) { $0 + blocks[$1].wordCount }) < Self.asideShareMax
      * Double(words)
  }

  /// Full sentences between the headline and the body.
  private func standfirst(above first: Int) -> [Piece] {
    let start = max(0, first - Self.standfirstGapMax)
    guard start < first,
      let headline = (start..<first).last(where: { blocks[$0].tag == .h1 })
    else { return [] }
    return ((headline + 1)..<first).filter { isStandfirst(blocks[$0]) }.map {
      var piece = Piece(blocks[$0], at: $0, maker: Maker("body.standfirst"))
      piece.shape = .paragraph
      return piece
    }
  }

  private func isStandfirst(_ block: TextBlock) -> Bool {
    block.hints.contains(.standfirst) && block.isTerminated
      && Self.standfirstWords.contains(block.wordCount)
      && block.linkShare < TextBlock.linkShareMax / 2
      && !block.context.contains(.item)
      && block.hints.isDisjoint(
        with: .boilerplate.union([.caption, .byline, .time, .meta, .aside, .teaser, .header]))
  }

  private func piece(at index: Int, _ boilerplate: MarkupHints, _ rule: String) -> Piece {
    let block = blocks[index]
    var piece = Piece(block, at: index, maker: Maker(rule))
    let isLabel = isLabel(block) && rule != BodyChooser.shortRule
    piece.shape = isLabel ? .heading : shape(of: block)
    piece.isProse = block.tag == .p && block.isSentence && block.linkByteCount == 0
    mark(&piece, at: index, boilerplate, rule)
    return piece
  }

  /// What a block is by its element, the names around it and its links.
  private func mark(
    _ piece: inout Piece, at index: Int, _ boilerplate: MarkupHints, _ rule: String
  ) {
    let block = blocks[index]
    if block.hints.contains(.caption) {
      piece.mark(.caption, by: Maker("html.caption"))
    } else if !block.hints.isDisjoint(with: boilerplate) {
      piece.mark(.related, by: Maker("html.names"))
    } else if block.tag == .h1 {
      piece.mark(.title, by: Maker("html.h1"))
    } else if !block.hints.isDisjoint(with: [.byline, .time, .meta, .kicker]),
      !block.isSentence
    {
      piece.mark(.byline, by: Maker("html.byline"))
    } else if isLink(at: index) {
      piece.mark(.related, by: Maker(Self.linkRule))
    } else if rule != BodyChooser.shortRule, isLabel(block), !isSubhead(at: index) {
      piece.mark(.promotion, by: Maker(Self.labelRule))
    }
  }

  /// Mostly links, and neither a sentence nor a heading above one.
  private func isLink(at index: Int) -> Bool {
    let block = blocks[index]
    guard TextBlock.linkShareMax < block.linkShare, !isProseItem[index] else { return false }
    if block.context.contains(.heading), index + 1 < blocks.count {
      let next = blocks[index + 1]
      return !(next.isSentence && next.linkShare < TextBlock.linkShareMax)
    }
    return !block.isSentence
  }

  /// For each block whether it is an item of a list in which another one has words of its own, or that a paragraph
  /// announces with a colon.
  private static func proseItems(
    _ tree: HTMLTree, _ blocks: [TextBlock], _ isLabel: (TextBlock) -> Bool
  ) -> [Bool] {
    func list(_ index: Int) -> Int32 {
      blocks[index].tag == .li ? tree.nodes[blocks[index].node].parent : -1
    }
    var found = [Bool](repeating: false, count: blocks.count)
    var first = 0
    while first < blocks.count {
      let own = list(first)
      var end = first + 1
      while 0 <= own, end < blocks.count, list(end) == own { end += 1 }
      let isProse =
        0 <= own
        && ((0 < first && isAnnouncement(blocks[first - 1]) && !isLabel(blocks[first - 1]))
          || blocks[first..<end].contains {
            $0.isTerminated && $0.linkShare < TextBlock.linkShareMax
          })
      for index in first..<end { found[index] = isProse }
      first = end
    }
    return found
  }

  /// A sentence of a paragraph that ends with a colon, and no label.
  private static func isAnnouncement(_ block: TextBlock) -> Bool {
    block.tag == .p && block.text.last == UInt8(ascii: ":") && labelWordMax <= block.wordCount
      && block.linkShare == 0
  }

  private func isLabel(_ block: TextBlock) -> Bool {
    block.wordCount <= Self.labelWordMax && !block.isTerminated
      && block.context.isDisjoint(with: [.heading, .item, .quote, .table]) && !isBold(block)
      && block.tag != .pre
  }

  /// A label between two sentences of the same parent is a heading without its element.
  private func isSubhead(at index: Int) -> Bool {
    guard 0 < index, index + 1 < blocks.count else { return false }
    return [blocks[index - 1], blocks[index + 1]].allSatisfy {
      $0.isSentence && parent($0) == parent(blocks[index])
    }
  }

  private func parent(_ block: TextBlock) -> Int32 { tree.nodes[block.node].parent }

  private func isBold(_ block: TextBlock) -> Bool {
    Self.boldShareMin <= block.boldShare
  }

  private func shape(of block: TextBlock) -> Block.Kind {
    if block.context.contains(.heading) { return .heading }
    if block.context.contains(.item) { return .list }
    if block.context.contains(.quote) { return .quote }
    let isHeading =
      isBold(block) && !block.isTerminated
      && block.wordCount <= Piece.headingWordMax
    return isHeading ? .heading : .paragraph
  }

  /// A paragraph that stands a second time, word for word, is dropped there.
  private func withoutRepeats(_ pieces: [Piece]) -> [Piece] {
    var seen: Set<SourceText> = []
    let once = pieces.filter {
      $0.kind != nil || $0.wordCount < Self.repeatWordMin || seen.insert($0.text).inserted
    }
    return once.indices.filter { !isPulled($0, among: once) }.map { once[$0] }
  }

  /// Words of a quotation that is set large beside the paragraph it stands in. Set by reading.
  static let pulledWords = 5...60
  /// Pieces between the two. Set by reading.
  static let pulledReach = 6

  /// Whether a quotation stands word for word in a paragraph near it.
  private func isPulled(_ index: Int, among pieces: [Piece]) -> Bool {
    let piece = pieces[index]
    guard piece.kind == nil, piece.shape == .quote, Self.pulledWords.contains(piece.wordCount)
    else { return false }
    let words = piece.wordHashes
    let near = pieces[max(0, index - Self.pulledReach)...].prefix(2 * Self.pulledReach + 1)
    return near.contains { other in
      other.kind == nil && other.shape == .paragraph && Self.holds(other.wordHashes, words)
    }
  }

  private static func holds(_ whole: [WordHash], _ part: [WordHash]) -> Bool {
    guard let first = part.first, part.count <= whole.count else { return false }
    return whole.indices.contains { whole[$0] == first && whole[$0...].starts(with: part) }
  }
}
