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
    let finder = ContentFinder(tree, reader.blocks)
    var draft = Draft(pieces(finder))
    draft.notices += tree.notices
    let page = PageFacts(
      tree: tree, head: head, data: data, blocks: reader.blocks, address: address)
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
    return draft
  }

  private func pieces(_ finder: ContentFinder) -> [Piece] {
    guard let root = finder.best() else { return [] }
    return finder.blocks(of: root).compactMap { index in
      let block = finder.blocks[index]
      var piece = Piece(SourceText(repairing: block.text), maker: Maker("html.block"))
      if block.hints.contains(.caption) {
        piece.mark(.caption, by: Maker("html.caption"))
      } else if !block.hints.isDisjoint(with: .furniture) {
        piece.mark(.related, by: Maker("html.names"))
      } else if ContentFinder.linkShareMax < block.linkShare {
        piece.mark(.related, by: Maker("html.links"))
      }
      piece.shape = shape(of: block)
      return piece
    }
  }

  private func shape(of block: TextBlock) -> Block.Kind {
    if block.place.contains(.heading) { return .heading }
    if block.place.contains(.item) { return .list }
    if block.place.contains(.quote) { return .quote }
    return .paragraph
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
}
