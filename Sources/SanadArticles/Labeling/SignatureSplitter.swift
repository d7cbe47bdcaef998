import SanadModel
import SanadText

/// Cuts a signature off the end of the body: `… kata dia. (jon)`.
struct SignatureSplitter: LabelingPass {
  /// Pieces from the end in which a signature may close the last paragraph. Set by reading.
  static let closingPieceMax = 3

  private let signatures: SignatureReader

  init(_ tables: LineTables) { signatures = tables.signatures }

  func label(_ draft: inout ArticleDraft) {
    let body = draft.pieces.indices.filter { draft.pieces[$0].kind == nil }
    for index in body.suffix(Self.closingPieceMax).reversed() {
      let piece = draft.pieces[index]
      guard let signature = signatures.closing(piece) else { continue }
      let head = SourceText(cleaning: piece.text.utf8[..<signature.start])
      let tail = SourceText(cleaning: piece.text.utf8[signature.start...])
      draft.pieces[index] = Piece(head, gapBefore: piece.gapBefore, maker: piece.maker)
      draft.pieces[index].block = piece.block
      draft.pieces[index].shape = piece.shape
      draft.pieces.insert(Piece(tail, kind: .byline, maker: Maker("bylines.code")), at: index + 1)
      return draft.add(signature.meaning, evidence: tail.string)
    }
  }
}
