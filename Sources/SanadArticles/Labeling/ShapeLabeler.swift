import SanadModel
import SanadText

/// Tells headings, list items and paragraphs by their shape; what no other pass claimed gets its kind here.
struct ShapeLabeler: LabelingPass {
  init(_ tables: LineTables) {}

  func label(_ draft: inout ArticleDraft) {
    let last = draft.pieces.lastIndex { $0.kind == nil } ?? 0
    for index in draft.pieces.indices where draft.pieces[index].kind == nil {
      let piece = draft.pieces[index]
      if let shape = piece.shape {
        draft.pieces[index].mark(shape, by: piece.maker)
      } else if piece.startsAsListItem {
        draft.pieces[index].mark(.list, by: Maker("shape.list"))
      } else if index < last, isHeading(piece) {
        draft.pieces[index].mark(.heading, by: Maker("shape.heading"))
      } else {
        draft.pieces[index].mark(.paragraph, by: piece.maker)
      }
    }
  }

  /// Short, and open or with a question mark or a colon at its end.
  private func isHeading(_ piece: Piece) -> Bool {
    guard piece.wordCount <= Piece.headingWordMax, let first = piece.tokens.first,
      let last = piece.tokens.last, !piece.text.isOpening(first)
    else { return false }
    return !piece.isTerminated || piece.text.isMark(last, in: "?:")
  }
}
