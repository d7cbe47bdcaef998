import SanadLanguages
import SanadModel
import SanadText

/// Makes a draft of an HTML page.
struct HTMLReader: Sendable {
  let labeler: PieceLabeler
  let markup: Markup
  let metadata: MetadataReader

  func draft(of bytes: [UInt8], given: GivenMetadata, address: String?) -> Draft {
    let tree = HTMLParser.tree(of: bytes)
    let reader = BlockReader(tree, markup: markup)
    let head = PageHead(tree)
    let data = LinkedData(tree.linkedData)
    let chooser = BodyChooser(tree: tree, reader: reader, head: head, linkedBody: data.body)
    let pieces = PagePieces(tree: tree, blocks: reader.blocks)
    var draft = Draft(pieces.pieces(of: chooser.choice()))
    draft.notices += tree.notices
    let page = PageFacts(
      tree: tree, head: head, data: data, blocks: reader.blocks, address: address, source: bytes)
    if let title = given.title {
      draft.title = SourceText(repairing: TextCleaner.cleaned(title.utf8))
    } else {
      metadata.readTitle(page, &draft)
    }
    markTitle(&draft)
    metadata.readPeople(page, &draft)
    metadata.readTimes(page, &draft)
    metadata.readOutlet(page, &draft)
    labeler.label(&draft)
    prune(&draft)
    keepCaptions(&draft)
    return draft
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

/// Everything a page says of itself, read once.
struct PageFacts: Sendable {
  let tree: HTMLTree
  let head: PageHead
  let data: LinkedData
  let blocks: [TextBlock]
  let address: String?
  /// The page's bytes.
  let source: [UInt8]
}
