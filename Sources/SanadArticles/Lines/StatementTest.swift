import SanadLanguages
import SanadText

/// Tells a sentence of an article that only begins like a label from a label that goes on to a sentence.
///
/// `Sign up for our newsletter, it is free` speaks to the reader; `Sign up for the ferry closed at noon` and `Follow
/// us to the pier, the guard told them` do not. By `reader-words.tsv` and the verbs of saying of every pack.
struct StatementTest: Sendable {
  /// Words between the comma behind what is said and the verb that says so. Set by reading.
  private static let speakerWordMax = 3

  /// Words by which a page speaks to its reader, or names what it offers.
  private var readerWords: Set<WordHash> = []
  /// Verbs of saying.
  private var cues: Set<WordHash> = []

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages) throws(PackError) {
    for pack in languages.packs {
      let words = try pack.table("reader-words")
      let word = try words.column("word")
      for row in words.rows { readerWords.insert(WordHash(try row.word(word))) }
      let table = try pack.table("cues")
      let cue = try table.column("cue")
      for row in table.rows { cues.insert(WordHash(try row.word(cue))) }
    }
  }

  /// Whether `piece` states something, whose first words up to token `next` may be a label.
  ///
  /// Only a paragraph of a page without a link is told from a label by its words alone; a line of scraped text
  /// must name who says so.
  func isStatement(_ piece: Piece, behind next: Int, hasColon: Bool) -> Bool {
    guard piece.isProse || piece.shape == nil, piece.isTerminated,
      SentenceTest.wordMin <= piece.wordCount
    else { return false }
    let rest = next + (hasColon ? 1 : 0)
    let goesOn = rest < piece.tokens.count && piece.tokens[rest].letterCase == .lower
    let isOpen = piece.isProse && goesOn && !speaksToReader(piece)
    return isOpen || (!hasColon && goesOn && isAttributed(piece, from: next))
  }

  private func speaksToReader(_ piece: Piece) -> Bool {
    // `US` is no `us`.
    piece.tokens.contains { readerWords.contains($0.hash) && $0.letterCase != .upper }
  }

  /// `…, the court said, …`, `…, kata polisi.`
  private func isAttributed(_ piece: Piece, from start: Int) -> Bool {
    let tokens = piece.tokens
    return tokens.indices.dropFirst(start).contains { index in
      piece.isMark(index, in: ",")
        && tokens[(index + 1)...].prefix(Self.speakerWordMax).contains {
          cues.contains($0.hash) && $0.letterCase == .lower
        }
    }
  }
}
