import SanadModel
import SanadText

/// The times that a page shows: near its headline those of the article, elsewhere often those of others.
extension PublicationTimeReader {
  /// Blocks around the headline among which the day of publication stands. Set by reading.
  private static let shownReach = 20
  /// Blocks on either side of a headline among which its byline may stand. Set by reading.
  private static let besideReach = 3
  /// Words of a line named for time, and of one that is not. Set by reading.
  private static let (namedWordMax, shownWordMax) = (30, 14)
  /// Names around what is not the article's own.
  private static let othersHints: MarkupHints = [.comments, .related, .teaser, .biography]

  /// The first day shown near the headline: in an element named for time below it, in a short line right
  /// above it or below it, the nearest first, further above, at the start of a paragraph.
  func shown(_ page: ParsedPage) -> DateReader.Found? {
    let above = blocksAbove(page).filter { !isClock($0.node, page) && !$0.isCopyright }[...]
    let below = blocksBelow(page).filter { !isClock($0.node, page) && !$0.isCopyright }[...]
    let beside = above.prefix(Self.besideReach)
    return firstTime(in: named(below))
      ?? firstTime(in: short(below.prefix(Self.besideReach)) + short(beside) + short(below))
      ?? firstTime(in: named(above) + short(above)) ?? openingTime(in: below)
  }

  /// The day with which one of `blocks` begins, whatever its length.
  private func openingTime(in blocks: ArraySlice<TextBlock>) -> DateReader.Found? {
    for block in blocks where block.hints.isDisjoint(with: Self.othersHints) {
      let text = SourceText(repairing: Array(block.text.prefix(Self.openingByteMax)))
      let tokens = Tokenizer().tokens(of: text)
      if let found = dates.date(in: tokens[...], at: 0, of: text) { return found }
    }
    return nil
  }

  /// Bytes that a day takes at the start of a paragraph. Set by reading.
  private static let openingByteMax = 40

  /// The first day shown in an element named for time, or in any short block; last the day of a change, and what
  /// stands under the names of others. Today's date and the year of a copyright are no days of the article.
  func farTime(_ page: ParsedPage) -> DateReader.Found? {
    let own = ArraySlice(page.blocks.filter { !isClock($0.node, page) && !$0.isCopyright })
    return firstTime(in: named(own) + short(own))
      ?? firstTime(in: named(own) + short(own), takesAny: true)
      ?? firstTime(
        in: own.filter { $0.wordCount <= Self.shownWordMax }, without: [], takesAny: true)
  }

  private func blocksBelow(_ page: ParsedPage) -> ArraySlice<TextBlock> {
    page.blocks[page.headlineBlock...].prefix(Self.shownReach)
  }

  /// Blocks above the headline, the nearest first.
  private func blocksAbove(_ page: ParsedPage) -> ArraySlice<TextBlock> {
    ArraySlice(page.blocks[..<page.headlineBlock].suffix(Self.shownReach).reversed())
  }

  private func named(_ blocks: ArraySlice<TextBlock>) -> [TextBlock] {
    blocks.filter { $0.hints.contains(.time) && $0.wordCount <= Self.namedWordMax }
  }

  private func short(_ blocks: ArraySlice<TextBlock>) -> [TextBlock] {
    blocks.filter { $0.wordCount <= Self.shownWordMax && !$0.hints.contains(.caption) }
  }

  /// - Parameter takesAny: the day of a change too.
  private func firstTime(
    in blocks: [TextBlock], without hints: MarkupHints = othersHints, takesAny: Bool = false
  ) -> DateReader.Found? {
    for block in blocks where block.hints.isDisjoint(with: hints) {
      let line = String(decoding: block.text, as: UTF8.self)
      if let time = time(of: line, takesAny: takesAny) { return time }
    }
    return nil
  }

  /// The day of a line; of one that labels its days the one on which it was published, and none of one that has
  /// only others: `Received: 4 July 2022`.
  private func time(of line: String, takesAny: Bool) -> DateReader.Found? {
    guard let found = dates.found(in: line) else { return nil }
    let piece = Piece(SourceText(line), maker: Maker("published.shown"))
    let parts = bylines.reading(of: piece)?.parts ?? []
    if let part = parts.first(where: { $0.role == .published }) {
      return dates.found(in: part.text) ?? found
    }
    let isOther = !parts.isEmpty && parts.allSatisfy { $0.role == .updated || $0.role == .other }
    return isOther && !takesAny ? nil : found
  }

  /// The first day shown near the headline, read as the page writes days; adds a notice where it could be
  /// another.
  func readShown(_ page: ParsedPage, _ found: DateReader.Found?, _ draft: inout ArticleDraft)
    -> Timestamp?
  {
    guard let found else { return nil }
    let isMonthFirst = DayOrder(dates: dates, page: page).isMonthFirst(found)
    let day = found.value.date
    guard found.isAmbiguous, let other = CivilDate(year: day.year, month: day.day, day: day.month)
    else { return found.value }
    if isMonthFirst == nil {
      draft.notices.append(Notice(.ambiguousDate, detail: "\(day) \(other)"))
    }
    return isMonthFirst == true ? Timestamp(date: other, time: found.value.time) : found.value
  }

  /// Whether `node` stands in a header that has not the headline: there sites print today's date.
  private func isClock(_ node: Int, _ page: ParsedPage) -> Bool {
    var at = Int(page.tree.nodes[node].parent)
    while 0 <= at {
      let element = page.tree.nodes[at]
      if element.tag == .article || element.tag == .main { return false }
      if element.tag == .header {
        return !(page.headline.map { (at..<Int(element.end)).contains($0) } ?? false)
      }
      at = Int(element.parent)
    }
    return false
  }

  /// What the page's `time` elements say, those after the headline first.
  ///
  /// - Parameter isNear: those among the blocks around the headline, or the other ones.
  func markedTimes(_ page: ParsedPage, isNear: Bool) -> [String] {
    let reach = page.nodesNearHeadline(before: Self.shownReach, after: Self.shownReach)
    let top = page.headline ?? 0
    let times = page.head.times.filter {
      reach.contains($0) == isNear && page.hints[$0].isDisjoint(with: Self.othersHints)
        && !isClock($0, page) && page.tree.string(.itemprop, of: $0) != "dateModified"
    }
    let ordered = times.filter { top <= $0 } + times.filter { $0 < top }.reversed()
    return ordered.compactMap {
      page.tree.string(.datetime, of: $0) ?? page.tree.string(.title, of: $0)
    }
  }
}
