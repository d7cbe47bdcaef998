import SanadText

/// Reads the text blocks of a page from its tree, in order.
struct BlockReader {
  /// Bytes of words inside a sentence that are kept from readers by voice alone: a first letter, an amount;
  /// longer ones are the text of a box that opens. Set by reading.
  private static let seenByteMax = 40

  private let tree: HTMLTree
  private let markup: Markup
  private(set) var blocks: [TextBlock] = []
  /// Elements named for the article's body.
  private(set) var contents: [Int] = []
  /// Of these, those marked as the body.
  private(set) var bodies: [Int] = []
  /// What the names of each node and of those around it say.
  private(set) var hints: [MarkupHints] = []
  private var open: [Open] = []
  private var cleaner = TextCleaner()
  private var linkByteCount = 0
  private var links: [Range<Int>] = []
  private var boldByteCount = 0
  private var breaks = 0
  /// Hints by the hash of a name's bytes: pages use few names many times.
  private var known: [UInt64: MarkupHints] = [:]
  /// What each node's own names say.
  private(set) var own: [MarkupHints]

  /// An open element, and what its names and those around it say.
  private struct Open {
    let end: Int
    let node: Int
    let tag: HTMLTag
    let isBlock: Bool
    let block: Int
    let context: TextBlock.Context
    let isLink: Bool
    let isBold: Bool
    /// Below an element inside a sentence that nobody sees.
    let isHidden: Bool
  }

  /// - Parameter dropped: elements that are left out with all that is in them.
  init(_ tree: HTMLTree, markup: Markup, dropped: Set<Int> = []) {
    self.tree = tree
    self.markup = markup
    own = Array(repeating: [], count: tree.nodes.count)
    var index = 0
    while index < tree.nodes.count {
      close(before: index)
      let node = tree.nodes[index]
      // Not all of a head: a page that never closes it has its body there.
      if dropped.contains(index) || node.tag == .title || isReading(index, node) {
        if node.tag.isBlock { flush() }
        index = max(index + 1, Int(node.end))
        continue
      }
      if node.tag == .text { add(node) } else { enter(index, node) }
      index += 1
    }
    close(before: Int.max)
    flush()
    let resolver = HintResolver(tree, blocks, own: own)
    contents = tree.nodes.indices.filter { own[$0].contains(.content) }
    bodies = contents.filter { own[$0].contains(.body) }
    hints = resolver.hints
    for index in blocks.indices { blocks[index].hints = hints[blocks[index].node] }
  }

