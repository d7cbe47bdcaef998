import SanadModel
import SanadText

/// The times that a page shows: near its headline those of the article, elsewhere often those of others.
extension MetadataReader {
  /// Blocks around the headline among which the day of publication stands.
  private static let shownReach = 20
  /// Words of a line named for time, and of one that is not.
  private static let (namedWordMax, shownWordMax) = (30, 14)
  /// Names around what is not the article's own.
  private static let othersHints: MarkupHints = [.comments, .related, .teaser, .biography]

  /// The first day shown near the headline: below it, then above it, the nearest first.
  func shownTime(_ page: PageFacts) -> Timestamp? {
    firstTime(in: named(blocksBelow(page)) + short(blocksBelow(page)))
      ?? firstTime(in: named(blocksAbove(page)) + short(blocksAbove(page)))
  }

  /// The first day shown in an element named for time, or in any short block.
  func farTime(_ page: PageFacts) -> Timestamp? {
    firstTime(in: named(page.blocks[...]) + short(page.blocks[...]))
      ?? firstTime(in: page.blocks.filter { $0.wordCount <= Self.shownWordMax }, without: [])
  }

  private func blocksBelow(_ page: PageFacts) -> ArraySlice<TextBlock> {
    page.blocks[page.headlineBlock...].prefix(Self.shownReach)
  }

  /// Blocks above the headline, the nearest first.
  private func blocksAbove(_ page: PageFacts) -> ArraySlice<TextBlock> {
    ArraySlice(page.blocks[..<page.headlineBlock].suffix(Self.shownReach).reversed())
  }

  private func named(_ blocks: ArraySlice<TextBlock>) -> [TextBlock] {
    blocks.filter { $0.hints.contains(.time) && $0.wordCount <= Self.namedWordMax }
  }

  private func short(_ blocks: ArraySlice<TextBlock>) -> [TextBlock] {
    blocks.filter { $0.wordCount <= Self.shownWordMax && !$0.hints.contains(.caption) }
  }

  private func firstTime(
    in blocks: [TextBlock], without hints: MarkupHints = othersHints
  ) -> Timestamp? {
    for block in blocks where block.hints.isDisjoint(with: hints) {
      if let time = dates.first(in: String(decoding: block.text, as: UTF8.self)) { return time }
    }
    return nil
  }

  /// What the page's `time` elements say, those after the headline first.
  ///
  /// - Parameter isNear: those among the blocks around the headline, or the other ones.
  func markedTimes(_ page: PageFacts, isNear: Bool) -> [String] {
    let reach = nodeReach(page)
    let top = page.headline ?? 0
    let times = page.head.times.filter {
      reach.contains($0) == isNear && page.hints[$0].isDisjoint(with: Self.othersHints)
    }
    let ordered = times.filter { top <= $0 } + times.filter { $0 < top }.reversed()
    return ordered.compactMap {
      page.tree.string(.datetime, of: $0) ?? page.tree.string(.title, of: $0)
    }
  }

  /// The nodes between the first and the last block near the headline.
  private func nodeReach(_ page: PageFacts) -> Range<Int> {
    let headline = page.headlineBlock
    let (first, last) = (headline - Self.shownReach, headline + Self.shownReach)
    let start = 0 < first ? page.blocks[first].node : 0
    return start..<(last < page.blocks.count ? page.blocks[last].node : page.tree.nodes.count)
  }
}
