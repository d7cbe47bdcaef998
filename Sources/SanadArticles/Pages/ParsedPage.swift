import SanadModel
import SanadText

/// Everything a page says of itself, read once.
struct ParsedPage: Sendable {
  let tree: HTMLTree
  let head: PageHead
  let data: LinkedData
  let blocks: [TextBlock]
  /// What names say of each node of the tree.
  let hints: [MarkupHints]
  /// What each node's own names say.
  let ownHints: [MarkupHints]
  let address: String?
  /// The page's bytes.
  let source: [UInt8]
  /// The `h1` that has the title, or the first one.
  private(set) var headline: Int?

  init(
    _ reader: BlockReader, tree: HTMLTree, head: PageHead, address: String?, source: [UInt8]
  ) {
    self.tree = tree
    self.head = head
    data = LinkedData(tree.linkedData)
    (blocks, hints, ownHints) = (reader.blocks, reader.hints, reader.own)
    (self.address, self.source) = (address, source)
    headline = head.headings.first
  }

  /// The first block of the headline, 0 where a page has none.
  var headlineBlock: Int {
    guard let headline else { return 0 }
    return blocks.firstIndex { headline <= $0.node } ?? 0
  }

  /// The nodes of the tree between the blocks that stand so many before and after the headline.
  ///
  /// Text that follows the elements inside its own is a block of an earlier node: such a block is no end.
  func nodesNearHeadline(before: Int, after: Int) -> Range<Int> {
    let (first, last) = (headlineBlock - before, headlineBlock + after)
    let start = 0 < first ? blocks[first].node : 0
    let end = blocks.dropFirst(last).first { start <= $0.node }?.node
    return Range(checked: start, end ?? tree.nodes.count)
  }

  /// Of several headings the one that ends with the words of `title`; without headings the block that is it.
  mutating func findHeadline(_ title: SourceText?) {
    guard let title else { return }
    let hashes = title.wordHashes
    let heading = head.headings.first {
      let text = SourceText(repairing: tree.cleanedText(of: $0))
      let words = text.wordHashes
      return words.reversed().starts(with: hashes.reversed())
    }
    headline = heading ?? block(with: hashes) ?? headline
  }

  /// The block that has the words of a title and no others; a heading, where the page has an `h1`.
  private func block(with hashes: [WordHash]) -> Int? {
    blocks.first {
      (head.headings.isEmpty || $0.context.contains(.heading))
        && abs($0.wordCount - hashes.count) <= 2 && $0.hashes == hashes
    }?.node
  }
}

extension TextBlock {
  fileprivate var hashes: [WordHash] {
    SourceText(repairing: text).wordHashes
  }
}
