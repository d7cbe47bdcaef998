import SanadModel
import SanadText

/// Builds the traits of a story's statements in two steps: all terms first, since their weights depend on how
/// many statements have them.
struct StoryTraitsBuilder {
  private let story: StoryIndex
  private let newsrooms: ArticleList<ArticleIndex>

  private var ids = FlatMap(capacity: 4_096)
  private var counts: [Int32] = []
  private var isName: [Bool] = []
  private var isNumber: [Bool] = []
  /// Terms of each statement in order of place, with their ids.
  private var terms: [[Term]] = []
  private var termIDs: [[Int32]] = []
  private var articleTerms: [StoryTraits.ArticleTerms] = []
  /// The ids of the terms of each article's title.
  private var titles: [Set<Int32>] = []

  init(
    _ story: StoryIndex, newsrooms: ArticleList<ArticleIndex>
  ) {
    self.story = story
    self.newsrooms = newsrooms
  }

  mutating func read() {
    for id in story.statements.indices { readTerms(of: id) }
    for article in story.articles.indices {
      articleTerms.append(terms(of: article))
      titles.append(titleTerms(of: article))
    }
  }

  private mutating func readTerms(of id: StatementID) {
    guard let lexicon = story.lexicon(of: id) else {
      terms.append([])
      termIDs.append([])
      return
    }
    let (tokens, statement) = (story.tokens(of: id), story.statements[id])
    let found = lexicon.terms.terms(
      statement.tokens, tokens, story.annotated(id).article.text)
    var own: [Int32] = []
    for term in found {
      let token = tokens[term.token]
      let number = self.id(of: term)
      if token.kind == .number { isNumber[Int(number)] = true }
      if token.isCapitalised, term.token != statement.tokens.lowerBound {
        isName[Int(number)] = true
      }
      own.append(number)
    }
    for number in Set(own) { counts[Int(number)] += 1 }
    terms.append(found)
    termIDs.append(own)
  }

  private mutating func id(of term: Term) -> Int32 {
    if let known = ids[term.hash] { return known }
    let number = Int32(counts.count)
    ids.update(term.hash, number)
    counts.append(0)
    isName.append(false)
    isNumber.append(false)
    return number
  }

  private func terms(of article: ArticleIndex) -> StoryTraits.ArticleTerms {
    let statements = story.statements(of: article)
    var all: [Int32] = []
    for id in statements { all += Set(termIDs[story.statements.offset(of: id)]) }
    all.sort()
    var found = StoryTraits.ArticleTerms()
    for term in all {
      if found.terms.last == term {
        found.counts[found.counts.count - 1] += 1
      } else {
        found.terms.append(term)
        found.counts.append(1)
      }
    }
    found.statementCount = statements.count
    return found
  }

  private func titleTerms(of article: ArticleIndex) -> Set<Int32> {
    guard let lexicon = story.lexicons[article] else { return [] }
    let annotated = story.articles[article]
    let tokens = annotated.title.tokens
    let found = lexicon.terms.terms(0..<tokens.count, tokens, annotated.article.title)
    // A title's word that no statement has still counts.
    return Set(found.map { ids[$0.hash] ?? ~Int32(truncatingIfNeeded: $0.hash.value & 0xFFFF) })
  }

  // MARK: Traits

  func traits() -> StoryTraits {
    let logs = LogTable(story.statements.count * 2 + 4)
    let all = logs[story.statements.count + 1]
    let weights = counts.map { all - logs[max(1, Int($0))] }
    let statements = story.statements.indices.map { statement($0, weights) }
    return StoryTraits(
      statements: statements, weights: weights, isName: isName,
      isNumber: isNumber, articleTerms: articleTerms,
      gramWeights: LetterGrams.weights(of: statements.map(\.grams)), logs: logs)
  }