  /// How a word is read aloud, set above it; where the page puts it in brackets it is text.
  private func isReading(_ index: Int, _ node: HTMLTree.Node) -> Bool {
    guard node.tag == .rt, 0 <= node.parent else { return false }
    // The bracket and its element stand right before it.
    return !tree.nodes[max(Int(node.parent), index - 2)..<index].contains { $0.tag == .rp }
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      if last.isBlock { flush() }
      open.removeLast()
    }
  }

  private mutating func enter(_ index: Int, _ node: HTMLTree.Node) {
    if node.tag == .br {
      lineBreak()
      return
    }
    own[index] = hints(of: index, node)
    let isCell = tree.isShortCell(index)
    let isBlock = (node.tag.isBlock && !isCell) || own[index].contains(.body)
    if isBlock { flush() } else if isCell { cleaner.addSpace() }
    open.append(opened(index, node, isBlock: isBlock))
  }

  private func opened(_ index: Int, _ node: HTMLTree.Node, isBlock: Bool) -> Open {
    let parent = open.last
    return Open(
      end: Int(node.end), node: index, tag: node.tag, isBlock: isBlock,
      block: isBlock ? index : parent?.block ?? index,
      context: Self.context(of: node.tag).union(parent?.context ?? []),
      isLink: node.tag == .a || parent?.isLink ?? false,
      isBold: node.tag == .b || node.tag == .strong || parent?.isBold ?? false,
      isHidden: !isBlock
        && (node.tag.isControl || !own[index].isDisjoint(with: [.hidden, .popup])
          || parent?.isHidden ?? false)
    )
  }

  private mutating func hints(of index: Int, _ node: HTMLTree.Node) -> MarkupHints {
    var hints = Self.hints(of: node.tag)
    guard 0 < node.attributeCount, node.tag != .body, node.tag != .html else { return hints }
    let first = Int(node.firstAttribute)
    for attribute in tree.attributes[first..<(first + Int(node.attributeCount))] {
      let value = tree.values[Int(attribute.start)..<Int(attribute.end)]
      switch attribute.key {
      case .class, .id, .test, .role: hints.formUnion(named(value))
      case .itemprop: if Self.isBody(value) { hints.formUnion([.content, .body]) }
      case .hidden: hints.insert(.hidden)
      case .ariaHidden:
        if value.first == UInt8(ascii: "t"), isUnseen(index, node) { hints.insert(.hidden) }
      case .style: if Self.isInvisible(value) { hints.insert(.hidden) }
      default: break
      }
    }
    return hints
  }

  /// Whether an element kept from readers by voice is kept from all: a paragraph is not, nor are words inside
  /// a sentence, such as a first letter set large; a lone mark is.
  private func isUnseen(_ index: Int, _ node: HTMLTree.Node) -> Bool {
    if node.tag == .p || isPaywalled(index) { return false }
    guard !node.tag.isBlock, !node.tag.isControl else { return true }
    var text: [UInt8] = []
    for inner in tree.nodes[index..<Int(node.end)] where inner.tag == .text {
      guard text.count + Int(inner.textEnd - inner.textStart) <= Self.seenByteMax else {
        return true
      }
      text += tree.text[Int(inner.textStart)..<Int(inner.textEnd)]
    }
    // Arrows, stars and the glyphs of icon fonts are neither letters nor numbers.
    return !String(decoding: text, as: UTF8.self).unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// Named for what only those who pay may read on: programs of a page keep that from voices alone.
  private func isPaywalled(_ index: Int) -> Bool {
    [HTMLTree.Key.class, .id].contains {
      tree.value($0, of: index).map { markup.hints(of: $0).contains(.paywall) } ?? false
    }
  }

  private mutating func named(_ value: ArraySlice<UInt8>) -> MarkupHints {
    let key = value.fnv1a
    if let hints = known[key] { return hints }
    var hints = markup.hints(of: value)
    if hints.contains(.embed) { hints.remove(.share) }
    known[key] = hints
    return hints
  }

  private static func hints(of tag: HTMLTag) -> MarkupHints {
    switch tag {
    case .nav: .navigation
    case .footer: .footer
    case .aside: .aside
    case .figure, .figcaption, .caption: .caption
    case .form: .popup
    default: []
    }
  }

  private static func isBody(_ value: ArraySlice<UInt8>) -> Bool {
    value.elementsEqual("articleBody".utf8)
  }

  /// `display:none`
  private static func isInvisible(_ value: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: value.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    return text.range(ofASCII: "display:none") != nil
  }

  private static func context(of tag: HTMLTag) -> TextBlock.Context {
    switch tag {
    case .li, .dd, .dt: .item
    case .blockquote: .quote
    case .td, .th, .tr: .table
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .article: .article
    case .main: .main
    case .header: .header
    case .aside: .aside
    case .form, .fieldset: .form
    case .p: .paragraph
    default: []
    }
  }

  private mutating func add(_ node: HTMLTree.Node) {
    guard let last = open.last, !last.isHidden else { return }
    let before = cleaner.bytes.count
    cleaner.add(tree.text[Int(node.textStart)..<Int(node.textEnd)])
    let added = cleaner.bytes.count - before
    if 0 < added { breaks = 0 }
    if last.isLink { addLink(before..<(before + added)) }
    if last.isBold { boldByteCount += added }
  }

  /// Takes a stretch of a link, a part of the last one where they touch.
  private mutating func addLink(_ range: Range<Int>) {
    linkByteCount += range.count
    if let last = links.last, last.upperBound == range.lowerBound {
      links[links.count - 1] = last.lowerBound..<range.upperBound
    } else if !range.isEmpty {
      links.append(range)
    }
  }

  /// Two breaks in a row part paragraphs; one is a space.
  private mutating func lineBreak() {
    breaks += 1
    if 2 <= breaks { flush() } else { cleaner.addSpace() }
  }

  private mutating func flush() {
    guard !cleaner.isEmpty, let last = open.last else {
      if cleaner.isEmpty { _ = cleaner.take() }
      return
    }
    let text = cleaner.take()
    defer {
      (linkByteCount, boldByteCount, breaks) = (0, 0, 0)
      links.removeAll(keepingCapacity: true)
    }
    guard !Self.isProgram(text) else { return }
    blocks.append(
      TextBlock(
        text: text, linkByteCount: min(linkByteCount, text.count),
        wordCount: SentenceTest.wordCount(of: text),
        boldByteCount: min(boldByteCount, text.count), tag: tree.nodes[last.block].tag,
        node: last.block, context: last.context, links: links))
  }

  /// Starts as JSON does: data that a page prints for its own scripts.
  private static func isProgram(_ text: [UInt8]) -> Bool {
    text.starts(with: "{\"".utf8) || text.starts(with: "[{".utf8)
  }
}
