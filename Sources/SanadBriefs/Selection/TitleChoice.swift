import SanadLanguages
import SanadModel
import SanadText

/// Chooses the headline of a story: the one that says what most reports now say.
///
/// Each word of a headline that carries matter adds how many reports have it, the newer half counted twice,
/// less what a word must have to be worth its place; a number weighs more, for it is what changes.
struct TitleChoice: Sendable {
  /// Share of reports that a word must be in to speak for its headline. Set by reading.
  private static let supportMin = 0.3
  /// What a number counts against a word. Set by reading.
  private static let numberWeight = 2.0
  /// What a report of the newer half counts against one of the older half. Set by reading.
  private static let newerWeight = 2.0
  /// Bytes of a headline that is read at a glance. Set by reading.
  private static let easyByteCountMax = 120
  /// Words that carry matter from which a headline names an event. Set by reading.
  private static let wordCountMin = 3
  /// Bytes of a report that its lead is looked for in. Set by reading.
  private static let leadByteCount = 600
  /// Marks of a headline that asks or teases.
  private static let openMarks: Set<Unicode.Scalar> = ["?", "…"]

  private let packs: [String: LanguagePack]

  init(languages: Languages) {
    packs = Dictionary(
      languages.packs.map { ($0.tag, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The article with the best headline; the first one with a headline where none is fit.
  ///
  /// - Complexity: O(words of headlines and leads).
  func article(of account: Account) -> ArticleIndex {
    let articles = account.articles
    let first = articles.indices.first { !articles[$0].article.title.isEmpty } ?? 0
    let language = Self.mainLanguage(articles)
    let weights = Self.weights(articles)
    let whole = weights.reduce(0, +)
    if articles.count < 2 || whole == 0 { return first }
    var support: [WordHash: Double] = [:]
    for (index, article) in articles.indexed {
      for word in words(article, includingLead: true) {
        support[word.hash, default: 0] += weights[index]
      }
    }
    var best: (article: ArticleIndex, score: Double)?
    for (index, article) in articles.indexed
    where article.article.language == language && Self.isFit(article.article.title.string) {
      let own = words(article, includingLead: false)
      if own.count < Self.wordCountMin { continue }
      let score = own.reduce(0.0) { sum, word in
        let share = (support[word.hash] ?? 0) / whole
        return sum + (share - Self.supportMin) * (word.isNumber ? Self.numberWeight : 1)
      }
      if best.map({ $0.score < score }) ?? true { best = (index, score) }
    }
    return best?.article ?? first
  }

  private struct Word: Hashable {
    let hash: WordHash
    let isNumber: Bool
  }

  /// Words of matter and numbers of the headline, and of the lead, each once, in an order of their own.
  private func words(_ article: AnnotatedArticle, includingLead: Bool) -> [Word] {
    guard let pack = packs[String(article.article.language.prefix { $0 != "-" })] else { return [] }
    var seen: Set<Word> = []
    var words: [Word] = []
    func add(_ tokens: [Token]) {
      for index in tokens.indices {
        let isNumber = tokens[index].kind == .number
        guard isNumber || tokens[index].kind == .word,
          !pack.stopwords.matches(in: tokens, at: index)
        else { continue }
        let word = Word(hash: tokens[index].hash, isNumber: isNumber)
        if seen.insert(word).inserted { words.append(word) }
      }
    }
    add(pack.tokenizer.tokens(of: article.article.title))
    if includingLead {
      add(Array(article.text.tokens.prefix { Int($0.end) <= Self.leadByteCount }))
    }
    return words
  }

  private static func isFit(_ title: String) -> Bool {
    !title.isEmpty && title.utf8.count <= easyByteCountMax
      && !title.unicodeScalars.contains(where: openMarks.contains) && title != title.uppercased()
  }

  /// The language of most articles; of equal ones that of the first.
  private static func mainLanguage(_ articles: ArticleList<AnnotatedArticle>) -> String {
    var counts: [String: Int] = [:]
    for article in articles { counts[article.article.language, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return articles.first { counts[$0.article.language] == most }?.article.language ?? "und"
  }

  /// What each report counts: the newer half more.
  private static func weights(_ articles: ArticleList<AnnotatedArticle>) -> ArticleList<Double> {
    let times = articles.compactMap { $0.article.published?.minutesSinceEpoch }.sorted()
    let middle = times.isEmpty ? Int.max : times[times.count / 2]
    return articles.mapped { article in
      let isNewer = article.article.published.map { middle <= $0.minutesSinceEpoch } ?? false
      return isNewer ? newerWeight : 1
    }
  }
}
