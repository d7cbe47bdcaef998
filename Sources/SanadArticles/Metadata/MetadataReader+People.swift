import SanadModel
import SanadText

/// The authors: JSON-LD, `meta` elements, and bylines in the page.
extension MetadataReader {
  /// Bytes of a name; longer ones are sentences.
  static let nameByteMax = 80

  func readPeople(_ page: PageFacts, _ draft: inout Draft) {
    let linked = people(page.data.authors, page, draft)
    let metas = page.head.all(
      "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
      "sailthru.author",
      "byl", "cxenseparse:author", "article:author_name", "og:article:author", "authors",
      "content_author")
    let named = people(metas, page, draft)
    let shown = people(shownAuthors(page), page, draft)
    let (names, rule) =
      !linked.isEmpty
      ? (linked, "authors.json-ld")
      : !named.isEmpty ? (named, "authors.meta") : (shown, "authors.byline")
    for name in names { draft.add(author: name, maker: Maker(rule)) }
  }

  /// Names of people among `texts`: no address, no outlet, no sentence.
  private func people(_ texts: [String], _ page: PageFacts, _ draft: Draft) -> [String] {
    var names: [String] = []
    let site = (page.head.meta("og:site_name") ?? page.data.publisher ?? draft.outlet ?? "")
      .lowercased()
    for text in texts {
      for name in split(text) {
        guard name.utf8.count <= Self.nameByteMax, !name.isEmpty, WebAddress(name) == nil,
          !name.utf8.contains(0x40), outlets.named(name) == nil, name.lowercased() != site,
          !names.contains(name)
        else { continue }
        names.append(name)
      }
    }
    return names
  }

  /// The names in a byline: without its label, parted at commas and joints.
  private func split(_ text: String) -> [String] {
    if WebAddress(text) != nil { return [] }
    let piece = Piece(
      SourceText(repairing: TextCleaner.cleaned(text.utf8)), maker: Maker("authors"))
    if let reading = bylines.reading(of: piece) {
      return reading.parts.filter { $0.role == .author }.map(\.text)
    }
    return bylines.names(piece, 0, piece.tokens.count)
  }

  /// Texts of elements that mark an author.
  private func shownAuthors(_ page: PageFacts) -> [String] {
    var texts: [String] = []
    for index in page.tree.nodes.indices where page.tree.nodes[index].tag != .text {
      let rel = page.tree.string(.rel, of: index)
      let item = page.tree.string(.itemprop, of: index)
      guard rel == "author" || item == "author" else { continue }
      let text = Self.clean(page.tree.cleanedText(of: index))
      if !text.isEmpty, text.utf8.count <= Self.nameByteMax { texts.append(text) }
    }
    if texts.isEmpty, let block = page.blocks.first(where: { isByline($0) }) {
      texts.append(String(decoding: block.text, as: UTF8.self))
    }
    return texts
  }

  private func isByline(_ block: TextBlock) -> Bool {
    guard block.hints.contains(.byline), block.text.count <= Self.nameByteMax,
      block.hints.isDisjoint(with: [.related, .comments, .navigation, .footer])
    else { return false }
    return true
  }
}
