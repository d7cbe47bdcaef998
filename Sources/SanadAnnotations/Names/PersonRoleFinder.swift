import SanadText

/// Finds the role beside a person's name: `Kepala BNPB`.
struct PersonRoleFinder {
  let lexicon: NameLexicon
  let field: NameField

  /// The most tokens in a role. Set by reading.
  private static let tokenCountMax = 14
  /// The most tokens in a title phrase, looked back for. Set by reading.
  private static let titleTokenMax = 4

  /// The role before or after the name at `name`; one before begins at token `limit` or later.
  func role(of name: Range<Int>, after limit: Int) -> TextRange? {
    roleBefore(name, limit) ?? roleAfter(name)
  }

  private func roleBefore(_ name: Range<Int>, _ limit: Int) -> TextRange? {
    let tokens = field.tokens
    guard limit < name.lowerBound, tokens[name.lowerBound].breaksBefore == 0 else { return nil }
    var end = name.lowerBound
    if isComma(end - 1) { end -= 1 }
    var start = end
    while limit < start, end - start < Self.tokenCountMax,
      tokens[start].breaksBefore == 0 || start == end,
      isRolePart(start - 1)
    {
      start -= 1
    }
    for at in start..<end {
      guard let title = lexicon.personTitles.match(in: tokens, at: at, limit: end),
        title.kind == .role
      else { continue }
      return trimmed(at..<end)
    }
    return nil
  }

  private func roleAfter(_ name: Range<Int>) -> TextRange? {
    let tokens = field.tokens
    let start = name.upperBound + 1
    guard start < tokens.count, isComma(start - 1), tokens[start].breaksBefore == 0,
      let title = lexicon.personTitles.match(in: tokens, at: start, limit: tokens.count),
      title.kind == .role
    else { return nil }
    var end = start + title.count
    while end < tokens.count, end - start < Self.tokenCountMax, tokens[end].breaksBefore == 0,
      isRolePart(end)
    {
      end += 1
    }
    return trimmed(start..<end)
  }

  private func isComma(_ index: Int) -> Bool { field.mark(index) == "," }

  /// Whether the token can be part of a role: a name, a number, a joining mark or a title's word.
  private func isRolePart(_ index: Int) -> Bool {
    let token = field.tokens[index]
    if token.isCapitalised || token.kind == .number { return true }
    let mark = field.mark(index)
    if mark == "-" || mark == "/" || mark == "&" {
      return true
    }
    let words = lexicon.words
    if words.has(token.hash, .conjunction) || words.has(token.hash, .particle) {
      return true
    }
    for start in max(0, index - Self.titleTokenMax)...index {
      guard
        let title = lexicon.personTitles.match(
          in: field.tokens, at: start, limit: field.tokens.count)
      else { continue }
      if index < start + title.count { return true }
    }
    return false
  }

  /// The bytes of a role without joining words and marks at its end.
  private func trimmed(_ role: Range<Int>) -> TextRange? {
    var end = role.upperBound
    while role.lowerBound < end, !field.tokens[end - 1].isCapitalised,
      field.tokens[end - 1].kind != .number,
      lexicon.personTitles.match(in: field.tokens, at: end - 1, limit: end) == nil, !isTitleEnd(end)
    {
      end -= 1
    }
    guard role.lowerBound < end else { return nil }
    return field.tokens.textRange(of: role.lowerBound..<end)
  }

  private func isTitleEnd(_ end: Int) -> Bool {
    (max(0, end - Self.titleTokenMax)..<end).contains { start in
      lexicon.personTitles.match(in: field.tokens, at: start, limit: end)
        .map { start + $0.count == end } ?? false
    }
  }
}
