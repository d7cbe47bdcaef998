import CMath
import SanadModel
import SanadText

/// The statements of a story as vectors over the story's own terms.
struct StatementSpace: Sendable {
  /// Exponent of the inverse frequency: below one, a word in few statements counts less against one in
  /// many. 0.5, 0.75, 1 and 1.5 gave F1 0.66, 0.67, 0.66 and 0.63 over ten judged stories.
  static let frequencyExponent = 0.75

  /// In the order of the statements.
  let vectors: [TermVector]
  /// For each statement, one of each clause.
  let clauses: [[TermVector]]

  /// - Parameter terms: of each statement, in order of place.
  init(_ statements: [Statement], terms: [[Term]]) {
    var vocabulary = Vocabulary()
    let ids = terms.map { list in list.map { vocabulary.id(of: $0.hash) } }
    for row in ids { vocabulary.count(row) }
    let weights = vocabulary.weights(total: statements.count)
    vectors = ids.map { TermVector($0, weights: weights) }
    clauses = statements.indices.map { index in
      statements[index].clauses.map { clause in
        let inside = terms[index].indices.filter { clause.tokens.contains(terms[index][$0].token) }
        return TermVector(inside.map { ids[index][$0] }, weights: weights)
      }
    }
  }
}

/// Terms as small numbers, and in how many statements each stands.
private struct Vocabulary {
  private var map = FlatMap(capacity: 1_024)
  private var frequencies: [Int] = []

  mutating func id(of hash: WordHash) -> Int32 {
    if let id = map[hash] { return id }
    map.update(hash, Int32(frequencies.count))
    frequencies.append(0)
    return Int32(frequencies.count - 1)
  }

  /// Counts each of a statement's terms once.
  mutating func count(_ ids: [Int32]) {
    for (index, id) in ids.enumerated() where !ids[..<index].contains(id) {
      frequencies[Int(id)] += 1
    }
  }

  func weights(total: Int) -> [Float] {
    frequencies.map { frequency in
      let inverse = sanad_log(1 + Double(total) / Double(max(1, frequency)))
      return Float(sanad_exp(sanad_log(inverse) * StatementSpace.frequencyExponent))
    }
  }
}
