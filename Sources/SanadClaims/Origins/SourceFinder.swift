import SanadModel
import SanadText

/// Finds what one article's reports of a claim rest on, and the words that say so.
struct SourceFinder: Sendable {
  /// A source and where the article names it.
  struct Found: Hashable, Sendable {
    let source: Int
    let evidence: TextRange
    /// False for `petugas`: somebody better known may stand behind it.
    let isNamed: Bool
  }

  /// Sentences after a report in which the source of both is looked for: a lead states, the next
  /// sentence names who says so.
  static let afterCountMax = 2
  /// Sentences at the head of an article that are its lead.
  static let leadCountMax = 2
  /// Similarity of two sentences of an article from which the source of one is that of both.
  static let similarityMin: Float = 0.35
  /// Tokens within which a sentence's subject begins.
  static let subjectTokenMax = 3

  private let story: StoryStatements
  private let registry: SourceRegistry
  /// For each statement who vouches for it.
  private let vouching: [[Found]]
  /// The same, but nobody for a statement that denies something.
  private let asserting: [[Found]]
  /// For each article everybody it names or credits as a source; credits have an empty range.
  private let all: ArticleList<[Found]>
  /// From a report's place to its statement.
  private let places: [Pointer: Int]

  init(_ story: StoryStatements, registry: SourceRegistry) {
    self.story = story
    self.registry = registry
    let mentioned = ArticleList(story.articles.indices).mapped {
      Self.mentioned(in: $0, story, registry)
    }
    let vouching = story.statements.map { statement in
      Self.unique(mentioned[statement.article].filter { $0.scope.overlaps(statement.range) })
    }
    self.vouching = vouching
    asserting = zip(story.statements, vouching).map { statement, found in
      Self.isDenial(statement, story) ? [] : found
    }
    all = ArticleList(story.articles.indices).mapped { article in
      let credited = story.articles[article].article.credits.compactMap { credit in
        registry.id(of: credit.name, in: article)
          .map { Found(source: $0, evidence: TextRange(0, 0), isNamed: true) }
      }
      return Self.unique(mentioned[article]) + credited
    }
    var places: [Pointer: Int] = [:]
    for (index, statement) in story.statements.enumerated() {
      places[Pointer(article: statement.article, range: statement.range)] = index
    }
    self.places = places
  }

  private static func isDenial(_ statement: Statement, _ story: StoryStatements) -> Bool {
    story.articles[statement.article].text.stances.contains {
      $0.stance == .denied && $0.range.overlaps(statement.range)
    }
  }

  private struct Mentioned {
    let found: Found
    let scope: TextRange
  }

  private static func mentioned(
    in article: ArticleIndex, _ story: StoryStatements, _ registry: SourceRegistry
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
    var seen: Set<Int> = []
    return mentioned.map(\.found).filter { seen.insert($0.source).inserted }
  }

  /// Everybody an article names or credits.
  func everybody(in article: ArticleIndex) -> [Found] { all[article] }

  /// What an article's reports of one claim rest on, and the rule that says so; nothing where the article
  /// names nobody for them.
  ///
  /// Words that name no one, as `petugas`, give way to whom the article names for the same elsewhere.
  func sources(of reports: [Report]) -> (found: [Found], rule: Maker) {
    let statements = reports.compactMap {
      places[Pointer(article: $0.article, range: $0.range)]
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

  /// Those who vouch for the sentence before as well as for the one after: a paragraph between two
  /// quotations of one speaker is the speaker's.
  private func between(_ statement: Int) -> [Found] {
    let article = story.statements[statement].article
    let own = story.statements(of: article)
    guard own.contains(statement - 1), own.contains(statement + 1) else { return [] }
    let before = Set(asserting[statement - 1].map(\.source))
    return asserting[statement + 1].filter { $0.isNamed && before.contains($0.source) }
  }

  /// Those named for a report.
  private func named(_ report: Report) -> [Found] {
    let near = places[Pointer(article: report.article, range: report.range)].map { vouching[$0] }
    return report.attributions.compactMap { attribution in
      registry.id(of: attribution.source, in: report.article).map { id in
        near?.first { $0.source == id }
          ?? Found(source: id, evidence: report.range, isNamed: true)
      }
    }
  }

  /// A body that is a source of the story, as what the sentence begins with: "The bank noted …".
  private func subjects(_ statement: Int) -> [Found] {
    let (own, text) = (
      story.statements[statement], story.articles[story.statements[statement].article]
    )
    let lead = own.tokens.prefix(Self.subjectTokenMax).map { text.text.tokens[$0].range }
    return text.text.names.compactMap { name in
      guard name.type == .organization, lead.contains(where: { $0.start == name.range.start }),
        let id = registry.id(of: text.entities[name.entity].name, in: own.article)
      else { return nil }
      return Found(source: id, evidence: name.range, isNamed: true)
    }
  }

  /// Those who vouch for another sentence of the article that says the same or gives the same number; not
  /// those who deny it in the same words.
  private func repeating(_ statement: Int, _ report: Report) -> [Found] {
    let own = story.statements[statement]
    let others = story.statements(of: own.article)
    return others.filter { other in
      other != statement && !asserting[other].isEmpty
        && (gives(other, report.value)
          || Self.similarityMin
            <= story.space.vectors[statement].similarity(to: story.space.vectors[other]))
    }.flatMap { asserting[$0] }
  }

  private func gives(_ statement: Int, _ value: ReportValue?) -> Bool {
    guard case .quantity(let quantity) = value, let counted = quantity.counted else { return false }
    let range = story.statements[statement].range
    let article = story.articles[story.statements[statement].article]
    return article.text.quantities(within: range).contains {
      $0.value.counted == counted && $0.value.unit == quantity.unit
        && $0.value.comparison(with: quantity) == .equal
    }
  }

  /// Those who vouch for one of the sentences after a lead.
  private func near(_ statement: Int) -> [Found] {
    let own = story.statements(of: story.statements[statement].article)
    guard statement < own.lowerBound + Self.leadCountMax else { return [] }
    let last = min(statement + Self.afterCountMax, own.upperBound - 1)
    let after = statement < last ? statement + 1...last : statement...statement
    return after.first { !asserting[$0].isEmpty }.map { asserting[$0] } ?? []
  }
}
