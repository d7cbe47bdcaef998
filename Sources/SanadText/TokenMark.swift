/// What a punctuation mark is to the splitting of sentences, quotations, dates and numbers.
package enum TokenMark: Sendable {
  /// `.`
  case fullStop
  /// `?` and `!`
  case exclamation
  /// `…`
  case ellipsis
  /// `"` and `'`, which open and close alike
  case straightQuote
  case openQuote
  case closeQuote
  case openBracket
  case closeBracket
  case dash
  case other

  /// The mark that `token` of `utf8` is; `other` for words, numbers and symbols.
  package static func of(_ token: Token, in utf8: Span<UInt8>) -> TokenMark {
    guard token.kind == .punctuation else { return .other }
    let start = Int(token.start)
    if token.count == 1 { return of(Unicode.Scalar(utf8[start])) }
    return of(DecodedScalar(utf8, at: start).scalar)
  }

  /// The mark that one code point is. This is the one table of dashes, quotation marks and brackets.
  package static func of(_ scalar: Unicode.Scalar) -> TokenMark {
    switch scalar {
    case ".", "。": .fullStop
    case "?", "!": .exclamation
    case "…": .ellipsis
    case "\"", "'": .straightQuote
    case "“", "‘", "„", "‚", "«", "‹", "「": .openQuote
    case "”", "’", "»", "›", "」": .closeQuote
    case "(", "[", "{": .openBracket
    case ")", "]", "}": .closeBracket
    // Hyphen-minus, hyphen, non-breaking hyphen, figure dash, en dash, em dash, bar, minus.
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}": .dash
    default: .other
    }
  }

  /// Whether a sentence can end here.
  package var isTerminal: Bool {
    switch self {
    case .fullStop, .exclamation, .ellipsis: true
    default: false
    }
  }
}

extension Token {
  /// Whether a mark or a symbol is a dash of any length.
  @inlinable package func isDash(in utf8: Span<UInt8>) -> Bool {
    count == 1 ? utf8[Int(start)] == UInt8(ascii: "-") : isWideDash(in: utf8)
  }

  @usableFromInline
  func isWideDash(in utf8: Span<UInt8>) -> Bool {
    TokenMark.of(DecodedScalar(utf8, at: Int(start)).scalar) == .dash
  }
}
