import SanadModel
import SanadText

/// Rules that look at a piece's neighbours, its ends or its shape.
extension PieceLabeler {
  /// Words of a short open line: a tag, a name, a place.
  static let shortLineWordMax = 9
  /// Words of a heading inside an article.
  static let headingWordMax = 14
  /// Pieces from the end in which a signature may close the last paragraph.
  static let closingPieceMax = 3

  /// Cuts the dateline off the first paragraph that has one.
  func splitDateline(_ draft: inout Draft) {
    guard let index = datelineIndex(draft) else { return }
    let piece = draft.pieces[index]
    guard let dateline = datelines.dateline(of: piece.tokens, in: piece.text) else { return }
    draft.outlet = draft.outlet ?? dateline.outlet?.name ?? dateline.host
    draft.place = dateline.place
    let maker = dateline.outlet?.maker ?? Maker("dateline.split")
    if dateline.outlet != nil || dateline.host != nil { draft.makers.append(("outlet", maker)) }
    let head = SourceText(
      repairing: TextCleaner.cleaned(piece.text.utf8[..<dateline.end]))
    let body = SourceText(
      repairing: TextCleaner.cleaned(piece.text.utf8[dateline.end...]))
    var pieces = [Piece(head, gapBefore: piece.gapBefore, kind: .dateline, maker: maker)]
    if !body.isEmpty {
      pieces.append(Piece(body, maker: piece.maker))
      pieces[1].block = piece.block
    }
    draft.pieces.replaceSubrange(index...index, with: pieces)
  }

  private func datelineIndex(_ draft: Draft) -> Int? {
    let top = draft.pieces.indices.filter { draft.pieces[$0].kind == nil }.prefix(Self.topCount)
    return top.first {
      let piece = draft.pieces[$0]
      guard !piece.tokens.isEmpty, captions.maker(of: piece) == nil else { return false }
      return datelines.dateline(of: piece.tokens, in: piece.text) != nil
    }
  }

  /// Marks the line above or below a caption that belongs to it, and lines that stand twice.
  func markNeighbours(_ draft: inout Draft) {
    for index in draft.pieces.indices.dropFirst() {
      let (above, piece) = (draft.pieces[index - 1], draft.pieces[index])
      if above.kind == .caption, piece.kind == nil, !piece.gapBefore, captions.isCredit(above) {
        draft.pieces[index].mark(.caption, by: Maker("captions.below-credit"))
      }
      if piece.kind == .caption, above.kind == nil, !piece.gapBefore, above.gapBefore,
        !above.isTerminated, Self.shortLineWordMax / 2 < above.wordCount
      {
        draft.pieces[index - 1].mark(.caption, by: Maker("captions.above"))
      }
      if piece.kind == nil, !piece.isTerminated, above.text == piece.text {
        draft.pieces[index - 1].mark(.caption, by: Maker("captions.twice"))
        draft.pieces[index].mark(.caption, by: Maker("captions.twice"))
      }
    }
  }

  /// Cuts a signature off the end of the body.
  func splitClosing(_ draft: inout Draft) {
    let body = draft.pieces.indices.filter { draft.pieces[$0].kind == nil }
    for index in body.suffix(Self.closingPieceMax).reversed() {
      let piece = draft.pieces[index]
      guard let code = codes.closing(piece) else { continue }
      let head = SourceText(repairing: TextCleaner.cleaned(piece.text.utf8[..<code.start]))
      let tail = SourceText(repairing: TextCleaner.cleaned(piece.text.utf8[code.start...]))
      draft.pieces[index] = Piece(head, gapBefore: piece.gapBefore, maker: piece.maker)
      draft.pieces[index].block = piece.block
      draft.pieces.insert(Piece(tail, kind: .byline, maker: Maker("bylines.code")), at: index + 1)
      return read(code.meaning, evidence: tail.string, &draft)
    }
  }

  /// Words of a label in capitals before a colon.
  static let shoutWordMax = 4

  /// Lines at the end that shout a label, `DISKON AKHIR TAHUN: …`, below what is no body sell something.
  private func markShouts(_ draft: inout Draft) {
    var index = draft.pieces.count - 1
    while 0 < index, draft.pieces[index].kind.map({ !$0.isBody }) ?? shouts(draft.pieces[index]) {
      index -= 1
    }
    for index in (index + 1)..<max(index + 1, draft.pieces.count) {
      guard 0 < index, draft.pieces[index].kind == nil, draft.pieces[index - 1].kind != nil else {
        continue
      }
      draft.pieces[index].mark(.promotion, by: Maker("tail.label"))
    }
  }

  private func shouts(_ piece: Piece) -> Bool {
    let label = piece.tokens.prefix { $0.kind == .word && $0.letterCase == .upper }
    guard piece.shape == nil, (2...Self.shoutWordMax).contains(label.count),
      label.count < piece.tokens.count
    else { return false }
    return Piece.isByte(piece.text, piece.tokens[label.count], in: [0x3A])
  }

  /// Short open lines after the last paragraph are tags and names of sections.
  func markTail(_ draft: inout Draft) {
    markShouts(&draft)
    guard
      let last = draft.pieces.lastIndex(where: {
        $0.kind == nil
          && ($0.isTerminated ? Self.shortLineWordMax : Self.headingWordMax)
            < $0.wordCount
      })
    else { return }
    for index in (last + 1)..<draft.pieces.count {
      let piece = draft.pieces[index]
      guard piece.kind == nil, piece.shape == nil, !piece.isTerminated, !isListItem(piece),
        piece.wordCount <= Self.headingWordMax
      else { continue }
      draft.pieces[index].mark(.footer, by: Maker("tail.tags"))
    }
    if endsInDots(draft.pieces[last]) { draft.truncated = true }
  }

  private func endsInDots(_ piece: Piece) -> Bool {
    piece.text.string.hasSuffix("...") || piece.text.string.hasSuffix("…")
  }

  /// Headings, list items and paragraphs, by shape.
  func markShapes(_ draft: inout Draft) {
    for index in draft.pieces.indices where draft.pieces[index].kind == nil {
      let piece = draft.pieces[index]
      if let shape = piece.shape {
        draft.pieces[index].mark(shape, by: piece.maker)
      } else if isListItem(piece) {
        draft.pieces[index].mark(.list, by: Maker("shape.list"))
      } else if isHeading(piece), index + 1 < draft.pieces.count,
        draft.pieces[(index + 1)...].contains(where: { $0.kind == nil })
      {
        draft.pieces[index].mark(.heading, by: Maker("shape.heading"))
      } else {
        draft.pieces[index].mark(.paragraph, by: piece.maker)
      }
    }
  }

  private func isHeading(_ piece: Piece) -> Bool {
    guard piece.wordCount <= Self.headingWordMax, let first = piece.tokens.first,
      let last = piece.tokens.last, !Piece.isOpening(piece.text, first)
    else { return false }
    return !piece.isTerminated || Piece.isByte(piece.text, last, in: [0x3F, 0x3A])
  }

  /// `• …`, `- …`, `1. …`
  func isListItem(_ piece: Piece) -> Bool {
    guard piece.tokens.count > 1, let first = piece.tokens.first else { return false }
    if first.kind == .symbol || Piece.isDash(piece.text, first)
      || Piece.isByte(piece.text, first, in: [0x2A])
    {
      return piece.tokens[1].spaceBefore
    }
    return first.kind == .number && first.count <= 2
      && Piece.isByte(piece.text, piece.tokens[1], in: [0x2E, 0x29])
  }
}
