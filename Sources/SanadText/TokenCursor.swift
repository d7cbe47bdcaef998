/// Looks at the tokens of one text around a place: marks, dashes, what is written without a space.
///
/// Places are indices into ``tokens``. A place outside ``limits``, such as those of a sentence, may be
/// asked for: no mark, dash or number is found there. Inlined, since it is asked at every token.
@usableFromInline package struct TokenCursor: Sendable {
  @usableFromInline package let utf8: [UInt8]
  @usableFromInline package let tokens: [Token]
  /// The tokens looked at.
  @usableFromInline package var limits: Range<Int>

  /// - Parameter limits: all tokens where none are given.
  package init(_ text: SourceText, _ tokens: [Token], limits: Range<Int>? = nil) {
    utf8 = text.utf8
    self.tokens = tokens
    self.limits = limits ?? tokens.indices
  }

  @inlinable package func contains(_ index: Int) -> Bool {
    WorkCounter.add()
    return limits.contains(index)
  }

  /// The mark or symbol at `index` where it is an ASCII character.
  @inlinable package func mark(_ index: Int) -> Unicode.Scalar? {
    WorkCounter.add()
    guard limits.contains(index), tokens[index].count == 1, isMark(index) else { return nil }
    return Unicode.Scalar(utf8[Int(tokens[index].start)])
  }

  /// What the mark at `index` is to a sentence; `other` where there is none.
  package func kind(ofMarkAt index: Int) -> TokenMark {
    limits.contains(index) ? TokenMark.of(tokens[index], in: utf8.span) : .other
  }

  /// Whether a mark outside ASCII is at `index`: a dash, an ellipsis, a curly quotation mark.
  @inlinable package func isWideMark(_ index: Int) -> Bool {
    limits.contains(index) && tokens[index].kind == .punctuation && 1 < tokens[index].count
  }

  /// Whether a dash of any length is at `index`.
  @inlinable package func isDash(_ index: Int) -> Bool {
    limits.contains(index) && isMark(index) && tokens[index].isDash(in: utf8.span)
  }

  /// Whether the token at `index` is written without a space before it.
  @inlinable package func isGlued(_ index: Int) -> Bool {
    WorkCounter.add()
    return limits.contains(index) && !tokens[index].spaceBefore
  }

  /// Whether the token at `index` is written without a space before and after it.
  @inlinable package func isGluedOnBothSides(_ index: Int) -> Bool {
    isGlued(index) && isGlued(index + 1)
  }

  /// The value of one to four plain digits at `index`.
  package func integer(_ index: Int) -> Int? {
    WorkCounter.add()
    guard limits.contains(index), tokens[index].kind == .number,
      tokens[index].count <= Self.integerDigitMax
    else { return nil }
    return ByteClass.integer(utf8[Int(tokens[index].start)..<Int(tokens[index].end)])
  }

  /// The most digits read as an integer: those of a year. Set by reading.
  private static let integerDigitMax = 4

  @inlinable func isMark(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation || tokens[index].kind == .symbol
  }
}
