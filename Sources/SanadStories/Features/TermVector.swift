/// The terms of one field with their weights, of length one.
package struct TermVector: Sendable {
  /// Salted by field, no term twice.
  var terms: [UInt64] = []
  var weights: [Float] = []

  static let empty = TermVector()

  /// Share of this headline's weight whose terms stand in `body`.
  func coverage(by body: TermVector) -> Float {
    var share: Float = 0
    for (position, term) in terms.enumerated()
    where body.terms.contains(term ^ FeatureField.titleToBody) {
      share += weights[position] * weights[position]
    }
    return share
  }
}

/// What of an article is compared with others.
package struct ArticleFeatures: Sendable {
  /// One vector a ``FeatureField``, in its order.
  var vectors: [TermVector]
  /// The distinct word-5-grams of the body, ascending.
  var shingles: [UInt64] = []
  /// Minutes since 1970 in UTC; nil where the article has no date.
  var minute: Int?
  /// How little of the stream had been read: 1 at its beginning, falling to 0.
  var warmUp = 0.0
  var particulars = Particulars()

  subscript(field: FeatureField) -> TermVector { vectors[field.rawValue] }
}
