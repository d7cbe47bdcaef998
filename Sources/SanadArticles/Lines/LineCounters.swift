import SanadLanguages
import SanadModel
import SanadText

/// Tells lines that only say how old a page is or how many read it, by `line-counters.tsv` of every pack.
///
/// `2 jam lalu · 1.204 kali dibaca` is other each time the page is asked for, so it is nobody's text.
struct LineCounters: Sendable {
  enum Position: String, Sendable, CaseIterable { case after, before, alone }

  /// Words of such a line: two or three counters. Set by reading.
  static let wordCountMax = 10

  private var after = PhraseTable<Position>()
  private var before = PhraseTable<Position>()
  private var alone = PhraseTable<Position>()

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages) throws(PackError) {
    for pack in languages.packs {
      let table = try pack.table("line-counters")
      let (words, position) = (try table.column("words"), try table.column("position"))
      for row in table.rows {
        let kind = try row.choice(position, of: Position.self)
        switch kind {
        case .after: after.add(try row.word(words), kind, maker: row.maker)
        case .before: before.add(try row.word(words), kind, maker: row.maker)
        case .alone: alone.add(try row.word(words), kind, maker: row.maker)
        }
      }
    }
  }

  /// The row that the first counter of `piece` comes of; nil where anything else stands in it.
  func maker(of piece: Piece) -> Maker? {
    let tokens = piece.tokens
    guard piece.wordCount <= Self.wordCountMax else { return nil }
    var first: Maker?
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .word || tokens[index].kind == .number else {
        index += 1
        continue
      }
      guard let found = counter(in: tokens, at: index) else { return nil }
      first = first ?? found.maker
      index = found.end
    }
    return first
  }

  /// A number with the words beside it, or words that need none, from `index` on.
  private func counter(in tokens: [Token], at index: Int) -> (maker: Maker, end: Int)? {
    if tokens[index].kind == .number {
      guard index + 1 < tokens.count,
        let found = after.longestMatch(in: tokens, at: index + 1)
      else { return nil }
      return (found.maker, index + 1 + found.count)
    }
    if let found = alone.longestMatch(in: tokens, at: index) {
      return (found.maker, index + found.count)
    }
    guard let found = before.longestMatch(in: tokens, at: index) else { return nil }
    var end = index + found.count
    while end < tokens.count, tokens[end].kind == .punctuation { end += 1 }
    guard end < tokens.count, tokens[end].kind == .number else { return nil }
    let next = end + 1
    let rest = next < tokens.count ? after.longestMatch(in: tokens, at: next)?.count ?? 0 : 0
    return (found.maker, end + 1 + rest)
  }
}
