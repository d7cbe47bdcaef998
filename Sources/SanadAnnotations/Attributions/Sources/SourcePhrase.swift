import SanadModel

/// The words for a speaker or a source.
struct SourcePhrase: Hashable, Sendable {
  /// Indices into the tokens of a ``FieldView``.
  var tokens: Range<Int>
  /// The kind of the first noun known to head sources, or of a known outlet.
  var kind: SourceKind?
  var isPronoun = false
  /// More than one: `mereka`, `Washington dan Seoul`.
  var isPlural = false
  /// Whether a name or a capitalised word is part of it.
  var hasName = false
  /// The first token is a noun known to head sources.
  var startsWithNoun = false

  /// Names someone or something known to be a source.
  var isKnown: Bool { isPronoun || hasName || kind != nil }
}
