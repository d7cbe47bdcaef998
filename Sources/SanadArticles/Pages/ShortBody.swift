import SanadText

/// The body of a page with next to no long sentences: breaking news, a notice, text between the elements.
///
/// It is the nearest element around the headline that holds plain text and next to nothing else.
struct ShortBody {
  /// Words of plain text at least. Set by reading.
  static let wordMin = 3
  /// Words of plain text at most: a page with more has long sentences. Set by reading.
  static let wordMax = 120
  /// Words of a paragraph without an end at least; shorter ones are labels. Set by reading.
  static let openWordMin = 5
  /// Share of words that are links, labels and what names say is no body. Set by reading.
  static let otherShareMax = 0.4

  private let tree: HTMLTree
  /// For each node the words of plain text below it, and all words.
  private let plain: [Int]
  private let all: [Int]

  init(_ tree: HTMLTree, _ blocks: [TextBlock]) {
    self.tree = tree
    var plain = [Int](repeating: 0, count: tree.nodes.count)
    var all = plain
    let parents = Set(blocks.filter { $0.tag == .p }.map { Int(tree.nodes[$0.node].parent) })
    for block in blocks where !block.context.contains(.heading) {
      if Self.isPlain(block, isLoose: parents.contains(block.node)) {
        plain[block.node] += block.wordCount
      }
      all[block.node] += block.wordCount
    }
    self.plain = tree.totals(plain)
    self.all = tree.totals(all)
  }

  /// - Parameter isLoose: it stands between the paragraphs of its element.
  private static func isPlain(_ block: TextBlock, isLoose: Bool) -> Bool {
    block.linkShare < TextBlock.linkShareMax
      && (block.isTerminated || isLoose || (block.tag == .p && openWordMin <= block.wordCount))
      && block.hints.isDisjoint(
        with: .boilerplate.union([.caption, .byline, .time, .meta, .aside, .teaser, .kicker]))
      && block.context.isDisjoint(with: [.table, .form, .header])
  }

  /// The element around `headline`, or around `root` where there is none, that also holds `root`, where its text is plain.
  ///
  /// - Parameter root: the element with the best text; nil where none has a sentence.
  func root(around root: Int?, _ headline: Int?) -> Int? {
    guard let start = headline ?? root else { return nil }
    var at = Int(tree.nodes[start].parent)
    // Without a headline it is a piece of a page, as feeds have them, and all of it is body.
    while 0 <= at, tree.nodes[at].tag != .html, headline == nil || tree.nodes[at].tag != .body {
      let holdsRoot = root.map { at <= $0 && $0 < Int(tree.nodes[at].end) } ?? true
      if holdsRoot, Self.wordMin <= plain[at] {
        let isPlain = Double(all[at] - plain[at]) <= Self.otherShareMax * Double(all[at])
        let adds = root.map { plain[$0] < plain[at] } ?? true
        return plain[at] <= Self.wordMax && isPlain && adds && at != root ? at : nil
      }
      at = Int(tree.nodes[at].parent)
    }
    return nil
  }
}
