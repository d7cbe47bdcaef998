import SanadModel
import SanadText

/// Whom a source's words stand for.
struct Speaker: Hashable, Sendable {
  /// The fullest name in the article, or the words themselves.
  let name: String
  let kind: SourceKind
  /// The words, where they stand; nil for a pronoun written onto its cue.
  let range: TextRange?
  /// Index into the article's entities, where a name was found.
  let entity: Int?
}

/// A statement and the speaker it was traced to; nil where nobody is named.
struct AttributedStatement: Sendable {
  let statement: Statement
  let speaker: Speaker?
}
