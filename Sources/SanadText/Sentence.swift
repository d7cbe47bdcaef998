/// A sentence: its bytes, and the tokens in it.
public struct Sentence: Hashable, Sendable {
  /// Without the white space around it.
  public let range: TextRange
  /// Indices into the tokens of the same text.
  public let tokens: Range<Int>

  /// Takes the parts as they are; nothing is checked.
  public init(range: TextRange, tokens: Range<Int>) {
    self.range = range
    self.tokens = tokens
  }
}
