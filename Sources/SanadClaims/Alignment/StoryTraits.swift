import SanadModel
import SanadText

/// The traits of all statements of a story, and the weights of its terms.
struct StoryTraits: Sendable {
  let statements: [StatementTraits]
  /// How rare each term is in the story.
  let weights: [Float]
  let isName: [Bool]
  let isNumber: [Bool]
  /// For each article its terms, ascending, and how many of its statements have each.
  let articleTerms: [ArticleTerms]
  let gramWeights: [Float]
  let logs: LogTable

  /// The terms of one article.
  struct ArticleTerms: Sendable {
    var terms: [Int32] = []
    var counts: [Int32] = []
    var statementCount = 0

    /// The number of statements that have `term`.
    func count(of term: Int32) -> Int32 {
      let place = terms.lowerBound { $0 < term }
      return place < terms.count && terms[place] == term ? counts[place] : 0
    }
  }

  init(
    _ story: StoryIndex, newsrooms: ArticleList<ArticleIndex>
  ) {
    var builder = StoryTraitsBuilder(story, newsrooms: newsrooms)
    builder.read()
    self = builder.traits()
  }

  init(
    statements: [StatementTraits], weights: [Float], isName: [Bool],
    isNumber: [Bool], articleTerms: [ArticleTerms], gramWeights: [Float], logs: LogTable
  ) {
    self.statements = statements
    self.weights = weights
    self.isName = isName
    self.isNumber = isNumber
    self.articleTerms = articleTerms
    self.gramWeights = gramWeights
    self.logs = logs
  }

  /// The sentence before and after, of the same article; nil at its ends.
  func previous(_ statement: Int) -> Int? { neighbour(statement, -1) }
  func next(_ statement: Int) -> Int? { neighbour(statement, 1) }

  private func neighbour(_ statement: Int, _ step: Int) -> Int? {
    let other = statement + step
    guard statements.indices.contains(other),
      statements[other].article == statements[statement].article
    else { return nil }
    return other
  }
}
