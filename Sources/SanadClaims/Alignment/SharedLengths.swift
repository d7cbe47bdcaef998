import SanadText

/// Lengths of statements for comparing those of two languages.
///
/// A word that only one language's statements have may say what another word says in the other: it is
/// neither agreement nor difference, and counts less.
struct SharedLengths {
  /// What counts of such a word. Over twelve invented events told in two languages, 1, 0.7, 0.6, 0.5 and 0.4
  /// found 0.70, 0.77, 0.81, 0.83 and 0.85 of the facts told in both, at precision 0.95, 0.92, 0.91, 0.91
  /// and 0.89 (measured with ``Stand``'s numbers).
  static let ownWordShare: Float = 0.5

  private let vectors: [TermVector]
  private let languages: [String?]
  private let squaredLengths: [Float]

  init(_ vectors: [TermVector], languages: [String?]) {
    self.vectors = vectors
    self.languages = languages
    let isShared = Self.sharedTerms(vectors, languages)
    squaredLengths = vectors.map { vector in
      zip(vector.terms, vector.weights).reduce(0) { sum, term in
        sum + term.1 * term.1 * (isShared[Int(term.0)] ? 1 : Self.ownWordShare)
      }
    }
  }

  /// Of each term, whether statements of two languages have it.
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

  /// Of two statements of two languages; nil for two of one.
  func similarity(_ first: Int, _ second: Int, product: Float) -> Float? {
    guard languages[first] != languages[second] else { return nil }
    return TermVector.similarity(product, squaredLengths[first], squaredLengths[second])
  }
}
