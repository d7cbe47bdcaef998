import SanadModel
import SanadText

/// The person, organization or document that a phrase for a source refers to.
struct Speaker: Hashable, Sendable {
  /// The fullest name in the article, or the words themselves.
  let name: String
  /// An outlet or agency by the name readers know it; others as ``name``.
  let source: String
  let kind: SourceKind
  /// The phrase in the text; nil for a pronoun suffixed to its cue.
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

/// A report with its speaker, nil if nobody is named.
struct AttributedReport: Sendable {
  let report: SpeechReport
  let speaker: Speaker?
}
