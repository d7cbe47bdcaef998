import SanadLanguages
import SanadModel
import SanadText

/// Makes a draft of an HTML page.
struct HTMLReader: Sendable {
  let labeler: PieceLabeler
  let markup: Markup
  let metadata: MetadataReader
  let reviewer: BodyReviewer

  func draft(of bytes: [UInt8], given: GivenMetadata, address: String?) -> Draft {
    var (draft, page, root) = ruled(bytes, given: given, address: address)
    if let root { reviewer.review(&draft, page, root: root) }
    prune(&draft)
    keepCaptions(&draft)
    metadata.readBodies(page, &draft)
    return draft
  }

  /// What the rules make of a page, and the element they chose as its body.
  func ruled(
    _ bytes: [UInt8], given: GivenMetadata, address: String?
  ) -> (draft: Draft, page: PageFacts, root: Int?) {
    let tree = HTMLParser.tree(of: bytes)
    let reader = BlockReader(tree, markup: markup)
    let head = PageHead(tree)
    let data = LinkedData(tree.linkedData)
    let choice = BodyChooser(tree: tree, reader: reader, head: head, linkedBody: data.body).choice()
    var draft = Draft(PagePieces(tree: tree, blocks: reader.blocks).pieces(of: choice))
    draft.notices += tree.notices
    var page = PageFacts(
      reader, tree: tree, head: head, data: data, address: address, source: bytes)
    if let title = given.title {
      draft.title = SourceText(repairing: TextCleaner.cleaned(title.utf8))
    } else {
      metadata.readTitle(page, &draft)
    }
    page.findHeadline(draft.title)
    markTitle(&draft)
    metadata.readPeople(page, &draft)
    metadata.readTimes(page, &draft)
    metadata.readOutlet(page, &draft)
    metadata.readSection(page, &draft)
    labeler.label(&draft)
    markBylines(&draft)
    prune(&draft)
    guard case .element(let root, _, _) = choice else { return (draft, page, nil) }
    return (draft, page, root)
  }

  /// Of the short lines that are labels by their build, those that are bylines by their words.
  private func markBylines(_ draft: inout Draft) {
    for index in draft.pieces.indices where draft.pieces[index].maker.name == "html.label" {
      guard let reading = labeler.bylines.reading(of: draft.pieces[index]) else { continue }
      draft.pieces[index].kind = .byline
      draft.pieces[index].maker = reading.parts[0].maker
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

/// Everything a page says of itself, read once.
struct PageFacts: Sendable {
  let tree: HTMLTree
  let head: PageHead
  let data: LinkedData
  let blocks: [TextBlock]
  /// What names say of each node of the tree.
  let hints: [MarkupHints]
  /// What each node's own names say.
  let ownHints: [MarkupHints]
  let address: String?
  /// The page's bytes.
  let source: [UInt8]
  /// The `h1` that has the title, or the first one.
  private(set) var headline: Int?

  init(
    _ reader: BlockReader, tree: HTMLTree, head: PageHead, data: LinkedData, address: String?,
    source: [UInt8]
  ) {
    (self.tree, self.head, self.data) = (tree, head, data)
    (blocks, hints, ownHints) = (reader.blocks, reader.hints, reader.own)
    (self.address, self.source) = (address, source)
    headline = head.headings.first
  }

  /// The first block of the headline, 0 where a page has none.
  var headlineBlock: Int {
    guard let headline else { return 0 }
    return blocks.firstIndex { headline <= $0.node } ?? 0
  }

  /// Of several headings the one that ends with the words of `title`; without headings the block that is it.
  mutating func findHeadline(_ title: SourceText?) {
    guard let title, head.headings.count != 1 else { return }
    let hashes = Piece(title, maker: Maker("title")).wordHashes
    if head.headings.isEmpty {
      headline = blocks.first { abs($0.wordCount - hashes.count) <= 2 && $0.hashes == hashes }?.node
    } else {
      headline =
        head.headings.first {
          let text = SourceText(repairing: tree.cleanedText(of: $0))
          let words = Piece(text, maker: Maker("title")).wordHashes
          return words.reversed().starts(with: hashes.reversed())
        } ?? headline
    }
  }
}

extension TextBlock {
  fileprivate var hashes: [WordHash] {
    Piece(SourceText(repairing: text), maker: Maker("title")).wordHashes
  }
}
