import SanadModel
import SanadText

/// Finds one utterance in its renderings across articles.
struct QuotationFinder: Sendable {
  /// Mean similarity from which two quotations are renderings of one utterance.
  ///
  /// Set by reading, not measured: renderings of one sentence share about half of its words.
  static let similarityMin: Float = 0.45
  /// Words of a quotation that is compared with others; a shorter one is a phrase. Set by reading.
  static let wordCountMin = 3
  static let maker = Maker("quotations.renderings")

  private struct Item {
    let article: ArticleIndex
    let quote: QuoteMention
    let terms: [WordHash]
  }

  private let articles: ArticleList<AnnotatedArticle>
  private let items: [Item]
  private let names: SourceNames
  /// For each article what it takes from agencies and outlets.
  private let credits: ArticleList<[AttributionMention]>

  init(_ story: StoryIndex) {
    articles = story.articles
    credits = story.articles.mapped { annotated in
      annotated.text.attributions.filter { $0.kind == .agency || $0.kind == .outlet }
    }
    var items: [Item] = []
    for (index, annotated) in story.articles.indexed {
      guard let lexicon = story.lexicons[index] else { continue }
      for quote in annotated.text.quotes where quote.isDirect {
        let tokens = Self.tokens(of: quote.range, annotated.text.tokens)
        let terms = lexicon.terms.terms(tokens, annotated.text.tokens, annotated.article.text)
        items.append(Item(article: index, quote: quote, terms: terms.map(\.hash)))
      }
    }
    self.items = items
    names = SourceNames(items.compactMap(\.quote.speaker))
  }

  /// The quotations, by first article and place; the fullest rendering first.
  func quotations() -> [Quotation] {
    let vectors = TermVector.vectors(of: items.map(\.terms))
    let graph = SimilarityGraph(vectors) { first, second in
      items[first].article == items[second].article ? StatementSimilarity.sameArticleShare : 1
    }
    let edges = graph.edges.filter { isPair(Int($0.first), Int($0.second)) }
    return AverageLinkage.groups(
      count: items.count, edges: edges, similarityMin: Self.similarityMin
    ).compactMap(quotation)
  }

  /// Whether two quotations may be one utterance: different articles, no two known speakers.
  private func isPair(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (items[first], items[second])
    guard left.article != right.article, Self.wordCountMin <= left.terms.count,
      Self.wordCountMin <= right.terms.count
    else { return false }
    guard let speaker = left.quote.speaker, let other = right.quote.speaker else { return true }
    return names.id(of: speaker) == names.id(of: other)
  }

  private func quotation(_ group: [Int]) -> Quotation? {
    let sorted = group.sorted {
      (items[$1].quote.range.count, $0) < (items[$0].quote.range.count, $1)
    }
    let speakers = group.compactMap { items[$0].quote.speaker }
    guard let speaker = speakers.max(by: { ($0.utf8.count, $1) < ($1.utf8.count, $0) }) else {
      return nil
    }
    let variants = sorted.map { index in
      Quotation.Variant(
        pointer: Pointer(article: items[index].article, range: items[index].quote.range),
        via: via(items[index]))
    }
    return Quotation(speaker: speaker, variants: marked(variants), maker: Self.maker)
  }

  /// `variants`, each with the words that only it has among those of its language.
  private func marked(_ variants: [Quotation.Variant]) -> [Quotation.Variant] {
    var marked = variants
    let languages = variants.map { articles[$0.pointer.article].article.language }
    for language in Set(languages) {
      let own = variants.indices.filter { languages[$0] == language }
      guard SingleOutletWording.majorityMin < own.count else { continue }
      let words = own.map { index in
        SingleOutletWording.Words(
          variants[index].pointer.range, in: articles[variants[index].pointer.article].text.tokens)
      }
      for (index, ranges) in zip(own, SingleOutletWording.ranges(in: words)) {
        marked[index].alone = ranges
      }
    }
    return marked
  }

  /// The outlet or agency that the article has the words from.
  private func via(_ item: Item) -> String? {
    credits[item.article].first { $0.scope.overlaps(item.quote.range) }?.source
  }

  private static func tokens(of range: TextRange, _ tokens: [Token]) -> Range<Int> {
    tokens.firstIndex(from: range.start)..<tokens.firstIndex(from: range.end)
  }
}
