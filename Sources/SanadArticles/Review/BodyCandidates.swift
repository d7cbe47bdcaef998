import SanadModel
import SanadText

/// The pieces of a draft that may be body, and the blocks above it that may belong to it, in order.
struct BodyCandidates {
  /// Blocks between a headline and the body that are looked at. Set by reading.
  static let aboveMax = 25

  struct Candidate {
    let piece: Piece
    /// Its place in the draft; nil for a block above the body.
    let index: Int?
    var block: Int? { piece.block }
    var isBody: Bool { index != nil && piece.isBody }
  }

  let list: [Candidate]

  /// - Parameter root: the element chosen as the body.
  init(_ draft: ArticleDraft, _ page: ParsedPage, root: Int) {
    let above = Self.above(draft, page, root).map { index in
      let piece = Piece(page.blocks[index], at: index, maker: Maker("body.above"))
      return Candidate(piece: piece, index: nil)
    }
    list = above + draft.pieces.indices.map { Candidate(piece: draft.pieces[$0], index: $0) }
  }

  /// The blocks between the headline and the body.
  private static func above(_ draft: ArticleDraft, _ page: ParsedPage, _ root: Int) -> Range<Int> {
    guard let headline = page.headline else { return 0..<0 }
    let first = page.blocks.firstIndex { root <= $0.node } ?? 0
    let used = draft.pieces.compactMap(\.block).min() ?? first
    let end = min(first, used)
    let start = page.blocks.firstIndex { Int(page.tree.nodes[headline].end) <= $0.node } ?? end
    return start < end && end - start <= aboveMax && headline < root ? start..<end : end..<end
  }
}
