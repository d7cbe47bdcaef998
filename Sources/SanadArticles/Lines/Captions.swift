import SanadLanguages
import SanadModel
import SanadText

/// Knows the captions and credits of pictures, from `captions.tsv` of every pack.
struct Captions: Sendable {
  private enum Position: String, CaseIterable { case start, tail }

  /// Words of the longest caption: agencies write up to a hundred words under a picture. Set by reading.
  static let wordCountMax = 110
  /// Words of a line that credits a picture and says nothing else. Set by reading.
  static let creditWordMax = 9
  /// Tokens at the end of a line in which `Foto: …` is a credit. Set by reading.
  static let tailTokenMax = 10

  /// Tokens of a bracket at its end among which its word for a credit stands: `(AP Photo/…)`. Set by reading.
  static let bracketWordMax = 3

  private var starts = PhraseTable<Void>()
  private var tails = PhraseTable<Void>()
  private let outlets: Outlets

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages, outlets: Outlets) throws(PackError) {
    self.outlets = outlets
    for pack in languages.packs {
      let table = try pack.table("captions")
      let (phrase, position) = (try table.column("phrase"), try table.column("where"))
      for row in table.rows {
        switch try row.choice(position, of: Position.self) {
        case .start: starts.add(try row.word(phrase), (), maker: row.maker)
        case .tail: tails.add(try row.word(phrase), (), maker: row.maker)
        }
      }
    }
  }

  /// What makes `piece` a caption; nil for any other line.
  func maker(of piece: Piece) -> Maker? {
    guard !piece.tokens.isEmpty, piece.wordCount <= Self.wordCountMax else { return nil }
    return startMaker(piece) ?? bracketMaker(piece) ?? tailMaker(piece) ?? creditMaker(piece)
      ?? (isCredit(piece) ? Maker("captions.credit") : nil)
  }

  /// `AFP/KCNA VIA KNS`, `Getty Images`, `ANTARA FOTO/Budi Santoso`: who took a picture, no more.
  func isCredit(_ piece: Piece) -> Bool {
    guard piece.wordCount <= Self.creditWordMax, !piece.isTerminated else { return false }
    guard let match = outlets.match(in: piece.tokens, at: 0) else { return false }
    guard match.count < piece.tokens.count else { return match.outlet.kind == .agency }
    let next = piece.tokens[match.count]
    return piece.text.isMark(next, in: "/")
      || tails.matches(in: piece.tokens, at: match.count)
  }

  private func startMaker(_ piece: Piece) -> Maker? {
    guard let entry = starts.longestMatch(in: piece.tokens, at: 0) else { return nil }
    let hasColon =
      entry.count < piece.tokens.count
      && piece.isMark(entry.count, in: ":")
    return hasColon || !piece.isTerminated ? entry.maker : nil
  }

  /// `… di pelabuhan (Foto: Istimewa)`
  private func bracketMaker(_ piece: Piece) -> Maker? {
    let tokens = piece.tokens
    guard let close = Self.lastBracket(piece),
      let open = piece.lastOpening(before: close), open + 1 < close
    else { return nil }
    // `(throw in some images and ask)` credits nobody: a credit opens with its word.
    for index in (open + 1)..<min(close, open + 1 + Self.bracketWordMax) {
      if let entry = tails.longestMatch(in: tokens, at: index, limit: close) { return entry.maker }
    }
    guard open != 0, outlets.match(in: tokens, at: open + 1) != nil,
      !piece.text.isTerminal(tokens[open - 1])
    else { return nil }
    return Maker("captions.agency")
  }

  /// A closing bracket at the very end, a full stop after it aside.
  private static func lastBracket(_ piece: Piece) -> Int? {
    let tokens = piece.tokens
    guard let last = tokens.indices.last else { return nil }
    if piece.isMark(last, in: ")]") { return last }
    return 0 < last && piece.isMark(last, in: ".") && piece.isMark(last - 1, in: ")]")
      ? last - 1 : nil
  }

  /// `Warga menyeberang, Senin. ANTARA FOTO/Budi Santoso/nym.`: a credit behind the last full stop.
  private func creditMaker(_ piece: Piece) -> Maker? {
    let tokens = piece.tokens
    for index in tokens.indices.dropFirst().suffix(Self.tailTokenMax)
    where piece.isMark(index - 1, in: ".)") && tokens[index].spaceBefore {
      let count =
        max(
          outlets.match(in: tokens, at: index)?.count ?? 0,
          tails.longestMatch(in: tokens, at: index)?.count ?? 0)
      let slash = index + count
      guard 0 < count, slash + 1 < tokens.count, piece.isMark(slash, in: "/"),
        !tokens[slash].spaceBefore, tokens[slash + 1].isCapitalised,
        (slash..<tokens.count).allSatisfy({ isOfCredit($0, piece) })
      else { continue }
      return Maker("captions.agency")
    }
    return nil
  }

  /// A name, or a code behind a slash: what follows a slash and is a sentence, `Reuters/Ipsos polled residents`, credits
  /// nobody.
  private func isOfCredit(_ index: Int, _ piece: Piece) -> Bool {
    let token = piece.tokens[index]
    return token.kind == .word
      ? token.isCapitalised || piece.isMark(index - 1, in: "/")
      : piece.isMark(index, in: "/.")
  }

  /// `… di pelabuhan Foto: Dok. Warga`, `… di pelabuhan /Reuters`
  private func tailMaker(_ piece: Piece) -> Maker? {
    let tokens = piece.tokens
    guard !piece.isTerminated, 2 < tokens.count else { return nil }
    for index in max(1, tokens.count - Self.tailTokenMax)..<(tokens.count - 1) {
      if piece.isMark(index, in: "/|"), tokens[index].spaceBefore,
        outlets.match(in: tokens, at: index + 1) != nil
      {
        return Maker("captions.agency")
      }
      guard let entry = tails.longestMatch(in: tokens, at: index),
        index + entry.count < tokens.count
      else { continue }
      if piece.isMark(index + entry.count, in: ":") { return entry.maker }
    }
    return nil
  }
}
