import SanadText

/// Tells a name from words that describe it.
enum NameShape {
  /// Whether `before` only says what `token` is: it has a word in lower case, or `token` is in brackets.
  ///
  /// A person's last name or title may look like an agency: `Tati AP`.
  static func isDescription(
    _ before: ArraySlice<Token>, of token: Token, _ text: SourceText
  ) -> Bool {
    before.isEmpty || before.contains { $0.letterCase == .lower } || isBracketed(token, text)
  }

  static func isBracketed(_ token: Token?, _ text: SourceText) -> Bool {
    guard let start = token?.range.start, 0 < start else { return false }
    return text.utf8[start - 1] == UInt8(ascii: "(")
  }
}
