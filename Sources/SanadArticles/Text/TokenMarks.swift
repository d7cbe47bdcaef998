package import SanadText

/// What a mark of punctuation does, told from a token of the text.
extension SourceText {
  /// Whether `token` is one of these ASCII characters alone.
  func isMark(_ token: Token, in marks: ByteSet) -> Bool {
    token.count == 1 && marks.contains(utf8[Int(token.start)])
  }

  /// `.` `!` `?` `:` `…`
  func isTerminal(_ token: Token) -> Bool {
    isMark(token, in: ".!?:") || scalar(of: token) == "…"
  }

  /// A closing quotation mark or bracket; a straight mark counts as closing.
  func isClosing(_ token: Token) -> Bool {
    if isMark(token, in: "\"')]") { return true }
    return switch scalar(of: token) {
    case "”", "’", "»": true
    default: false
    }
  }

  /// An opening quotation mark or bracket; a straight mark counts as opening.
  func isOpening(_ token: Token) -> Bool {
    if isMark(token, in: "\"'([") { return true }
    return switch scalar(of: token) {
    case "“", "‘", "«": true
    default: false
    }
  }

  /// A mark after which a new sentence may start.
  func closesSentence(_ token: Token) -> Bool {
    token.kind == .punctuation && (isTerminal(token) || isClosing(token))
  }

  /// `-`, the dashes U+2010 to U+2015, and the minus sign.
  func isDash(_ token: Token) -> Bool {
    if isMark(token, in: "-") { return true }
    return switch scalar(of: token)?.value {
    case .some(0x2010...0x2015), 0x2212: true
    default: false
    }
  }

  /// The first code point of a token of more than one byte.
  private func scalar(of token: Token) -> Unicode.Scalar? {
    guard 1 < token.count else { return nil }
    return DecodedScalar(utf8.span, at: Int(token.start)).scalar
  }
}

extension SourceText {
  /// The text from the start of `first` to the end of `last`.
  func text(from first: Token, to last: Token) -> String {
    self[TextRange(Int(first.start), Int(last.end))]
  }
}

extension SourceText {
  /// The hashes of its words and numbers: equal for two spellings of one headline.
  package var wordHashes: [WordHash] { Tokenizer().tokens(of: self).wordHashes }
}

extension [Token] {
  /// The hashes of the words and numbers among these.
  var wordHashes: [WordHash] {
    lazy.filter { $0.kind == .word || $0.kind == .number }.map(\.hash)
  }
}
