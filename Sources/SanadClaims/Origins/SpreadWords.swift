import SanadModel
import SanadText

/// Which words of an article other outlets have too, in passages that they share with it.
struct SpreadWords {
  /// Two outlets that have a word, beside the article's own: more say nothing more.
  private struct Holders {
    var first: ArticleIndex?
    var second: ArticleIndex?

    mutating func add(_ outlet: ArticleIndex) {
      if first == nil {
        first = outlet
      } else if first != outlet, second == nil {
        second = outlet
      }
    }

    func has(otherThan outlet: ArticleIndex) -> Bool {
      second != nil || (first.map { $0 != outlet } ?? false)
    }
  }

  /// For each article the first one of its newsroom.
  private let outlets: ArticleList<ArticleIndex>
  /// By article and token.
  private var holders: [ArticleIndex: [Holders]] = [:]

  /// - Complexity: O(words of all passages).
  init(
    _ articles: ArticleList<AnnotatedArticle>, _ passages: [SharedPassage],
    newsrooms: ArticleList<ArticleIndex>
  ) {
    outlets = newsrooms
    for passage in passages {
      add(passage.firstRange, of: passage.first, outlets[passage.second], articles)
      add(passage.secondRange, of: passage.second, outlets[passage.first], articles)
    }
  }

  private mutating func add(
    _ range: TextRange, of article: ArticleIndex, _ outlet: ArticleIndex,
    _ articles: ArticleList<AnnotatedArticle>
  ) {
    if outlets[article] == outlet { return }
    let tokens = articles[article].text.tokens
    let start = tokens.lowerBound { $0.range.start < range.start }
    var place = start
    while place < tokens.count, tokens[place].range.start < range.end {
      holders[article, default: Array(repeating: Holders(), count: tokens.count)][place].add(outlet)
      place += 1
    }
  }

  /// Whether a third outlet has the word at `place`, beside the article's own and that of `other`.
  func isSpread(_ place: Int, of article: ArticleIndex, beside other: ArticleIndex) -> Bool {
    if outlets[article] == outlets[other] { return false }
    return holders[article]?[place].has(otherThan: outlets[other]) ?? false
  }
}
