import SanadModel
import SanadText

/// Corrects what the rules made of a page by the learned trees: drops pieces that are no body, and takes back
/// pieces that are.
struct BodyReviewer: Sendable {
  /// Log-odds up to which a piece of the body is dropped: two to three. Of five limits (0 to 1.4) the one with the best
  /// mean of five sets on pages that the trees have not seen: .960 (decision 0011).
  static let dropMax = -0.4
  /// Log-odds from which a piece that the rules left out is taken: two to one. With .4 the same mean, and two more
  /// lines of promotion on 33 invented pages that no tree was grown on. Measured.
  static let takeMin = 0.8

  let trees: BodyTrees

  /// - Parameter root: the element chosen as the body.
  func review(_ draft: inout ArticleDraft, _ page: ParsedPage, root: Int) {
    guard !trees.trees.isEmpty else { return }
    let candidates = BodyCandidates(draft, page, root: root).list
    let traits = TraitReader(page, candidates).traits()
    var above: [Piece] = []
    for (candidate, traits) in zip(candidates, traits) {
      let odds = trees.logOdds(traits)
      if let index = candidate.index {
        judge(index, odds, &draft, page)
      } else if Self.takeMin < odds {
        var piece = candidate.piece
        piece.mark(.paragraph, by: Maker("body.trees"))
        above.append(piece)
      }
    }
    draft.pieces.insert(contentsOf: above, at: 0)
  }

  private func judge(_ index: Int, _ odds: Double, _ draft: inout ArticleDraft, _ page: ParsedPage)
  {
    let piece = draft.pieces[index]
    let maker = Maker("body.trees")
    let kind = piece.kind ?? .paragraph
    if kind.isBody, odds < Self.dropMax {
      let isLink =
        piece.block.map {
          TextBlock.linkShareMax < page.blocks[$0].linkShare
        } ?? false
      draft.pieces[index].reclassify(as: isLink ? .related : .promotion, by: maker)
    } else if Self.takes(piece), Self.takeMin < odds {
      draft.pieces[index].reclassify(as: piece.shape ?? .paragraph, by: maker)
    }
  }

  /// Rules that judge by the page's build alone; what a row of a pack says stands.
  private static let openRules: Set<String> = [
    "html.names", "html.links", "html.label", "captions.twice",
  ]

  /// Whether what the rules left out may be body: never a headline, a byline, a dateline, a caption, or
  /// what is known by its words.
  static func takes(_ piece: Piece) -> Bool {
    openRules.contains(piece.maker.name) && piece.kind != .title && piece.kind != .byline
  }
}
