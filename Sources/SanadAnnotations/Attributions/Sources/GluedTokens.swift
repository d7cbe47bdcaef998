import SanadText

/// Splits words that lost the space between them and a cue: `quotedReuters`, `Kluivertsaid`.
struct GluedTokens {
  /// The least bytes of a capitalised word that may end in a cue: a short name and a short verb. Set by reading.
  private static let nameAndCueMin = 10
  /// The least bytes of each part. Set by reading.
  private static let partMin = 3

  let text: SourceText
  let lexicon: SpeechLexicon

  func split(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { cut(of: $0) != nil }) else { return tokens }
    var parts: [Token] = []
    parts.reserveCapacity(tokens.count + 8)
    for token in tokens {
      guard let cut = cut(of: token) else {
        parts.append(token)
        continue
      }
      parts.append(part(token, Int(token.start), cut, isFirst: true))
      parts.append(part(token, cut, Int(token.end), isFirst: false))
    }
    return parts
  }

  /// The byte at which `token` falls into a cue and another word.
  private func cut(of token: Token) -> Int? {
    switch token.letterCase {
    case .mixed: cutBeforeCapital(token)
    case .capital where Self.nameAndCueMin <= token.count: cutBeforeCue(token)
    default: nil
    }
  }

  /// A cue in lower case with a name on its end.
  private func cutBeforeCapital(_ token: Token) -> Int? {
    let (start, end) = (Int(token.start), Int(token.end))
    var at = start
    while at < end, !ByteClass.isCapital(text.utf8[at]) { at += 1 }
    guard Self.partMin <= at - start, at < end else { return nil }
    let roles = lexicon.roles(of: WordHash(text, TextRange(start, at)))
    return roles.isDisjoint(with: [.cue, .sourceCue]) ? nil : at
  }

  /// A name with a cue on its end; only where the whole is no word the lexicon knows.
  private func cutBeforeCue(_ token: Token) -> Int? {
    guard lexicon.roles(of: token.hash).isEmpty else { return nil }
    let (start, end) = (Int(token.start), Int(token.end))
    var at = start + Self.partMin
    while at < end - Self.longCueMin {
      let roles = lexicon.roles(of: WordHash(text, TextRange(at, end)))
      if text.isBoundary(at), roles.contains(.cue) { return at }
      at += 1
    }
    return nil
  }

  /// The least bytes of a cue written onto a name: shorter ones end many names. Set by reading.
  private static let longCueMin = 6

  private func part(_ token: Token, _ start: Int, _ end: Int, isFirst: Bool) -> Token {
    let isLower = !ByteClass.isCapital(text.utf8[start])
    return Token(
      start: start, end: end, hash: WordHash(text, TextRange(start, end)), kind: token.kind,
      letterCase: isLower ? .lower : .capital, spaceBefore: isFirst && token.spaceBefore,
      breaksBefore: isFirst ? token.breaksBefore : 0)
  }
}
