import SanadModel
package import SanadText

/// The pairs of statements of a story that may state the same fact, and what the first judge sees of each.
package struct StatementPairs: Sendable {
  package let list: PairList
  package let rows: FeatureRows<PairFeature>
  /// Without statements for a story of one article.
  let traits: StoryTraits
  /// For each statement its article's number and its range.
  package let ranges: [(article: Int, range: TextRange)]

  /// For each statement its article and its outlet.
  package let articles: [Int]
  package let outlets: [Int]

  init(
    _ story: StoryIndex, newsrooms: ArticleList<ArticleIndex>
  ) {
    let ranges = story.statements.map { (story.articles.offset(of: $0.article), $0.range) }
    if story.articles.count < 2 {
      self.init(ofOneArticle: ranges)
    } else {
      self.init(StoryTraits(story, newsrooms: newsrooms), ranges: ranges)
    }
  }

  /// No pairs, and nothing read of the statements: those of one article are never compared.
  private init(ofOneArticle ranges: [(article: Int, range: TextRange)]) {
    self.ranges = ranges
    list = PairList([], count: ranges.count)
    rows = FeatureRows<PairFeature>()
    traits = StoryTraits(
      statements: [], weights: [], isName: [], isNumber: [], articleTerms: [], gramWeights: [],
      logs: LogTable(1))
    articles = Array(repeating: 0, count: ranges.count)
    outlets = articles
  }

  init(_ traits: StoryTraits, ranges: [(article: Int, range: TextRange)]) {
    self.ranges = ranges
    self.traits = traits
    let reader = PairFeatureReader(traits)
    var candidates = CandidatePairs(traits, reader)
    let list = candidates.list()
    var rows = FeatureRows<PairFeature>()
    rows.reserve(list.pairs.count)
    var foreign = ForeignTermTable(
      statementCount: traits.statements.count, articleCount: traits.articleTerms.count)
    for pair in list.pairs {
      rows.appendRow()
      reader.fill(&rows, Int(pair.first), Int(pair.second), &foreign)
    }
    self.list = list
    let articles = traits.statements.map(\.article)
    self.articles = articles
    outlets = traits.statements.map(\.outlet)
    let cosines = Margins(list, articles, list.pairs.indices.map { rows[$0, .cosine] })
    let matter = Margins(list, articles, list.pairs.indices.map { rows[$0, .matterCosine] })
    for row in list.pairs.indices {
      rows[row, .marginMin] = cosines.least[row]
      rows[row, .marginMax] = cosines.greatest[row]
      rows[row, .rivalMax] = cosines.rivalMax[row]
      rows[row, .matterMarginMin] = matter.least[row]
      rows[row, .matterMarginMax] = matter.greatest[row]
    }
    self.rows = rows
  }
}
