import SanadModel

/// Finds the line above or below a caption that belongs to it, and lines that stand twice.
struct CaptionNeighbours: LabelingPass {
  private let captions: Captions

  init(_ tables: LineTables) { captions = tables.captions }

  func label(_ draft: inout ArticleDraft) {
    for index in draft.pieces.indices.dropFirst() {
      let (above, piece) = (draft.pieces[index - 1], draft.pieces[index])
      if above.kind == .caption, piece.kind == nil, !piece.gapBefore, captions.isCredit(above) {
        draft.pieces[index].mark(.caption, by: Maker("captions.below-credit"))
      }
      if piece.kind == .caption, above.kind == nil, !piece.gapBefore, above.gapBefore,
        !above.isTerminated, Piece.shortLineWordMax / 2 < above.wordCount
      {
        draft.pieces[index - 1].mark(.caption, by: Maker("captions.above"))
      }
      if piece.kind == nil, !piece.isTerminated, above.text == piece.text {
        draft.pieces[index - 1].mark(.caption, by: Maker("captions.twice"))
        draft.pieces[index].mark(.caption, by: Maker("captions.twice"))
      }
    }
  }
}
