/// Decides which names of elements count: a wrapper named for its sidebar still holds the article.
struct HintResolver {
  /// Share of the page's sentences from which an element is a wrapper and no boilerplate. Set by reading.
  static let wrapperShareMin = 0.7
  /// Share of an element's sentences in one named for content from which it is a wrapper. Set by reading.
  static let contentShareMin = 0.5
  /// Words of sentences that no row of buttons and no list of tags has: `author-and-share` around a body.
  /// Set by reading.
  static let buttonsWordMax = 100
  /// Names of rows of buttons and lists of tags.
  static let buttons: MarkupHints = [.share, .tags]

  /// What counts at each node of the tree.
  let hints: [MarkupHints]

  /// - Parameter own: what each node's own names say.
  init(_ tree: HTMLTree, _ blocks: [TextBlock], own: [MarkupHints]) {
    let words = Self.sentenceWords(tree, blocks)
    let content = Self.contentWords(tree, words, own)
    let holdsHeadline = Self.holdsHeadline(tree)
    let collapsed = Collapsed(tree, blocks)
    var hints = own
    for index in tree.nodes.indices where !hints[index].isEmpty {
      if holdsHeadline[index]
        || Self.isWrapper(words[index], content: content[index], page: words.first ?? 0)
      {
        hints[index].formIntersection(.content)
      }
      if Self.buttonsWordMax < words[index] { hints[index].subtract(Self.buttons) }
      if hints[index] == .hidden, collapsed.isOne(index) { hints[index] = [] }
    }
    for index in tree.nodes.indices where 0 <= tree.nodes[index].parent {
      hints[index].formUnion(hints[Int(tree.nodes[index].parent)])
    }
    self.hints = hints
  }

  /// Whether an element with so many words of sentences holds most of the page's, or the body.
  private static func isWrapper(_ words: Int, content: Int, page: Int) -> Bool {
    wrapperShareMin * Double(page) < Double(words)
      || (0 < words && contentShareMin * Double(words) <= Double(content))
  }

  /// Whether an `h1` stands below each node.
  private static func holdsHeadline(_ tree: HTMLTree) -> [Bool] {
    var holds = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      if tree.nodes[index].tag == .h1 { holds[index] = true }
      let parent = Int(tree.nodes[index].parent)
      if holds[index], 0 <= parent { holds[parent] = true }
    }
    return holds
  }

  /// Words of full sentences below each node.
  private static func sentenceWords(_ tree: HTMLTree, _ blocks: [TextBlock]) -> [Int] {
    var words = [Int](repeating: 0, count: tree.nodes.count)
    for block in blocks
    where block.isSentence && block.linkShare < TextBlock.linkShareMax {
      words[block.node] += block.wordCount
    }
    return tree.totals(words)
  }

  /// Of these, words below an element named for content.
  private static func contentWords(
    _ tree: HTMLTree, _ words: [Int], _ own: [MarkupHints]
  ) -> [Int] {
    var content = [Int](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      if own[index].contains(.content) { content[index] = words[index] }
      let parent = Int(tree.nodes[index].parent)
      if 0 <= parent { content[parent] += content[index] }
    }
    return content
  }
}

/// Tells the rest of an article that opens at a click: paragraphs that do not show, right behind some that do.
private struct Collapsed {
  /// Paragraphs in it. Set by reading.
  private static let paragraphMin = 2

  private let tree: HTMLTree
  /// Paragraphs of a sentence below each node, and other blocks.
  private let paragraphs: [Int]
  private let others: [Int]
  /// Nodes with such a paragraph right below them.
  private let parents: Set<Int32>

  init(_ tree: HTMLTree, _ blocks: [TextBlock]) {
    self.tree = tree
    var paragraphs = [Int](repeating: 0, count: tree.nodes.count)
    var others = paragraphs
    var parents: Set<Int32> = []
    for block in blocks {
      let isParagraph =
        block.tag == .p && block.isSentence && block.linkShare < TextBlock.linkShareMax
      if isParagraph {
        paragraphs[block.node] += 1
        parents.insert(tree.nodes[block.node].parent)
      } else {
        others[block.node] += 1
      }
    }
    (self.paragraphs, self.others) = (tree.totals(paragraphs), tree.totals(others))
    self.parents = parents
  }

  /// Whether nothing but paragraphs stands below `index`, and one beside it.
  func isOne(_ index: Int) -> Bool {
    tree.nodes[index].tag.isBlock && tree.nodes[index].tag != .p
      && Self.paragraphMin <= paragraphs[index] && others[index] == 0
      && parents.contains(tree.nodes[index].parent)
  }
}
