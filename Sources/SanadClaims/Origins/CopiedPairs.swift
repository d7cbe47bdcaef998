import SanadModel
import SanadText

/// Which article copied which, from the passages they share.
///
/// Words that a person spoke, and what is credited to a source, all may have from that source; words that a third
/// outlet has as well, all may have from a release or a law. Only what an outlet wrote itself, word for word in one
/// other, is a copy, or what it takes from an outlet that it names.
struct CopiedPairs {
  /// Words of an outlet's own in the passages of a pair at least: below are names and stock phrases. Set by reading.
  private static let ownWordCountMin = 20

  /// An article that copied another.
  struct Copy {
    let taker: ArticleIndex
    let giver: ArticleIndex
    /// The passage with the most own words, in the taker's text.
    let passage: TextRange
    let maker: Maker
  }

  private let articles: ArticleList<AnnotatedArticle>
  /// What is spoken or credited to a source, by article; filled as it is needed.
  private var credited: [ArticleIndex: [TextRange]] = [:]
  private let spread: SpreadWords

  /// - Parameter newsrooms: for each article the first one of its newsroom.
  init(
    _ articles: ArticleList<AnnotatedArticle>, _ passages: [SharedPassage],
    newsrooms: ArticleList<ArticleIndex>
  ) {
    self.articles = articles
    spread = SpreadWords(articles, passages, newsrooms: newsrooms)
  }

  /// One copy for each pair of articles at most, the direction that of most own words; in order of the passages.
  ///
  /// - Complexity: O(passages × (log tokens + what is found in a passage)).
  mutating func copies(_ passages: [SharedPassage]) -> [Copy] {
    var counts: [[ArticleIndex]: Int] = [:]
    var best: [[ArticleIndex]: (count: Int, copy: Copy)] = [:]
    var order: [[ArticleIndex]] = []
    for passage in passages {
      guard let copy = Self.copy(passage) else { continue }
      let count = ownWordCount(of: copy)
      let pair = [copy.taker, copy.giver]
      counts[pair, default: 0] += count
      if best[pair] == nil { order.append(pair) }
      if best[pair]?.count ?? -1 < count { best[pair] = (count, copy) }
    }
    return order.compactMap { pair in
      let (own, opposite) = (counts[pair] ?? 0, counts[pair.reversed()] ?? 0)
      guard Self.ownWordCountMin <= own else { return nil }
      return opposite < own || (opposite == own && pair[1] < pair[0]) ? best[pair]?.copy : nil
    }
  }

  private static func copy(_ passage: SharedPassage) -> Copy? {
    switch passage.direction {
    case .forward:
      Copy(
        taker: passage.second, giver: passage.first, passage: passage.secondRange,
        maker: passage.maker)
    case .backward:
      Copy(
        taker: passage.first, giver: passage.second, passage: passage.firstRange,
        maker: passage.maker)
    case .undecided: nil
    }
  }

  /// Words of the passage that are neither spoken, nor credited to a source, nor in a third outlet's report.
  private mutating func ownWordCount(of copy: Copy) -> Int {
    let passage = copy.passage
    let ranges = credited(in: copy.taker)
    let tokens = articles[copy.taker].text.tokens
    let isCited = copy.maker == SharedPassage.cited
    let start = tokens.lowerBound { $0.range.start < passage.start }
    var (count, next) = (0, ranges.lowerBound { $0.end <= passage.start })
    for (place, token) in zip(tokens.indices[start...], tokens[start...]) {
      if passage.end <= token.range.start { break }
      while next < ranges.count, ranges[next].end <= token.range.start { next += 1 }
      let isCredited = next < ranges.count && ranges[next].start <= token.range.start
      guard token.kind == .word, !isCredited else { continue }
      if isCited || !spread.isSpread(place, of: copy.taker, beside: copy.giver) { count += 1 }
    }
    return count
  }

  /// Quotations and what attributions vouch for, joined where they overlap, by place.
  private mutating func credited(in article: ArticleIndex) -> [TextRange] {
    if let known = credited[article] { return known }
    let text = articles[article].text
    let ranges = (text.quotes.map(\.range) + text.attributions.map(\.scope)).sorted()
    var joined: [TextRange] = []
    for range in ranges {
      if let last = joined.last, range.start <= last.end {
        joined[joined.count - 1] = TextRange(last.start, max(last.end, range.end))
      } else {
        joined.append(range)
      }
    }
    credited[article] = joined
    return joined
  }
}
