import SanadText

/// Finds the element of a page that holds the article's body.
struct ContentFinder {
  /// Words from which an open block may still be body. Set by reading.
  static let openWordMin = 18
  /// Words by which one block counts at most: no single block decides. Set by reading.
  static let wordCountMax = 80.0
  /// What a short open block takes off the score: a label, a button, a headline of another article.
  /// Set by reading.
  static let shortCost = 3.0
  /// What a block of links takes off the score at most: lists of links inside an article are cut out later.
  /// Set by reading.
  static let linkCostMax = 8.0

  let tree: HTMLTree
  let blocks: [TextBlock]
  /// Names of elements under which text is boilerplate.
  let boilerplate: MarkupHints
  /// For each element the sum of the scores of the blocks below it.
  private let scores: [Double]

  init(_ tree: HTMLTree, _ blocks: [TextBlock], boilerplate: MarkupHints = .boilerplate) {
    self.tree = tree
    self.blocks = blocks
    self.boilerplate = boilerplate
    var values = [Double](repeating: 0, count: tree.nodes.count)
    for block in blocks { values[block.node] += Self.score(block, boilerplate) }
    scores = tree.totals(values)
  }

  /// What a word counts in boilerplate, beside the article, and in a long line that is no sentence.
  /// Set by reading.
  private static let (boilerplateWeight, besideWeight, openWeight) = (-0.25, 0.2, 0.3)
  /// What a short cell of a table costs, in words. Set by reading.
  private static let tableCost = 0.2

  /// How much a block looks like a piece of an article, in words.
  static func score(_ block: TextBlock, _ boilerplate: MarkupHints) -> Double {
    let words = min(wordCountMax, Double(block.wordCount))
    if !block.hints.isDisjoint(with: boilerplate) { return boilerplateWeight * words }
    if TextBlock.linkShareMax < block.linkShare {
      return block.isSentence ? 0 : -min(linkCostMax, max(2, words))
    }
    if block.context.contains(.heading) { return 0 }
    if block.isSentence {
      let isBeside = !block.hints.isDisjoint(with: [.aside, .caption])
      return words * (1 - block.linkShare) * (isBeside ? besideWeight : 1)
    }
    if openWordMin <= block.wordCount { return openWeight * words }
    if block.context.contains(.table) { return -tableCost }
    return block.tag == .p || block.context.contains(.item) ? -1 : -shortCost
  }

  /// The element with the highest score; of equal ones the innermost.
  func best() -> Int? { best(of: tree.nodes.indices) }

  /// The one of `candidates` with the highest score.
  func best(of candidates: some Sequence<Int>) -> Int? {
    var best: Int?
    for index in candidates where tree.nodes[index].tag != .text && 0 < scores[index] {
      if let top = best, scores[index] < scores[top] { continue }
      best = index
    }
    return best
  }

  /// The blocks below element `index`.
  func blocks(of index: Int) -> [Int] {
    let range = index..<Int(tree.nodes[index].end)
    return blocks.indices.filter { range.contains(blocks[$0].node) }
  }

  /// The sum of the scores of the blocks below element `index`.
  func score(of index: Int) -> Double { scores[index] }

  /// Words of full sentences below element `index` that stand under no name of boilerplate.
  func wordCount(of index: Int) -> Int {
    blocks(of: index).reduce(0) { $0 + (isBody(blocks[$1]) ? blocks[$1].wordCount : 0) }
  }

  private func isBody(_ block: TextBlock) -> Bool {
    block.isSentence && block.linkShare <= TextBlock.linkShareMax
      && block.hints.isDisjoint(with: boilerplate.union(.caption))
  }
}
