import SanadText

/// A clause of an article that states something.
struct Statement: Hashable, Sendable {
  /// Index into the story's articles.
  let article: Int
  /// The sentence it stands in, in the article's text.
  let sentence: TextRange
  let clause: TextRange
  /// Indices into the tokens of the article's text.
  let tokens: Range<Int>
}
