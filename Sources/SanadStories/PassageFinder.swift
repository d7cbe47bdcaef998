package import SanadModel
import SanadText

/// Finds passages that articles of one story share.
///
/// An exact index of hashed word-5-grams gives the pairs, chained matches the passages (compare
/// Superfastmatch; passim, Smith et al. 2014). Jaccard over whole texts misses most reuse.
package struct PassageFinder: Sendable {
  /// Words two passages have in common at the least: titles and names of offices reach seven. Set by reading.
  static let matchedMin = 8
  /// Share of a passage's words that are matched, on both sides. Set by reading.
  static let matchedShareMin = 0.7
  /// Words in lower case of a passage at the least: a run of names is no passage. Set by reading.
  static let plainWordMin = 4
  /// Shared shingles from which a pair is aligned. Set by reading.
  static let sharedShingleMin = 4

  /// Words in lower case that all passages of a pair have together, where nothing is known of the pair:
  /// names of laws and set phrases of one office reach ten. Set by reading.
  static let archivePlainWordMin = 12

  /// Whether nothing is known of the articles.
  private let areStrangers: Bool

  /// Finds passages among articles of one story.
  package init() { areStrangers = false }

  /// Finds passages among any articles: short ones alone make no copy, nor what comes back day after day.
  package static let amongStrangers = PassageFinder(areStrangers: true)

  private init(areStrangers: Bool) { self.areStrangers = areStrangers }

  /// Every passage two of `articles` share, by first article, second article and place.
  ///
  /// - Complexity: O(shingles + shared pairs × shingles of an article).
  package func passages(among articles: [AnnotatedArticle]) -> [SharedPassage] {
    guard 1 < articles.count else { return [] }
    let sequences = articles.map { ShingleSequence($0.text.tokens) }
    let index = index(of: articles, sequences)
    let sides = zip(articles, sequences).map { CopySide($0, wordCount: $1.words.count) }
    var found: [SharedPassage] = []
    var counts = [Int32](repeating: 0, count: articles.count)
    for second in articles.indices.dropFirst() {
      let partners = Self.partners(of: second, sequences[second].shingles, index, &counts)
      if partners.isEmpty { continue }
      let aligner = PassageAligner(against: sequences[second])
      for first in partners {
        let pair = aligned(
          aligner, sequences[first], articles[first].text.tokens, skipping: index.isCommon)
        found += shared(pair, (first, second), articles, sequences, sides)
      }
    }
    return Self.inOrder(found)
  }

  /// The passages of `pairs` alone, which an index over more articles than these has found.
  ///
  /// - Parameters:
  ///   - pairs: places in `articles`, the earlier one first; those of one second article stand together.
  ///   - common: for each article the shingles in it that the index leaves out.
  package func passages(
    of pairs: [(first: Int, second: Int)], among articles: [AnnotatedArticle],
    skipping common: [Set<UInt64>]
  ) -> [SharedPassage] {
    let sequences = articles.map { ShingleSequence($0.text.tokens) }
    let sides = zip(articles, sequences).map { CopySide($0, wordCount: $1.words.count) }
    var found: [SharedPassage] = []
    var open: (second: Int, aligner: PassageAligner)?
    for pair in pairs {
      let aligner =
        open.flatMap { $0.second == pair.second ? $0.aligner : nil }
        ?? PassageAligner(against: sequences[pair.second])
      open = (pair.second, aligner)
      let passages = aligned(
        aligner, sequences[pair.first], articles[pair.first].text.tokens,
        skipping: common[pair.second].contains)
      found += shared(passages, pair, articles, sequences, sides)
    }
    return Self.inOrder(found)
  }

  private static func inOrder(_ passages: [SharedPassage]) -> [SharedPassage] {
    passages.sorted {
      ($0.first, $0.second, $0.firstRange) < ($1.first, $1.second, $1.firstRange)
    }
  }

  /// The passages of two articles that count; none where nothing is known of them and they are short.
  private func aligned(
    _ aligner: PassageAligner, _ first: ShingleSequence, _ tokens: [Token],
    skipping isCommon: (UInt64) -> Bool
  ) -> [WordPassage] {
    var plain = 0
    let passages = aligner.passages(with: first, skipping: isCommon).filter {
      let words = Self.plainWordCount($0, first, tokens)
      guard Self.isPassage($0), Self.plainWordMin <= words else { return false }
      plain += words
      return true
    }
    return areStrangers && plain < Self.archivePlainWordMin ? [] : passages
  }

  /// What stands for the outlet of an article: its name, its host, or nothing but itself.
  static func outletName(of article: Article) -> String {
    article.outlet ?? article.host ?? article.id
  }

  private func index(
    of articles: [AnnotatedArticle], _ sequences: [ShingleSequence]
  ) -> ShingleIndex {
    // By bytes, not as texts are equal: engines that group rows know no other forms of a name.
    var outlets: [UInt64: Int32] = [:]
    var index = ShingleIndex(for: sequences, leavesFrames: areStrangers)
    for (number, article) in articles.enumerated() {
      let name = ArticleShingles.outletHash(of: article.article)
      let outlet = outlets[name] ?? Int32(outlets.count)
      outlets[name] = outlet
      index.add(
        sequences[number].shingles, article: Int32(number), outlet: outlet,
        day: article.article.published?.date.dayNumber)
    }
    return index
  }

  /// The articles before `second` that share enough shingles with it, ascending; `counts` is all zero.
  private static func partners(
    of second: Int, _ shingles: [UInt64], _ index: ShingleIndex, _ counts: inout [Int32]
  ) -> [Int] {
    var met: [Int] = []
    for shingle in shingles {
      index.forEachArticle(of: shingle) { article in
        guard Int(article) < second else { return }
        if counts[Int(article)] == 0 { met.append(Int(article)) }
        counts[Int(article)] += 1
      }
    }
    let partners = met.filter { sharedShingleMin <= Int(counts[$0]) }.sorted()
    for article in met { counts[article] = 0 }
    return partners
  }

  private static func isPassage(_ passage: WordPassage) -> Bool {
    let longest = Double(max(passage.first.count, passage.second.count))
    return matchedMin <= passage.matched && longest * matchedShareMin <= Double(passage.matched)
  }

  /// Words in lower case, but not the letters of a list: they are half of what articles of a law share.
  private static func plainWordCount(
    _ passage: WordPassage, _ sequence: ShingleSequence, _ tokens: [Token]
  ) -> Int {
    passage.first.count {
      let token = tokens[Int(sequence.words[$0])]
      return token.letterCase == .lower && 1 < token.count
    }
  }

  private func shared(
    _ passages: [WordPassage], _ pair: (first: Int, second: Int), _ articles: [AnnotatedArticle],
    _ sequences: [ShingleSequence], _ sides: [CopySide]
  ) -> [SharedPassage] {
    if passages.isEmpty { return [] }
    var (left, right) = (sides[pair.first], sides[pair.second])
    let matched = Double(passages.reduce(0) { $0 + $1.matched })
    left.share = matched / Double(max(1, left.wordCount))
    right.share = matched / Double(max(1, right.wordCount))
    let direction = CopyDirection(left, right)
    let list = ArticleList(articles)
    return passages.map { passage in
      SharedPassage(
        first: list.index(atOffset: pair.first),
        firstRange: sequences[pair.first].bytes(
          of: passage.first, in: articles[pair.first].text.tokens),
        second: list.index(atOffset: pair.second),
        secondRange: sequences[pair.second].bytes(
          of: passage.second, in: articles[pair.second].text.tokens),
        direction: direction.direction, maker: direction.maker)
    }
  }
}
