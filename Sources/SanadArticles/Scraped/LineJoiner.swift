import SanadModel
import SanadText

/// Joins lines that are one paragraph: broken at a link, or by an empty line in mid-sentence.
struct LineJoiner {
  /// Words of a line that may be a link's text and no more.
  static let linkWordMax = 9
  /// Words from which an open line before an empty one is half a paragraph and no heading.
  static let halfParagraphWordMin = 6
  /// Short open lines in a row that make a list and no sentence.
  static let listLineMin = 4

  /// Words from which a line after a label is a headline, whole as it is.
  static let headlineWordMin = 4

  /// Whether headlines follow on the next lines.
  let isLabel: (Piece) -> Bool
  /// Whether a line stands for itself: a label, a signature, a credit.
  let isBarrier: (Piece) -> Bool
  /// Whether a dateline starts here and goes on.
  let isDateline: (Piece) -> Bool

  func joined(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    var barrier = true
    var label = false
    for index in pieces.indices {
      let next = pieces[index]
      let isNextBarrier =
        next.kind != nil || isBarrier(next)
        || (label && Self.headlineWordMin <= next.wordCount && !next.isTerminated)
      label = isLabel(next)
      if !barrier, !isNextBarrier, let last = joined.last,
        isOneParagraph(last, next, pieces, index)
      {
        joined[joined.count - 1] = merged(last, next)
      } else {
        joined.append(next)
      }
      barrier = isNextBarrier
    }
    return joined
  }

  private func merged(_ first: Piece, _ second: Piece) -> Piece {
    let text = SourceText(repairing: first.text.utf8 + [0x20] + second.text.utf8)
    return Piece(text, gapBefore: first.gapBefore, maker: Maker("scraped.join"))
  }

  private func isOneParagraph(
    _ last: Piece, _ next: Piece, _ pieces: [Piece], _ index: Int
  ) -> Bool {
    if next.gapBefore {
      return !last.isTerminated && next.startsLower && Self.halfParagraphWordMin <= last.wordCount
        && Self.linkWordMax < next.wordCount
    }
    if next.isDash || last.isDash || endsWithDash(last) { return true }
    if startsWithDash(next) { return isDateline(last) }
    if next.startsWithClosing { return true }
    if last.isTerminated { return false }
    if isOpen(last) { return true }
    if next.startsLower { return !isList(pieces, index) }
    return goesOn(next, pieces, index) && !isList(pieces, index)
  }

  /// Ends with an opening bracket or a comma.
  private func isOpen(_ piece: Piece) -> Bool {
    guard let token = piece.tokens.last else { return false }
    return Piece.isByte(piece.text, token, in: [0x28, 0x2C])
  }

  private func startsWithDash(_ piece: Piece) -> Bool {
    piece.tokens.first.map { Piece.isDash(piece.text, $0) } ?? false
  }

  private func endsWithDash(_ piece: Piece) -> Bool {
    guard let last = piece.tokens.last, last.spaceBefore else { return false }
    return Piece.isDash(piece.text, last) && isDateline(piece)
  }

  /// A link's text in mid-sentence: short, open, and the line after it goes on.
  private func goesOn(_ next: Piece, _ pieces: [Piece], _ index: Int) -> Bool {
    guard next.wordCount <= Self.linkWordMax, !next.isTerminated, index + 1 < pieces.count else {
      return startsWithBracket(next) && !next.gapBefore
    }
    let after = pieces[index + 1]
    return !after.gapBefore && after.kind == nil
      && (after.startsLower || after.startsWithClosing || startsWithBracket(after))
      && !isBarrier(after)
  }

  private func startsWithBracket(_ piece: Piece) -> Bool {
    piece.tokens.first.map { Piece.isByte(piece.text, $0, in: [0x28]) } ?? false
  }

  /// One of many short open lines in a row that no sentence goes on from.
  private func isList(_ pieces: [Piece], _ index: Int) -> Bool {
    var end = index
    while end < pieces.count, isShort(pieces[end]) { end += 1 }
    if end < pieces.count, goesOnFromList(pieces[end]) { return false }
    var start = index
    while 0 < start, isShort(pieces[start - 1]), end - start < Self.listLineMin { start -= 1 }
    return Self.listLineMin <= end - start
  }

  /// The rest of a sentence, or its last word.
  private func goesOnFromList(_ piece: Piece) -> Bool {
    piece.startsLower || piece.startsWithClosing
      || (piece.isTerminated && piece.wordCount <= Self.linkWordMax)
  }

  private func isShort(_ piece: Piece) -> Bool {
    piece.wordCount <= Self.linkWordMax && !piece.isTerminated && !piece.startsWithClosing
  }
}
