import SanadLanguages
import SanadModel
import SanadText

/// Knows the lines of a page that are no part of its article, from `blocks.tsv` of every pack and the
/// common one.
struct Boilerplate: Sendable {
  /// What a row says of a line that holds its phrase.
  struct Rule: Sendable {
    /// Where in a line the phrase must stand.
    enum Position: String, Sendable, CaseIterable {
      case whole, start, colon, label, inside, numbers, bracket, contents
    }

    enum Effect: String, Sendable, CaseIterable {
      case none = ""
      /// The page breaks off here.
      case cut
      /// What follows is no body.
      case ends
    }

    let kind: Block.Kind
    let positions: Set<Position>
    let effect: Effect
    /// Whether a line that goes on to a sentence is meant too, as the words of a pack are; those of languages without
    /// one are few, and many of them begin sentences.
    let holdsForSentences: Bool
  }

  /// A rule that holds for a line.
  struct Match: Sendable {
    let rule: Rule
    let maker: Maker
    /// The phrase is the whole line, so that what it announces stands on the next ones.
    let isWhole: Bool
    /// Tokens of the phrase, and of the colon after it.
    let count: Int
  }

  private var phrases = PhraseTable<Rule>()
  private let statements: StatementTest

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages) throws(PackError) {
    statements = try StatementTest(languages)
    for pack in languages.packs {
      try add(try pack.table("blocks"), holdsForSentences: true)
    }
    try add(try languages.common.table("blocks"), holdsForSentences: false)
  }

  private mutating func add(
    _ table: PackTable, holdsForSentences: Bool
  ) throws(PackError) {
    let (phrase, kind) = (try table.column("phrase"), try table.column("kind"))
    let (position, effect) = (try table.column("where"), try table.column("effect"))
    for row in table.rows {
      let names = row.list(position)
      let positions = Set(names.compactMap(Rule.Position.init))
      guard positions.count == names.count, !positions.isEmpty else {
        let choices = Rule.Position.allCases.map(\.rawValue)
        throw row.bad(.unknownChoice(column: "where", text: row.text(position), choices: choices))
      }
      let rule = Rule(
        kind: try row.choice(kind, of: Block.Kind.self), positions: positions,
        effect: try row.choice(effect, of: Rule.Effect.self),
        holdsForSentences: holdsForSentences)
      phrases.add(try row.word(phrase), rule, maker: row.maker)
    }
  }

  /// The rule that holds for the whole of `piece`, told by how it starts.
  func match(_ piece: Piece) -> Match? {
    let start = Self.firstWord(of: piece)
    guard start < piece.tokens.count,
      let entry = phrases.longestMatch(in: piece.tokens, at: start)
    else { return nil }
    let next = start + entry.count
    let rest = piece.tokens[next...]
    let hasColon = rest.first.map { piece.text.isMark($0, in: ":") } ?? false
    let isWhole = rest.allSatisfy { $0.kind == .punctuation || $0.kind == .symbol }
    let isSentence = piece.isTerminated && SentenceTest.wordMin <= piece.wordCount
    guard entry.payload.holdsForSentences || !isSentence,
      Self.holds(entry.payload.positions, piece, rest, start, isWhole, hasColon)
        || goesOnToAnother(entry.payload, piece, next),
      !Self.yields(entry.payload.kind)
        || !statements.isStatement(piece, behind: next, hasColon: hasColon)
    else {
      return nil
    }
    return Match(
      rule: entry.payload, maker: entry.maker, isWhole: isWhole,
      count: next + (hasColon ? 1 : 0))
  }

  /// `Advertisement - scroll to continue`: a phrase that is a line of its own, a mark, and another phrase of its kind.
  private func goesOnToAnother(_ rule: Rule, _ piece: Piece, _ next: Int) -> Bool {
    guard rule.positions.contains(.whole), next < piece.tokens.count,
      piece.text.isDash(piece.tokens[next]) || piece.isMark(next, in: ":|"),
      let other = phrases.longestMatch(in: piece.tokens, at: next + 1)
    else { return false }
    return other.payload.kind == rule.kind || other.payload.kind == .pagination
  }

  /// Kinds of lines that give way to a sentence that only begins like one.
  private static func yields(_ kind: Block.Kind) -> Bool {
    kind == .related || kind == .promotion || kind == .footer
  }

  /// The pointer to another report that starts at token `index` of a text.
  func pointer(in tokens: [Token], at index: Int) -> Match? {
    guard tokens[index].isCapitalised, let entry = phrases.longestMatch(in: tokens, at: index),
      entry.payload.positions.contains(.inside), entry.payload.kind == .related
    else { return nil }
    return Match(rule: entry.payload, maker: entry.maker, isWhole: false, count: entry.count)
  }

  /// The first position after `from` where a link was glued into the line, and the rule that says so.
  ///
  /// The phrase must follow the end of a sentence.
  func gluedLink(in tokens: [Token], of text: SourceText, from: Int) -> (index: Int, Match)? {
    guard from < tokens.count else { return nil }
    for index in max(1, from)..<max(1, tokens.count) where tokens[index].kind == .word {
      guard let entry = phrases.longestMatch(in: tokens, at: index),
        entry.payload.positions.contains(.inside), tokens[index].isCapitalised,
        text.closesSentence(tokens[index - 1]),
        entry.payload.kind != .related || !Self.goesOn(tokens, index + entry.count)
      else { continue }
      let match = Match(
        rule: entry.payload, maker: entry.maker, isWhole: false, count: entry.count)
      return (index, match)
    }
    return nil
  }

  /// Whether a small letter follows the phrase, as in a sentence that has it: `Read more books, he said`.
  private static func goesOn(_ tokens: [Token], _ next: Int) -> Bool {
    next < tokens.count && tokens[next].letterCase == .lower
  }

  /// Bullets, brackets and arrows before the first word do not count.
  private static func firstWord(of piece: Piece) -> Int {
    piece.tokens.firstIndex { $0.kind == .word } ?? piece.tokens.count
  }

  private static func holds(
    _ positions: Set<Rule.Position>, _ piece: Piece, _ rest: ArraySlice<Token>, _ start: Int,
    _ isWhole: Bool, _ hasColon: Bool
  ) -> Bool {
    if start != 0, positions.contains(.bracket) {
      return piece.isMark(0, in: "[")
    }
    if positions.contains(.start) || positions.contains(.label) { return true }
    if positions.contains(.colon), hasColon { return true }
    if positions.contains(.numbers) { return rest.allSatisfy { $0.kind != .word } }
    return isWhole && !positions.isDisjoint(with: [.whole, .contents])
  }
}
