import SanadLanguages
import SanadModel
import SanadText

/// All statements of a story, with their terms and vectors.
struct StoryStatements: Sendable {
  let articles: [AnnotatedArticle]
  /// By article, then by place.
  let statements: [Statement]
  /// Of each statement.
  let terms: [[Term]]
  let space: StatementSpace
  /// The first statement of each article, and one past the last of the story.
  let starts: [Int]

  init(
    _ articles: [AnnotatedArticle], readers: [String: StatementReader], languages: Languages
  ) {
    var statements: [Statement] = []
    var terms: [[Term]] = []
    var starts: [Int] = []
    for (index, annotated) in articles.enumerated() {
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
    space = StatementSpace(statements, terms: terms)
  }

  /// Whether a statement has a not in it, denies, or is of what is still to come.
  func mood(of statement: Statement) -> SimilarityGraph.Mood {
    let stances = articles[statement.article].text.stances
    return SimilarityGraph.Mood(
      isTurned: statement.cues.contains(.turned),
      isPlanned: stances.contains {
        $0.stance == .planned && $0.scope.overlaps(statement.range)
      },
      isDenial: stances.contains {
        $0.stance == .denied && $0.range.overlaps(statement.range)
      })
  }
}
