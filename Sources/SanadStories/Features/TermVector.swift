/// The terms of one field with their weights, of length one.
package struct TermVector: Sendable {
  /// Salted by field, no term twice.
  var terms: [UInt64] = []
  var weights: [Float] = []

  static let empty = TermVector()
}

/// What of an article is compared with others.
package struct ArticleFeatures: Sendable {
  /// One vector a ``FeatureField``, in its order.
  var vectors: [TermVector]
  var terms = ArticleTerms.empty
  /// By group and value, none twice.
  var facts: [Particulars.Fact] = []
  /// The body's words in order.
  var words = BodyWords([])
  var origin = ArticleOrigin()
  /// How little of the stream had been read: 1 at its beginning, falling to 0.
  var warmUp = 0.0

  var minute: Int? { origin.minute }

  subscript(field: FeatureField) -> TermVector { vectors[field.rawValue] }
}

/// When an article was published, by whom and how long it is.
struct ArticleOrigin: Sendable {
  /// Minutes since 1970 in UTC; nil where the article has no date.
  var minute: Int?
  /// The day it was published, where its clock stands.
  var day: Int?
  /// The outlet's name, hashed.
  var outlet: UInt64?
  /// Tokens of the body.
  var length = 0
}
