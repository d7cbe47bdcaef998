import SanadText

/// Finds the element of a page that holds the article's body.
struct ContentFinder {
  /// Words from which an open block may still be body.
  static let openWordMin = 18
  /// Words by which one block counts at most: no single block decides.
  static let wordCountMax = 80.0
  /// What a short open block costs: a label, a button, a headline of another article.
  static let shortCost = 3.0
  /// What a block of links costs at most: lists of links inside an article are cut out later.
  static let linkCostMax = 8.0

  let tree: HTMLTree
  let blocks: [TextBlock]
  /// What names of elements say no body.
  let boilerplate: MarkupHints
  /// Sum of the values of the blocks below each element.
  private let totals: [Double]

  init(_ tree: HTMLTree, _ blocks: [TextBlock], boilerplate: MarkupHints = .boilerplate) {
    self.tree = tree
    self.blocks = blocks
    self.boilerplate = boilerplate
    var values = [Double](repeating: 0, count: tree.nodes.count)
    for block in blocks { values[block.node] += Self.value(block, boilerplate) }
    totals = tree.totals(values)
  }

  /// How much a block looks like a piece of an article, in words.
  static func value(_ block: TextBlock, _ boilerplate: MarkupHints) -> Double {
    let words = min(wordCountMax, Double(block.wordCount))
    if !block.hints.isDisjoint(with: boilerplate) { return -0.25 * words }
    if TextBlock.linkShareMax < block.linkShare {
      return block.isSentence ? 0 : -min(linkCostMax, max(2, words))
    }
    if block.context.contains(.heading) { return 0 }
    if block.isSentence {
      let isBeside = !block.hints.isDisjoint(with: [.aside, .caption])
      return words * (1 - block.linkShare) * (isBeside ? 0.2 : 1)
    }
    if openWordMin <= block.wordCount { return 0.3 * words }
    if block.context.contains(.table) { return -0.2 }
    return block.tag == .p || block.context.contains(.item) ? -1 : -shortCost
  }

  /// The element whose blocks are worth most; of equal ones the innermost.
  func best() -> Int? { best(of: tree.nodes.indices) }

  /// The one of `candidates` whose blocks are worth most.
  func best(of candidates: some Sequence<Int>) -> Int? {
    var best: Int?
    for index in candidates where tree.nodes[index].tag != .text && 0 < totals[index] {
      if let top = best, totals[index] < totals[top] { continue }
      best = index
    }
    return best
  }

  /// The blocks below element `index`.
  func blocks(of index: Int) -> [Int] {
    let range = index..<Int(tree.nodes[index].end)
    return blocks.indices.filter { range.contains(blocks[$0].node) }
  }

  /// What the blocks below element `index` are worth together.
  func total(_ index: Int) -> Double { totals[index] }

  /// Words of full sentences below element `index` that no name speaks against.
  func wordCount(of index: Int) -> Int {
    blocks(of: index).reduce(0) { $0 + (isBody(blocks[$1]) ? blocks[$1].wordCount : 0) }
  }

  private func isBody(_ block: TextBlock) -> Bool {
    block.isSentence && block.linkShare <= TextBlock.linkShareMax
      && block.hints.isDisjoint(with: boilerplate.union(.caption))
  }
}
