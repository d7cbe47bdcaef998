import SanadText

/// Finds the element of a page that holds the article's body.
struct ContentFinder {
  /// Words from which a block that ends as a sentence does counts as body.
  static let sentenceWordMin = 8
  /// Words from which an open block may still be body.
  static let openWordMin = 18
  /// Share of link text from which a block is a list of links.
  static let linkShareMax = 0.5
  /// Words by which one block counts at most: no single block decides.
  static let wordCountMax = 80.0
  /// What a short open block costs: a label, a button, a headline of another article.
  static let shortCost = 4.0

  let tree: HTMLTree
  let blocks: [TextBlock]
  /// Value of each block; negative for what looks like page furniture.
  let values: [Double]
  /// Sum of the values below each element.
  private let totals: [Double]

  init(_ tree: HTMLTree, _ blocks: [TextBlock]) {
    self.tree = tree
    self.blocks = blocks
    values = blocks.map(Self.value)
    var totals = [Double](repeating: 0, count: tree.nodes.count)
    for (block, value) in zip(blocks, values) { totals[block.node] += value }
    for index in tree.nodes.indices.reversed() {
      let parent = Int(tree.nodes[index].parent)
      if 0 <= parent { totals[parent] += totals[index] }
    }
    self.totals = totals
  }

  /// How much a block looks like a piece of an article, in words.
  static func value(_ block: TextBlock) -> Double {
    let words = min(wordCountMax, Double(block.wordCount))
    if !block.hints.isDisjoint(with: .furniture) { return -0.5 * words }
    if linkShareMax < block.linkShare { return -max(shortCost, words) }
    if block.place.contains(.heading) { return 0 }
    if block.isTerminated, sentenceWordMin <= block.wordCount {
      let share = !block.hints.isDisjoint(with: [.aside, .caption]) ? 0.2 : 1
      return words * (1 - block.linkShare) * share
    }
    if openWordMin <= block.wordCount { return 0.3 * words }
    return block.tag == .p ? -1 : -shortCost
  }

  func total(_ index: Int) -> Double { totals[index] }

  /// The element whose blocks are worth most; of equal ones the innermost.
  func best() -> Int? {
    var best: Int?
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      if totals[index] <= 0 { continue }
      guard let top = best else {
        best = index
        continue
      }
      if totals[top] <= totals[index] { best = index }
    }
    return best
  }

  /// The blocks below element `index`.
  func blocks(of index: Int) -> [Int] {
    let range = index..<Int(tree.nodes[index].end)
    return blocks.indices.filter { range.contains(blocks[$0].node) }
  }
}
