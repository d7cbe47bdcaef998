import SanadText

/// Compares statements of one language by all their words, and statements of two languages by the words that
/// both languages may have.
///
/// A word that occurs in statements of one language only may have a translation in the other. It speaks neither
/// for nor against similarity, so it weighs less. Statements are numbered as in the story, from zero.
struct StatementSimilarity: Sendable {
  /// Weight of such a word. Over twelve invented events reported in two languages, 1, 0.7, 0.6, 0.5 and 0.4
  /// found 0.70, 0.77, 0.81, 0.83 and 0.85 of the facts reported in both, at precision 0.95, 0.92, 0.91, 0.91
  /// and 0.89. Measured.
  static let ownWordShare: Float = 0.5
  /// Weight of the similarity of two sentences of one article: an outlet seldom says a thing twice. 0, 0.5, 0.8
  /// and 1 gave F1 0.66, 0.65, 0.67 and 0.66 over ten judged stories.
  static let sameArticleShare: Float = 0.8

  private let vectors: [TermVector]
  private let languages: [String?]
  /// For each term whether statements of two languages have it.
  private let isShared: [Bool]
  private let squaredLengths: [Float]

  /// - Parameters:
  ///   - vectors: of the statements.
  ///   - languages: of the statements; nil for one that is not known.
  init(_ vectors: [TermVector], languages: [String?]) {
    self.vectors = vectors
    self.languages = languages
    let isShared = Self.sharedTerms(vectors, languages)
    self.isShared = isShared
    squaredLengths = vectors.map { Self.squaredLength(of: $0, isShared) }
  }

  private static func sharedTerms(_ vectors: [TermVector], _ languages: [String?]) -> [Bool] {
    let count = vectors.reduce(0) { max($0, Int($1.terms.last ?? -1) + 1) }
    var first: [String??] = Array(repeating: nil, count: count)
    var isShared = Array(repeating: false, count: count)
    for (vector, language) in zip(vectors, languages) {
      for term in vector.terms {
        if let known = first[Int(term)] {
          if known != language { isShared[Int(term)] = true }
        } else {
          first[Int(term)] = language
        }
      }
    }
    return isShared
  }

  private static func squaredLength(of vector: TermVector, _ isShared: [Bool]) -> Float {
    zip(vector.terms, vector.weights).reduce(0) { sum, term in
      sum + term.1 * term.1 * (isShared[Int(term.0)] ? 1 : ownWordShare)
    }
  }

  /// 0...1: of two statements, the sum of whose products of common weights is `product`.
  func similarity(_ first: Int, _ second: Int, product: Float) -> Float {
    languages[first] == languages[second]
      ? vectors[first].similarity(to: vectors[second], product: product)
      : TermVector.similarity(product, squaredLengths[first], squaredLengths[second])
  }

  /// 0...1: of a clause of one statement and another whole statement.
  func similarity(_ clause: TermVector, of statement: Int, to other: Int) -> Float {
    if languages[statement] == languages[other] { return clause.similarity(to: vectors[other]) }
    return TermVector.similarity(
      clause.product(with: vectors[other]), Self.squaredLength(of: clause, isShared),
      squaredLengths[other])
  }
}
