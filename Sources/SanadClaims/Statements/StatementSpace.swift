import SanadModel
import SanadText

/// The statements of a story as vectors over the story's own terms.
struct StatementSpace: Sendable {
  let vectors: StatementList<TermVector>
  /// For each statement one vector per clause.
  let clauses: StatementList<[TermVector]>
  private let vocabulary: Vocabulary
  private let weights: [Float]

  /// - Parameters:
  ///   - terms: of each statement, in order of place.
  ///   - shares: what the weight of each of these terms is multiplied with.
  init(
    _ statements: StatementList<Statement>, terms: StatementList<[Term]>,
    shares: StatementList<[Float]>
  ) {
    var vocabulary = Vocabulary()
    let ids = terms.mapped { list in list.map { vocabulary.id(of: $0.hash) } }
    for row in ids { vocabulary.count(row) }
    let weights = vocabulary.weights(total: statements.count)
    self.vocabulary = vocabulary
    self.weights = weights
    vectors = StatementList(
      zip(ids, shares).map { TermVector($0, weights: weights, shares: $1) })
    clauses = StatementList(statements.indices).mapped { index in
      statements[index].clauses.map { clause in
        let inside = terms[index].indices.filter { clause.tokens.contains(terms[index][$0].token) }
        return TermVector(
          inside.map { ids[index][$0] }, weights: weights,
          shares: inside.map { shares[index][$0] })
      }
    }
  }

  /// The sum of squared weights, in the order of the hashes so that it is the same on every run.
  func squaredWeight(of terms: Set<WordHash>) -> Double {
    terms.sorted { $0.value < $1.value }.reduce(0) { sum, term in
      let weight = Double(weight(of: term))
      return sum + weight * weight
    }
  }

  /// The weight of a term in this story; 0 for one that no statement has.
  func weight(of term: WordHash) -> Float {
    vocabulary.knownID(of: term).map { weights[Int($0)] } ?? 0
  }
}
