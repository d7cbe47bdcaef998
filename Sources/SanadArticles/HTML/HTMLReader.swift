import SanadLanguages
import SanadModel
import SanadText

/// Makes a draft of an HTML page.
struct HTMLReader: Sendable {
  let labeler: PieceLabeler
  let markup: Markup
  let metadata: MetadataReader
  let reviewer: BodyReviewer

  /// - Parameter title: the headline given beside the page.
  func draft(of bytes: [UInt8], title: SourceText?, address: String?) -> Draft {
    var (draft, page, root) = ruled(bytes, title: title, address: address)
    if let root { reviewer.review(&draft, page, root: root) }
    prune(&draft)
    keepCaptions(&draft)
    metadata.readBodies(page, &draft)
    return draft
  }

  /// What the rules make of a page, and the element they chose as its body.
  func ruled(
    _ bytes: [UInt8], title: SourceText?, address: String?
  ) -> (draft: Draft, page: PageFacts, root: Int?) {
    let tree = HTMLParser.tree(of: bytes)
    let reader = BlockReader(tree, markup: markup)
    var page = PageFacts(reader, tree: tree, address: address, source: bytes)
    var draft = Draft([])
    draft.notices += tree.notices
    readTitle(title, &page, &draft)
    let choice = BodyChooser(page, reader, markup).choice()
    draft.pieces = joined(PagePieces(tree: tree, blocks: reader.blocks).pieces(of: choice))
    markTitle(&draft)
    metadata.read(page, &draft)
    labeler.label(&draft)
    markLabels(&draft)
    prune(&draft)
    guard case .element(let root, _, _) = choice else { return (draft, page, nil) }
    return (draft, page, root)
  }

  private func readTitle(
    _ given: SourceText?, _ page: inout PageFacts, _ draft: inout Draft
  ) {
    if let given {
      draft.title = given
    } else {
      metadata.readTitle(page, &draft)
    }
    page.findHeadline(draft.title)
  }

  /// Bylines in one piece whose label and name stand in two cells: `Penulis` `: Sari Wulandari`.
  private func joined(_ pieces: [Piece]) -> [Piece] {
    pieces.reduce(into: []) { joined, piece in
      guard let first = piece.tokens.first, Piece.isByte(piece.text, first, in: [0x3A]),
        let label = joined.last, label.block.map({ $0 + 1 }) == piece.block
      else { return joined.append(piece) }
      var both = Piece(
        SourceText(repairing: label.text.utf8 + [0x20] + piece.text.utf8), maker: label.maker)
      guard labeler.bylines.reading(of: both) != nil else { return joined.append(piece) }
      both.block = label.block
      joined[joined.count - 1] = both
    }
  }

  /// Of the short lines that are labels by their build, those that a row of a pack knows by their words.
  private func markLabels(_ draft: inout Draft) {
    for index in draft.pieces.indices where draft.pieces[index].maker.name == "html.label" {
      let piece = draft.pieces[index]
      if let reading = labeler.bylines.reading(of: piece) {
        draft.pieces[index].kind = .byline
        draft.pieces[index].maker = reading.parts[0].maker
      } else if let match = labeler.furniture.match(piece) {
        draft.pieces[index].kind = match.rule.kind
        draft.pieces[index].maker = match.maker
      }
    }
  }

  /// A heading whose section was taken out, or below which nothing stands, is none.
  private func prune(_ draft: inout Draft) {
    var hasBody = false
    var hasOther = true
    for index in draft.pieces.indices.reversed() {
      let kind = draft.pieces[index].kind ?? .paragraph
      if kind == .heading {
        if !hasBody && hasOther { draft.pieces[index].kind = .related }
        (hasBody, hasOther) = (false, false)
        if draft.pieces[index].kind == .heading { hasBody = true }
      } else if kind.isBody {
        hasBody = true
      } else {
        hasOther = true
      }
    }
  }

  /// A page of pictures has its text in their captions.
  private func keepCaptions(_ draft: inout Draft) {
    guard !draft.pieces.contains(where: { $0.kind?.isBody ?? true }) else { return }
    for index in draft.pieces.indices
    where draft.pieces[index].kind == .caption
      && PieceLabeler.paragraphWordMin <= draft.pieces[index].wordCount
    {
      draft.pieces[index].kind = .paragraph
    }
  }

  private func markTitle(_ draft: inout Draft) {
    guard let title = draft.title else { return }
    let hashes = Piece(title, maker: Maker("title")).wordHashes
    for index in draft.pieces.indices where draft.pieces[index].wordHashes == hashes {
      draft.pieces[index].kind = .title
    }
  }
}
