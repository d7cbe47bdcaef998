import SanadText

/// What a punctuation token is to the splitting of sentences and quotations.
enum Mark: Sendable {
  /// `.`
  case stop
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

  /// The mark that `token` of `utf8` is; `other` for words and numbers.
  static func of(_ token: Token, in utf8: Span<UInt8>) -> Mark {
    guard token.kind == .punctuation else { return .other }
    let start = Int(token.start)
    if token.count == 1 { return of(ascii: utf8[start]) }
    return of(scalar: DecodedScalar(utf8, at: start).scalar)
  }

  private static func of(ascii byte: UInt8) -> Mark {
    switch byte {
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: "?"), UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .straightQuote
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closeBracket
    case UInt8(ascii: "-"): .dash
    default: .other
    }
  }

  private static func of(scalar: Unicode.Scalar) -> Mark {
    switch scalar.value {
    case 0x2026: .ellipsis
    case 0x3002: .stop
    case 0x201C, 0x2018, 0x201E, 0x201A, 0xAB, 0x2039, 0x300C: .openQuote
    case 0x201D, 0x2019, 0xBB, 0x203A, 0x300D: .closeQuote
    case 0x2010...0x2015: .dash
    default: .other
    }
  }

  /// Whether a sentence can end here.
  var isTerminal: Bool {
    switch self {
    case .stop, .exclamation, .ellipsis: true
    default: false
    }
  }
}
