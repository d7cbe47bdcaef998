import SanadModel
import SanadText

/// Which words of an article other outlets have too, in passages that they share with it.
struct SpreadWords {
  /// Two outlets that have a word, beside the article's own: more say nothing more.
  private struct Holders {
    var first: WordHash?
    var second: WordHash?

    mutating func add(_ outlet: WordHash) {
      if first == nil {
        first = outlet
      } else if first != outlet, second == nil {
        second = outlet
      }
    }

    func has(otherThan outlet: WordHash) -> Bool {
      second != nil || (first.map { $0 != outlet } ?? false)
    }
  }

  private let outlets: ArticleList<WordHash>
  /// By article and token.
  private var holders: [ArticleIndex: [Holders]] = [:]

  /// - Complexity: O(words of all passages).
  init(_ articles: ArticleList<AnnotatedArticle>, _ passages: [SharedPassage]) {
    outlets = articles.mapped { annotated in
      let article = annotated.article
      return WordHash((article.outlet ?? article.host ?? article.id).lowercased())
    }
    for passage in passages {
      add(passage.firstRange, of: passage.first, outlets[passage.second], articles)
      add(passage.secondRange, of: passage.second, outlets[passage.first], articles)
    }
  }

  private mutating func add(
    _ range: TextRange, of article: ArticleIndex, _ outlet: WordHash,
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
