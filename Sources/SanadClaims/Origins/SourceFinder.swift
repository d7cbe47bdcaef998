import SanadModel
import SanadText

/// Finds the sources of one article's reports of a claim, and the words that name them.
struct SourceFinder: Sendable {
  /// A source and where the article names it.
  struct Found: Hashable, Sendable {
    let source: SourceID
    let evidence: TextRange
    /// False for `petugas`: the article may name somebody for the same elsewhere.
    let isNamed: Bool
  }

  /// Sentences after a report in which the source of both is looked for: a lead states, the next
  /// sentence names who says so. Set by reading.
  static let afterCountMax = 2
  /// Sentences at the head of an article that are its lead. Set by reading.
  static let leadCountMax = 2
  /// Similarity of two sentences of an article from which the source of one is that of both. Set by reading.
  static let similarityMin: Float = 0.35
  /// Tokens within which a sentence's subject begins. Set by reading.
  static let subjectTokenMax = 3

  private let story: StoryIndex
  private let registry: SourceRegistry
  /// For each statement the sources it is attributed to.
  private let attributed: StatementList<[Found]>
  /// The same, but none for a statement that denies something.
  private let asserting: StatementList<[Found]>
  /// For each article everybody it names or credits as a source; credits have an empty range.
  private let all: ArticleList<[Found]>
  private let statements: [Pointer: StatementID]

  init(_ story: StoryIndex, registry: SourceRegistry) {
    self.story = story
    self.registry = registry
    let mentioned = ArticleList(story.articles.indices).mapped {
      Self.mentioned(in: $0, story, registry)
    }
    let attributed = story.statements.mapped { statement in
      Self.unique(mentioned[statement.article].filter { $0.scope.overlaps(statement.range) })
    }
    self.attributed = attributed
    asserting = StatementList(story.statements.indices).mapped {
      story.isDenial($0) ? [] : attributed[$0]
    }
    all = ArticleList(story.articles.indices).mapped { article in
      let credited = story.articles[article].article.credits.compactMap { credit in
        registry.id(of: credit.name, in: article)
          .map { Found(source: $0, evidence: TextRange(0, 0), isNamed: true) }
      }
      return Self.unique(mentioned[article]) + credited
    }
    var statements: [Pointer: StatementID] = [:]
    for id in story.statements.indices { statements[story.pointer(to: id)] = id }
    self.statements = statements
  }

  private struct Mentioned {
    let found: Found
    let scope: TextRange
  }

  private static func mentioned(
    in article: ArticleIndex, _ story: StoryIndex, _ registry: SourceRegistry
  ) -> [Mentioned] {
    let text = story.articles[article].text
    let cited = text.attributions.map { ($0.source, $0.range, $0.scope) }
    let said = text.quotes.map { ($0.speaker ?? "", $0.speakerRange ?? $0.range, $0.range) }
    return (cited + said).compactMap { name, evidence, scope in
      registry.id(of: name, in: article).map {
        let isNamed = !registry.isUnnamed(name, in: article)
        return Mentioned(
          found: Found(source: $0, evidence: evidence, isNamed: isNamed), scope: scope)
      }
    }
  }

  private static func unique(_ mentioned: [Mentioned]) -> [Found] {
    var seen: Set<SourceID> = []
    return mentioned.map(\.found).filter { seen.insert($0.source).inserted }
  }

  /// Everybody an article names or credits.
  func everybody(in article: ArticleIndex) -> [Found] { all[article] }

  /// The sources of an article's reports of one claim, and the rule that found them; empty if the article names
  /// nobody for them.
  ///
  /// If words such as `petugas` name nobody, whom the article names for the same elsewhere is taken instead.
  func sources(of reports: [Report]) -> (found: [Found], rule: Maker) {
    let statements = reports.compactMap {
      self.statements[Pointer(article: $0.article, range: $0.range)]
    }
    let named = reports.flatMap(named)
    if named.contains(where: \.isNamed) { return (named, Maker("origins.named")) }
    let repeated = zip(statements, reports).flatMap { repeating($0, $1) }
    if !named.isEmpty {
      let better = repeated.filter(\.isNamed)
      return better.isEmpty
        ? (named, Maker("origins.named")) : (better, Maker("origins.repeated"))
    }
    let subjects = statements.flatMap(subjects)
    if !subjects.isEmpty { return (subjects, Maker("origins.subject")) }
    if !repeated.isEmpty { return (repeated, Maker("origins.repeated")) }
    let between = statements.flatMap(between)
    if !between.isEmpty { return (between, Maker("origins.between")) }
    return (statements.flatMap(near), Maker("origins.near"))
  }

  /// The sources of both the sentence before and the one after: a paragraph between two quotations of one
  /// speaker is the speaker's.
  private func between(_ statement: StatementID) -> [Found] {
    let own = story.statements(of: story.article(of: statement))
    let (last, next) = (statement.advanced(by: -1), statement.advanced(by: 1))
    guard own.contains(last), own.contains(next) else { return [] }
    let before = Set(asserting[last].map(\.source))
    return asserting[next].filter { $0.isNamed && before.contains($0.source) }
  }

  /// The sources that a report is attributed to.
  private func named(_ report: Report) -> [Found] {
    let id = statements[Pointer(article: report.article, range: report.range)]
    let near = id.map { attributed[$0] }
    return report.attributions.compactMap { attribution in
      registry.id(of: attribution.source, in: report.article).map { id in
        near?.first { $0.source == id }
          ?? Found(source: id, evidence: report.range, isNamed: true)
      }
    }
  }

  /// An organization at the start of the sentence, if it is a source of the story: "The bank noted …".
  private func subjects(_ statement: StatementID) -> [Found] {
    let (own, annotated) = (story.statements[statement], story.annotated(statement))
    let lead = own.tokens.prefix(Self.subjectTokenMax).map { annotated.text.tokens[$0].range }
    return annotated.text.names.compactMap { name in
      guard name.type == .organization, lead.contains(where: { $0.start == name.range.start }),
        let id = registry.id(of: annotated.entities[name.entity].name, in: own.article)
      else { return nil }
      return Found(source: id, evidence: name.range, isNamed: true)
    }
  }

  /// The sources of another sentence of the article that says the same or gives the same number; not of one that
  /// denies it in the same words.
  private func repeating(_ statement: StatementID, _ report: Report) -> [Found] {
    story.statements(of: story.article(of: statement)).filter { other in
      other != statement && !asserting[other].isEmpty
        && (gives(other, report.value)
          || Self.similarityMin
            <= story.space.vectors[statement].similarity(to: story.space.vectors[other]))
    }.flatMap { asserting[$0] }
  }

  private func gives(_ statement: StatementID, _ value: ReportValue?) -> Bool {
    guard case .quantity(let quantity) = value, let counted = quantity.counted else { return false }
    return story.quantities(of: statement).contains {
      $0.value.counted == counted && $0.value.unit == quantity.unit
        && $0.value.comparison(with: quantity) == .equal
    }
  }

  /// The sources of the first of the sentences after a lead that has some.
  private func near(_ statement: StatementID) -> [Found] {
    let own = story.statements(of: story.article(of: statement))
    let place = own.lowerBound.distance(to: statement)
    guard place < Self.leadCountMax else { return [] }
    // The last sentence of an article has only itself.
    let isLast = statement.advanced(by: 1) == own.upperBound
    let after = own.dropFirst(place + (isLast ? 0 : 1)).prefix(Self.afterCountMax)
    return after.first { !asserting[$0].isEmpty }.map { asserting[$0] } ?? []
  }
}
