import SanadModel
import SanadText

/// Makes a draft of an HTML page.
struct PageReader: Sendable {
  private let bylines: Bylines
  private let boilerplate: Boilerplate
  private let markup: Markup
  private let sites: PageRules
  private let metadata: MetadataReader
  private let reviewer: BodyReviewer
  private let labeler: PieceLabeler
  private let reviewedLabeler: PieceLabeler

  init(
    _ tables: LineTables, markup: Markup, sites: PageRules, metadata: MetadataReader,
    reviewer: BodyReviewer
  ) {
    self.sites = sites
    (bylines, boilerplate, self.markup) = (tables.bylines, tables.boilerplate, markup)
    (self.metadata, self.reviewer) = (metadata, reviewer)
    labeler = PieceLabeler(tables, order: PieceLabeler.pageOrder)
    reviewedLabeler = PieceLabeler(tables, order: PieceLabeler.reviewedOrder)
  }

  /// - Parameter title: the headline given beside the page.
  func draft(of bytes: [UInt8], title: SourceText?, address: String?) -> ArticleDraft {
    var (draft, page, root) = ruled(bytes, title: title, address: address)
    if let root { reviewer.review(&draft, page, root: root) }
    reviewedLabeler.label(&draft)
    metadata.readCorporateAuthors(page, &draft)
    return draft
  }

  /// What the rules make of a page, and the element they chose as its body.
  func ruled(
    _ bytes: [UInt8], title: SourceText?, address: String?
  ) -> (draft: ArticleDraft, page: ParsedPage, root: Int?) {
    let tree = HTMLParser.tree(of: bytes)
    let head = PageHead(tree)
    let site = sites.choice(tree, address: address ?? head.ownAddress)
    let reader = BlockReader(tree, markup: markup, dropped: site.dropped)
    var page = ParsedPage(reader, tree: tree, head: head, address: address, source: bytes)
    var draft = ArticleDraft([])
    draft.notices += tree.notices
    readTitle(title, &page, &draft)
    let choice = BodyChooser(page, reader, markup).choice(site.kept)
    draft.pieces = joined(pieces(of: choice, page))
    metadata.read(page, &draft)
    draft.part = PagePart(page)
    labeler.label(&draft)
    guard case .element(let root, _, let rule) = choice else { return (draft, page, nil) }
    if IndexPage.isOne(page, below: root) { draft.notices.append(Notice(.indexPage)) }
    // What a rule of the site keeps is the body; where that is empty, another element was chosen.
    let isSure = rule == BodyChooser.shortRule || site.kept.contains { $0.maker.name == rule }
    return (draft, page, isSure ? nil : root)
  }

  private func pieces(of choice: BodyChooser.Choice, _ page: ParsedPage) -> [Piece] {
    PagePieces(tree: page.tree, blocks: page.blocks, headline: page.headline) { block in
      let piece = Piece(SourceText(repairing: block.text), maker: Maker("html.label"))
      return boilerplate.match(piece) != nil
    }.pieces(of: choice)
  }

  private func readTitle(
    _ given: SourceText?, _ page: inout ParsedPage, _ draft: inout ArticleDraft
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
      guard let first = piece.tokens.first, piece.text.isMark(first, in: ":"),
        let label = joined.last, label.block.map({ $0 + 1 }) == piece.block
      else { return joined.append(piece) }
      var both = Piece(
        SourceText(repairing: label.text.utf8 + [UInt8(ascii: " ")] + piece.text.utf8),
        maker: label.maker)
      guard bylines.reading(of: both) != nil else { return joined.append(piece) }
      both.block = label.block
      joined[joined.count - 1] = both
    }
  }
}
