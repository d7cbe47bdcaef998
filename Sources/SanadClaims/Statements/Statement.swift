import SanadModel
import SanadText

/// A part of a sentence that states one thing.
struct Clause: Hashable, Sendable {
  /// In the article's text.
  let range: TextRange
  /// Indices into the tokens of the article's text.
  let tokens: Range<Int>
  let cues: CueSet
}

/// A sentence of an article, with the clauses that state something.
struct Statement: Hashable, Sendable {
  let article: ArticleIndex
  /// Its place among the article's statements.
  let position: Int
  let range: TextRange
  let tokens: Range<Int>
  /// In order, without gaps; at least one.
  let clauses: [Clause]

  /// The cues of all its clauses.
  var cues: CueSet { clauses.reduce(into: []) { $0.formUnion($1.cues) } }
}
