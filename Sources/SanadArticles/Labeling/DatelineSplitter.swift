import SanadModel
import SanadText

/// Cuts the dateline off the first paragraph that has one, and reads place and outlet from it.
struct DatelineSplitter: LabelingPass {
  private let tables: LineTables

  init(_ tables: LineTables) { self.tables = tables }

  func label(_ draft: inout ArticleDraft) {
    guard let (index, dateline) = dateline(in: draft) else { return }
    draft.outlet = draft.outlet ?? dateline.outlet?.name ?? dateline.host
    draft.place = dateline.place
    let maker = dateline.outlet?.maker ?? Maker("dateline.split")
    if dateline.outlet != nil || dateline.host != nil {
      draft.makers.append(Article.FieldMaker("outlet", maker))
    }
    let piece = draft.pieces[index]
    let head = SourceText(cleaning: piece.text.utf8[..<dateline.end])
    let body = SourceText(cleaning: piece.text.utf8[dateline.end...])
    var pieces = [Piece(head, gapBefore: piece.gapBefore, kind: .dateline, maker: maker)]
    if !body.isEmpty {
      pieces.append(Piece(body, maker: piece.maker))
      pieces[1].block = piece.block
    }
    draft.pieces.replaceSubrange(index...index, with: pieces)
  }

  private func dateline(in draft: ArticleDraft) -> (index: Int, dateline: Dateline)? {
    let open = draft.pieces.indices.filter { draft.pieces[$0].kind == nil }
    for index in open.prefix(ArticleDraft.topCount) {
      let piece = draft.pieces[index]
      guard !piece.tokens.isEmpty, !piece.startsWithRule, !piece.isPostSignature,
        piece.shape != .heading,
        tables.captions.maker(of: piece) == nil,
        tables.boilerplate.match(piece) == nil,
        let dateline = tables.datelines.dateline(
          of: piece.tokens, in: piece.text, own: draft.outlet)
      else { continue }
      return (index, dateline)
    }
    return nil
  }
}
