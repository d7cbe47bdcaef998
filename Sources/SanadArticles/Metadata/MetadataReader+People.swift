import SanadLanguages
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
    for (names, rule) in [
      (linked, "authors.json-ld"), (named, "authors.meta"), (shown, "authors.byline"),
      (bodies(page.data.authors + metas), "authors.body"),
    ] where !names.isEmpty {
      for name in names { draft.add(author: name, maker: Maker(rule)) }
      break
    }
    for name in page.data.authors + metas {
      guard let outlet = outlets.named(name), outlet.kind == .agency else { continue }
      draft.credit(outlet, evidence: name, maker: outlet.maker)
    }
  }

  /// Agencies and newsrooms that a page gives as its authors, where it names no person.
  private func bodies(_ texts: [String]) -> [String] {
    texts.filter {
      WebAddress($0) == nil && $0.utf8.count <= Self.nameByteMax && !$0.utf8.contains(0x40)
        && Self.isName($0)
    }.prefix(1).map { Self.clean(Array($0.utf8)) }
  }

  /// Names of people among `texts`: no address, no outlet, no sentence.
  private func people(_ texts: [String], _ page: PageFacts, _ draft: Draft) -> [String] {
    let sites = [page.head.meta("og:site_name"), page.data.publisher, draft.outlet]
      .compactMap { $0.map(Self.letters) }.filter { !$0.isEmpty }
    let host =
      page.address.flatMap { WebAddress($0)?.host }
      ?? page.head.canonical.flatMap { WebAddress($0)?.host } ?? ""
    var names: [String] = []
    for name in texts.flatMap({ split($0) }) {
      let letters = Self.letters(name)
      guard Self.isName(name), outlets.named(name) == nil, !letters.isEmpty,
        !sites.contains(where: { $0.hasPrefix(letters) || letters.hasPrefix($0) }),
        !Self.letters(host).contains(letters),
        !names.contains(where: {
          Self.letters($0).hasPrefix(letters) || letters.hasPrefix(Self.letters($0))
        })
      else { continue }
      names.append(name)
    }
    return names
  }

  /// Letters and digits in lower case: `Kabar-Timur.com` is `kabartimurcom`.
  private static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

  /// A capital, or a script without them; no digits, no address.
  private static func isName(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= nameByteMax, !name.utf8.contains(0x40) else {
      return false
    }
    let scalars = name.unicodeScalars
    let hasCase = scalars.contains { $0.properties.isLowercase || $0.properties.isUppercase }
    return (!hasCase || scalars.contains { $0.properties.isUppercase })
      && !scalars.contains { $0.properties.numericType != nil && $0.isASCII }
  }

  /// The names in a byline: without its label, parted at commas and joints.
  private func split(_ text: String) -> [String] {
    if WebAddress(text) != nil || text.utf8.contains(0x40) { return [] }
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
    if texts.isEmpty { texts = bylineTexts(page) }
    return texts
  }

  /// Blocks around the headline that are named or written as a byline; the first that has a name.
  private func bylineTexts(_ page: PageFacts) -> [String] {
    let top = page.blocks.firstIndex { $0.tag == .h1 } ?? 0
    let near = page.blocks[max(0, top - Self.bylineReach / 3)...].prefix(Self.bylineReach)
    for block in near where block.text.count <= 2 * Self.nameByteMax {
      let text = String(decoding: block.text, as: UTF8.self)
      if isWritten(text) { return [text] }
    }
    for block in page.blocks where isByline(block) {
      let text = String(decoding: block.text, as: UTF8.self)
      if split(text).contains(where: looksLikeName) { return [text] }
    }
    return []
  }

  /// Blocks before and after a headline among which its byline stands.
  private static let bylineReach = 30

  private func isWritten(_ text: String) -> Bool {
    let piece = Piece(SourceText(text), maker: Maker("authors"))
    let parts = bylines.reading(of: piece)?.parts ?? []
    return parts.contains { $0.role == .author && looksLikeName($0.text) }
  }

  /// Two words and more with capitals, none of them one that carries no matter of its own.
  private func looksLikeName(_ name: String) -> Bool {
    let piece = Piece(SourceText(name), maker: Maker("authors"))
    let words = piece.tokens.indices.filter { piece.tokens[$0].kind == .word }
    guard Self.isName(name), 2 <= words.count else { return false }
    return words.allSatisfy { index in
      (piece.tokens[index].isCapitalised || piece.tokens[index].count <= 3)
        && !stopwords.contains { $0.matches(in: piece.tokens, at: index) }
    }
  }

  private func isByline(_ block: TextBlock) -> Bool {
    guard block.hints.contains(.byline), block.text.count <= Self.nameByteMax,
      block.hints.isDisjoint(with: [.related, .comments, .navigation, .footer])
    else { return false }
    return true
  }
}
