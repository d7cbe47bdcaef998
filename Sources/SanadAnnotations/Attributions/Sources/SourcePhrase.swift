import SanadModel

/// The noun phrase or pronoun for a speaker or a source.
struct SourcePhrase: Hashable, Sendable {
  /// Indices into the tokens of a ``FieldView``.
  var tokens: Range<Int>
  /// The kind of the first noun known to head sources, or of a known outlet.
  var kind: SourceKind?
  var isPronoun = false
  /// More than one: `they`, `Washington and Seoul`.
  var isPlural = false
  /// Whether a name or a capitalised word is part of it.
  var hasName = false
  /// A person's name is part of it.
  var hasPerson = false
  /// A determiner with a noun of any kind: `a clerk`, `seorang buruh`.
  var isDescribed = false
  /// The first token is a noun known to head sources.
  var startsWithNoun = false

  /// A document, or one who publishes.
  var isPublication: Bool { kind == .document || kind == .agency || kind == .outlet }

  /// Names someone or something known to be a source.
  var isKnown: Bool { isPronoun || hasName || kind != nil }
}
