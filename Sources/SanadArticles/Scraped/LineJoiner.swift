import SanadModel
import SanadText

/// Joins lines that are one paragraph: broken at a link, or by an empty line in mid-sentence.
struct LineJoiner {
  /// Words of a line that may be a link's text and no more. Set by reading.
  static let linkWordMax = 9
  /// Words from which an open line before an empty one is half a paragraph and no heading. Set by reading.
  static let halfParagraphWordMin = 6
  /// Short open lines in a row that make a list and no sentence. Set by reading.
  static let listLineMin = 4

  /// Lines of one paragraph at most: a link every few words breaks one into twenty. Set by reading.
  static let lineCountMax = 64

  let tables: LineTables

  func joined(_ pieces: [Piece]) -> [Piece] {
    var paragraphs: [Range<Int>] = []
    var (barrier, label) = (true, false)
    let wrap = WrappedLines(pieces)
    for index in pieces.indices {
      let isNextBarrier = parts(pieces, index, afterLabel: label)
      label = tables.isLabel(pieces[index])
      if !barrier, !isNextBarrier, let open = paragraphs.last,
        wrap?.goesOn(pieces, index) ?? goesOn(open, pieces, index)
      {
        paragraphs[paragraphs.count - 1] = open.lowerBound..<(index + 1)
      } else {
        paragraphs.append(index..<(index + 1))
      }
      barrier = isNextBarrier
    }
    return paragraphs.map { merged(pieces[$0]) }
  }

  /// Whether line `index` stands for itself: what is known, or a headline after a label.
  private func parts(_ pieces: [Piece], _ index: Int, afterLabel: Bool) -> Bool {
    let next = pieces[index]
    guard !isSource(pieces, index) else { return false }
    return next.kind != nil || (tables.standsAlone(next) && !goesOnAfterComma(pieces, index))
      || (afterLabel && Piece.headlineWordMin <= next.wordCount && !next.isTerminated)
  }

  /// Whether line `index` goes on with the paragraph `open`.
  private func goesOn(_ open: Range<Int>, _ pieces: [Piece], _ index: Int) -> Bool {
    guard open.count < Self.lineCountMax else { return false }
    return isSource(pieces, index) || isSource(pieces, index - 1)
      || isOneParagraph(open, pieces, index)
  }

  /// The name of an outlet in mid-sentence, a line of its own because it was a link.
  private func isSource(_ pieces: [Piece], _ index: Int) -> Bool {
    guard 0 < index, index + 1 < pieces.count, pieces[index].kind == nil,
      tables.isOutlet(pieces[index])
    else { return false }
    let (last, next) = (pieces[index - 1], pieces[index + 1])
    return last.kind == nil && !last.isTerminated && (!tables.standsAlone(last) || isOpen(last))
      && next.kind == nil && (next.startsLower || next.startsWithClosing)
  }

  /// The start of a sentence up to its first comma, cut off because a link follows: this is no
  /// label.
  private func goesOnAfterComma(_ pieces: [Piece], _ index: Int) -> Bool {
    guard index + 1 < pieces.count, let last = pieces[index].tokens.last,
      pieces[index].text.isMark(last, in: ","),
      pieces[index].wordCount <= Self.linkWordMax
    else { return false }
    let next = pieces[index + 1]
    let goesOn = next.startsLower && next.kind == nil && !tables.standsAlone(next)
    return !next.gapBefore && (goesOn || isSource(pieces, index + 1))
  }

  private func merged(_ lines: ArraySlice<Piece>) -> Piece {
    guard let first = lines.first, 1 < lines.count else { return lines[lines.startIndex] }
    let bytes = Array(lines.map(\.text.utf8).joined(separator: [UInt8(ascii: " ")]))
    return Piece(
      SourceText(repairing: bytes), gapBefore: first.gapBefore, maker: Maker("scraped.join"))
  }

  private func isOneParagraph(_ open: Range<Int>, _ pieces: [Piece], _ index: Int) -> Bool {
    let (last, next) = (pieces[index - 1], pieces[index])
    if next.gapBefore {
      return !last.isTerminated && next.startsLower && Self.halfParagraphWordMin <= last.wordCount
        && Self.linkWordMax < next.wordCount
    }
    if next.isDash || last.isDash { return true }
    if startsWithDash(next) || endsWithDash(last) {
      return open.count <= 2 && tables.isDateline(merged(pieces[open]))
    }
    if next.startsWithClosing { return true }
    if last.isTerminated { return false }
    if isOpen(last) { return true }
    if next.startsLower { return !isList(pieces, index) }
    return goesOn(next, pieces, index) && !isList(pieces, index)
  }

  /// Ends with an opening bracket or a comma.
  private func isOpen(_ piece: Piece) -> Bool {
    guard let token = piece.tokens.last else { return false }
    return piece.text.isMark(token, in: "(,")
  }

  private func startsWithDash(_ piece: Piece) -> Bool {
    piece.tokens.first.map { piece.text.isDash($0) } ?? false
  }

  private func endsWithDash(_ piece: Piece) -> Bool {
    guard let last = piece.tokens.last, last.spaceBefore else { return false }
    return piece.text.isDash(last)
  }

  /// A link's text in mid-sentence: short, open, and the line after it goes on.
  private func goesOn(_ next: Piece, _ pieces: [Piece], _ index: Int) -> Bool {
    guard next.wordCount <= Self.linkWordMax, !next.isTerminated, index + 1 < pieces.count else {
      return startsWithBracket(next) && !next.gapBefore
    }
    let after = pieces[index + 1]
    return !after.gapBefore && after.kind == nil
      && (after.startsLower || after.startsWithClosing || startsWithBracket(after))
      && !tables.standsAlone(after)
  }

  private func startsWithBracket(_ piece: Piece) -> Bool {
    piece.tokens.first.map { piece.text.isMark($0, in: "(") } ?? false
  }

  /// One of many short open lines in a row that no sentence goes on from.
  private func isList(_ pieces: [Piece], _ index: Int) -> Bool {
    var end = index
    let limit = min(pieces.count, index + Self.lineCountMax)
    while end < limit, isShort(pieces[end]) { end += 1 }
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