  private func statement(_ id: StatementID, _ weights: [Float]) -> StatementTraits {
    let (index, reader) = (story.statements.offset(of: id), TraitReader(story, id))
    let statement = story.statements[id]
    let article = story.articles.offset(of: statement.article)
    let tokens = story.tokens(of: id)
    let all = WeightedTerms(termIDs[index], weights: weights)
    let parts = reader.parts()
    let (matter, scope, bare) = matter(index, parts, tokens)
    let ranges = story.statements(of: statement.article)
    let place = Float(index - story.statements.offset(of: ranges.lowerBound))
    let named = named(index, parts.names, first: statement.tokens.lowerBound, tokens)
    return StatementTraits(
      article: article, outlet: story.articles.offset(of: newsrooms[statement.article]), all: all,
      ownCounts: all.terms.map { articleTerms[article].count(of: $0) },
      matter: WeightedTerms(matter, weights: weights),
      scope: WeightedTerms(scope, weights: weights), bare: WeightedTerms(bare, weights: weights),
      clauses: clauses(of: id, weights),
      grams: LetterGrams(story.annotated(id).article.text, statement.range),
      names: named.names, capitals: named.capitals,
      numbers: Set(termIDs[index].filter { isNumber[Int($0)] }).sorted(),
      quantities: measures(of: id), days: reader.days, hours: reader.hours,
      speakers: reader.speakers, flags: reader.flags, wordCount: Float(reader.wordCount),
      place: place / Float(max(1, ranges.count - 1)),
      titleShare: Float(titles[article].intersection(all.terms).count)
        / Float(max(1, titles[article].count)),
      quotedShare: reader.quotedShare)
  }

  /// Terms of the scope from which it stands for the matter. Set by reading.
  private static let scopeTermCountMin = 3

  private func matter(
    _ index: Int, _ parts: TraitReader.Parts, _ tokens: [Token]
  ) -> (matter: [Int32], scope: [Int32], bare: [Int32]) {
    var (matter, scope, bare): ([Int32], [Int32], [Int32]) = ([], [], [])
    for (term, id) in zip(terms[index], termIDs[index]) {
      let start = Int(tokens[term.token].start)
      let isScope = parts.scope.contains { $0.contains(start) }
      if parts.frame.contains(where: { $0.contains(start) }) { continue }
      if parts.isQuotation, !isScope { continue }
      matter.append(id)
      if isScope { scope.append(id) }
      if !parts.names.contains(where: { $0.contains(start) }) { bare.append(id) }
    }
    let isWide = Self.scopeTermCountMin <= Set(scope).count
    return (matter, isWide ? scope : matter, bare)
  }

  private func named(
    _ index: Int, _ ranges: [TextRange], first: Int, _ tokens: [Token]
  ) -> (names: [Int32], capitals: [Int32]) {
    var (names, capitals): (Set<Int32>, Set<Int32>) = ([], [])
    for (term, id) in zip(terms[index], termIDs[index]) {
      let token = tokens[term.token]
      if ranges.contains(where: { $0.contains(Int(token.start)) }) { names.insert(id) }
      if token.isCapitalised, term.token != first { capitals.insert(id) }
    }
    return (names.sorted(), capitals.sorted())
  }

  /// Clauses of a statement that are compared. Set by reading.
  private static let clauseCountMax = 8

  private func clauses(of id: StatementID, _ weights: [Float]) -> [WeightedTerms] {
    let index = story.statements.offset(of: id)
    return story.statements[id].clauses.prefix(Self.clauseCountMax).map { clause in
      WeightedTerms(
        zip(terms[index], termIDs[index]).filter { clause.tokens.contains($0.0.token) }
          .map(\.1), weights: weights)
    }.filter { 1 < $0.terms.count }
  }

  private func measures(of id: StatementID) -> [StatementTraits.Measure] {
    story.quantities(of: id).compactMap { mention in
      story.measureKey(of: mention.value, in: id).map {
        StatementTraits.Measure(
          key: $0, low: mention.value.low ?? -.infinity, high: mention.value.high ?? .infinity)
      }
    }
  }
}
