import SanadModel
import SanadText

/// The place of a statement in its story.
typealias StatementID = Index<Statement>

/// The statements of a story, or what is known of each.
typealias StatementList<Element> = IndexedList<Statement, Element>

/// A sentence of an article, with the clauses that state something.
struct Statement: Hashable, Sendable {
  let article: ArticleIndex
  let range: TextRange
  /// Indices into the tokens of the article's text.
  let tokens: Range<Int>
  /// In order, without gaps; at least one.
  let clauses: [Clause]

  /// The cues of all its clauses.
  var cues: CueSet { clauses.reduce(into: []) { $0.formUnion($1.cues) } }
}

/// A part of a sentence that states one thing.
struct Clause: Hashable, Sendable {
  /// In the article's text.
  let range: TextRange
  /// Indices into the tokens of the article's text.
  let tokens: Range<Int>
  let cues: CueSet
}

/// A clause of a statement.
struct ClauseReference: Hashable, Sendable {
  let statement: StatementID
  /// Index into the statement's clauses.
  let clause: Int
}
