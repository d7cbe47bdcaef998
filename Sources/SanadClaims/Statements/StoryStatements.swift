import SanadLanguages
import SanadModel
import SanadText

/// All statements of a story, with their terms and vectors.
struct StoryStatements: Sendable {
  let articles: ArticleList<AnnotatedArticle>
  /// By article, then by place.
  let statements: [Statement]
  /// Of each statement.
  let terms: [[Term]]
  let space: StatementSpace
  /// The first statement of each article, and one past the last of the story.
  private let starts: [Int]

  init(
    _ articles: ArticleList<AnnotatedArticle>, readers: [String: StatementReader],
    languages: Languages
  ) {
    var statements: [Statement] = []
    var terms: [[Term]] = []
    var starts: [Int] = []
    for (index, annotated) in articles.indexed {
      starts.append(statements.count)
      let tag = languages.pack(for: annotated.article.language)?.tag
      guard let tag, let reader = readers[tag] else { continue }
      for statement in reader.finder.statements(in: annotated, article: index) {
        let dates = annotated.text.dates.map(\.range).filter { statement.range.contains($0) }
        statements.append(statement)
        terms.append(
          reader.terms.terms(
            statement.tokens, annotated.text.tokens, annotated.article.text, skipping: dates))
      }
    }
    self.articles = articles
    self.statements = statements
    self.terms = terms
    self.starts = starts + [statements.count]
    space = StatementSpace(
      statements, terms: terms,
      shares: zip(statements, terms).map { statement, terms in
        Self.shares(of: terms, in: statement, articles[statement.article].text)
      })
  }

  /// The statements of an article.
  func statements(of article: ArticleIndex) -> Range<Int> {
    let number = articles.offset(of: article)
    return starts[number]..<starts[number + 1]
  }

  /// Of each statement the number of its article, counted from zero.
  var articleNumbers: [Int] { statements.map { articles.offset(of: $0.article) } }

  /// That articles have more statements than are compared.
  var notices: [Notice] {
    let isCut = zip(starts, starts.dropFirst()).contains {
      StatementFinder.statementCountMax <= $1 - $0
    }
    return isCut ? [Notice(.limitReached, detail: "statementCountMax")] : []
  }

  /// What counts of words that say who says something, where and when, and not what: 1, 0.7 and 0.5 gave
  /// F1 0.755, 0.759 and 0.761 of claim pairs over ten judged stories.
  static let framingShare: Float = 0.6

  /// What counts of each of `terms`: less outside the words that are attributed, where some are.
  private static func shares(
    of terms: [Term], in statement: Statement, _ text: Annotations
  ) -> [Float] {
    let scopes = text.attributions.map(\.scope).filter { $0.overlaps(statement.range) }
    if scopes.isEmpty { return Array(repeating: 1, count: terms.count) }
    return terms.map { term in
      let start = Int(text.tokens[term.token].start)
      return scopes.contains { $0.contains(start) } ? 1 : framingShare
    }
  }

  /// What of the statement at `index` keeps it from stating what another states.
  func stand(of index: Int) -> Stand {
    let statement = statements[index]
    let annotated = articles[statement.article]
    let article = annotated.text
    return Stand(
      isTurned: statement.cues.contains(.turned),
      isPlanned: article.stances.contains {
        $0.stance == .planned && $0.scope.overlaps(statement.range)
      },
      isDenial: article.stances.contains {
        $0.stance == .denied && $0.range.overlaps(statement.range)
      },
      names: NamedTerms(
        terms[index], in: statement, article.tokens, language: annotated.article.language),
      numbers: StatedNumbers(
        article.quantities(within: statement.range), language: annotated.article.language))
  }
}
