import SanadText

/// The terms of a statement as another article has them: the same for all statements of that article.
struct ForeignTerms: Sendable {
  struct Term: Sendable {
    /// Statements of the other article that have it.
    let count: Int32
    /// How well it picks a statement of both articles, and of the one in which it does so less.
    let weight: Float
    let pick: Float
  }

  /// In the order of the statement's terms.
  let terms: [Term]
  /// Of the weights, and of their squares.
  let sum: Float
  let square: Float

  init(_ statement: StatementTraits, in article: Int, _ reader: PairFeatureReader) {
    var (sum, square): (Float, Float) = (0, 0)
    terms = statement.all.terms.indices.map { place in
      let count = reader.count(of: statement.all.terms[place], in: article)
      let own = reader.picking(statement.ownCounts[place], in: statement.article)
      let other = reader.picking(count, in: article)
      let weight = (own * other).squareRoot()
      sum += weight
      square += weight * weight
      return Term(count: count, weight: weight, pick: min(own, other))
    }
    (self.sum, self.square) = (sum, square)
  }
}

/// What of ``ForeignTerms`` pairs read that come in ascending order: few of them at a time, whatever a story's size.
struct ForeignTermTable {
  /// Those of the current first statement, by article.
  private var ofFirst: [ForeignTerms?]
  private var first = -1
  /// The places of either list that hold something: what is cleared.
  private var filledArticles: [Int] = []
  private var filledStatements: [Int] = []
  /// Those of each second statement in the current first one's article.
  private var ofSecond: [ForeignTerms?]
  private var article = -1

  init(statementCount: Int, articleCount: Int) {
    ofFirst = Array(repeating: nil, count: articleCount)
    ofSecond = Array(repeating: nil, count: statementCount)
  }

  mutating func terms(
    ofFirst statement: Int, in article: Int, _ reader: PairFeatureReader
  ) -> ForeignTerms {
    if first != statement {
      for index in filledArticles { ofFirst[index] = nil }
      filledArticles.removeAll(keepingCapacity: true)
      first = statement
    }
    if let known = ofFirst[article] { return known }
    let made = ForeignTerms(reader.statement(statement), in: article, reader)
    ofFirst[article] = made
    filledArticles.append(article)
    return made
  }

  mutating func terms(
    ofSecond statement: Int, in article: Int, _ reader: PairFeatureReader
  ) -> ForeignTerms {
    if self.article != article {
      for index in filledStatements { ofSecond[index] = nil }
      filledStatements.removeAll(keepingCapacity: true)
      self.article = article
    }
    if let known = ofSecond[statement] { return known }
    let made = ForeignTerms(reader.statement(statement), in: article, reader)
    ofSecond[statement] = made
    filledStatements.append(statement)
    return made
  }
}
