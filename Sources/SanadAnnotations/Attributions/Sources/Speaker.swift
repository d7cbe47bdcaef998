import SanadModel
import SanadText

/// Whom a source's words stand for.
struct Speaker: Hashable, Sendable {
  /// The fullest name in the article, or the words themselves.
  let name: String
  /// An outlet or agency by the name readers know it; others as ``name``.
  let source: String
  let kind: SourceKind
  /// The words, where they stand; nil for a pronoun written onto its cue.
  let range: TextRange?
  /// Index into the article's entities, where a name was found.
  let entity: Int?

  init(
    name: String, source: String? = nil, kind: SourceKind, range: TextRange?, entity: Int? = nil
  ) {
    self.name = name
    self.source = source ?? name
    self.kind = kind
    self.range = range
    self.entity = entity
  }

  /// The same speaker, named at `range`.
  func named(at range: TextRange?) -> Speaker {
    Speaker(name: name, source: source, kind: kind, range: range, entity: entity)
  }
}

/// A statement and the speaker it was traced to; nil where nobody is named.
struct AttributedStatement: Sendable {
  let statement: Statement
  let speaker: Speaker?
}
