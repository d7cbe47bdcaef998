import SanadModel

/// For each statement with values the most similar statement of each other article.
struct StatementMatches: Sendable {
  private struct Key: Hashable {
    let statement: StatementID
    let article: ArticleIndex
  }

  private var best: [Key: StatementID] = [:]
  private let articles: StatementList<ArticleIndex>

  /// - Complexity: O(*n*²) for *n* statements with values.
  init(_ context: ValueContext) {
    let statements = context.statements.compactMap(\.self)
    var most: [Key: Double] = [:]
    for first in statements where !first.mentions.isEmpty {
      for second in statements where second.article != first.article {
        let cosine = context.cosine(first.id, second.id)
        let key = Key(statement: first.id, article: second.article)
        if most[key] ?? 0 < cosine {
          most[key] = cosine
          best[key] = second.id
        }
      }
    }
    articles = context.story.statements.mapped(\.article)
  }

  /// Of how many of the two the other is the most similar statement of its article.
  func mutual(_ first: StatementID, _ second: StatementID) -> Double {
    [(first, second), (second, first)].reduce(0) { sum, pair in
      let key = Key(statement: pair.0, article: articles[pair.1])
      return sum + (best[key] == pair.1 ? 1 : 0)
    }
  }
}
