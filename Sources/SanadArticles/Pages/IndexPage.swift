import SanadText

/// Tells a page that leads to articles, a section's front or a list of search results, from an article.
///
/// Its body is headings that are links, with a teaser of some words below each.
enum IndexPage {
  /// Headings that are links at least. Set by reading.
  static let headingMin = 4
  /// Words of sentences for each of them at most. Set by reading.
  static let wordMax = 45
  /// Paragraphs in a row that no heading parts at most: an article has a run of them. Set by reading.
  static let runMax = 2
  /// Share of headings that are links. Set by reading.
  static let linkedShareMin = 0.7

  /// - Parameter root: the element chosen as the body.
  static func isOne(_ page: ParsedPage, below root: Int) -> Bool {
    guard !page.data.hasArticle, page.head.meta("og:type") != "article",
      page.head.meta("article:published_time") == nil
    else { return false }
    return [root, main(page, around: root)].compactMap { $0 }.contains {
      isFront(page, below: $0) || isResults(page, below: $0)
    }
  }

  /// The element that the page calls its main part.
  private static func main(_ page: ParsedPage, around root: Int) -> Int? {
    var at = Int(page.tree.nodes[root].parent)
    while 0 <= at, page.tree.nodes[at].tag != .main { at = Int(page.tree.nodes[at].parent) }
    return 0 <= at ? at : nil
  }

  /// Links of their own, each with some words of its page below it, and no sentence above the first.
  private static func isResults(_ page: ParsedPage, below root: Int) -> Bool {
    let range = root..<Int(page.tree.nodes[root].end)
    let blocks = page.blocks.filter { range.contains($0.node) && !$0.context.contains(.heading) }
    var (linked, words, run) = (0, 0, 0)
    for block in blocks {
      if TextBlock.linkShareMax < block.linkShare, titleWordMin <= block.wordCount {
        linked += 1
        run = 0
      } else if titleWordMin < block.wordCount {
        words += block.wordCount
        run += 1
        guard 0 < linked, run == 1 else { return false }
      }
    }
    return headingMin <= linked && words <= wordMax * linked
  }

  /// Words of the title of a page that a list leads to. Set by reading.
  private static let titleWordMin = 3

  private static func isFront(_ page: ParsedPage, below root: Int) -> Bool {
    let range = root..<Int(page.tree.nodes[root].end)
    var (linked, headings, words, run) = (0, 0, 0, 0)
    for block in page.blocks where range.contains(block.node) {
      if block.context.contains(.heading) {
        headings += 1
        if TextBlock.linkShareMax < block.linkShare { linked += 1 }
        run = 0
      } else if block.isSentence, block.linkShare < TextBlock.linkShareMax {
        words += block.wordCount
        run += 1
        guard run <= runMax else { return false }
      }
    }
    return headingMin <= linked && linkedShareMin * Double(headings) <= Double(linked)
      && words <= wordMax * linked
  }
}
