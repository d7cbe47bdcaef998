import SanadLanguages
import SanadModel
import SanadText

/// Reads the authors: JSON-LD, `meta` elements, and bylines in the page.
struct AuthorReader: Sendable {
  let outlets: Outlets
  let bylines: Bylines
  let places: PlaceNames
  let markup: Markup
  let languages: Languages
  /// Of the page's language, or of every pack where it has none: no part of a name.
  private(set) var stopwords: [PhraseTable<Void>]

  init(_ tables: LineTables, markup: Markup, languages: Languages) {
    (outlets, bylines, places) = (tables.outlets, tables.bylines, tables.places)
    (self.markup, self.languages) = (markup, languages)
    stopwords = languages.packs.map(\.stopwords)
  }

  /// The same for a page in the language of `text`: a word of another one is a name, `Ada Crane`.
  func speaking(_ text: SourceText) -> AuthorReader {
    let tag = languages.language(of: text)
    let own = languages.packs.filter { $0.tag == tag }.map(\.stopwords)
    var reader = self
    if !own.isEmpty { reader.stopwords = own }
    return reader
  }

  /// Bytes of a name; longer ones are sentences. Set by reading.
  static let nameByteMax = 80

  func read(_ page: ParsedPage, _ draft: inout ArticleDraft) {
    let metas = Self.metaAuthors(page)
    let linked = people(page.data.authors, page, draft)
    let named = people(metas, page, draft)
    let labelled = people(labelledAuthors(page), page, draft)
    let roles = roleNames(page)
    for role in roles where role.role == .editor { draft.add(editor: role.name, maker: role.maker) }
    let shown = people(shownAuthors(page, roles), page, draft)
    let cited = people(page.head.all(["citation_author"]).map(Self.turned), page, draft)
    for (names, rule) in [
      (linked, "authors.json-ld"), (named, "authors.meta"), (labelled, "authors.label"),
      (shown, "authors.byline"), (cited, "authors.cited"),
    ] where !names.isEmpty {
      let others = linked + named + labelled + shown
      for name in names {
        draft.add(author: Self.longer(name, others), maker: Maker(rule))
      }
      draft.hasGivenAuthors = true
      break
    }
    for name in page.data.authors + metas {
      guard let outlet = outlets.named(name), outlet.kind == .agency else { continue }
      draft.credit(outlet, evidence: name, maker: outlet.maker)
    }
  }

  /// A name of one word as another place of the page has it in full: `Sari` is `Sari Wulandari`.
  private static func longer(_ name: String, _ others: [String]) -> String {
    guard !name.contains(" ") else { return name }
    return others.first { $0.hasPrefix(name + " ") } ?? name
  }

  /// Agencies, newsrooms and short names that a page gives as its authors, where neither its metadata nor
  /// its text names a person; the page's own outlet last.
  func readCorporateAuthors(_ page: ParsedPage, _ draft: inout ArticleDraft) {
    guard draft.authors.isEmpty else { return }
    // An account's name on the page is better than none: `rel=author` says whose it is.
    let given = page.data.authors + Self.metaAuthors(page) + labelledAuthors(page)
    let texts = (given + markedAuthors(page)).filter {
      WebAddress($0) == nil && $0.utf8.count <= Self.nameByteMax
        && !$0.utf8.contains(UInt8(ascii: "@"))
        && !$0.allSatisfy(\.isNumber) && !Self.emptyValues.contains($0) && !bylines.isAccount($0)
    }
    let sites = page.siteNames
    let other = texts.first { !sites.contains(MetadataText.letters($0)) }
    guard let body = other ?? texts.first else { return }
    let name = MetadataText.cleaned(body)
    if !name.isEmpty { draft.add(author: name, maker: Maker("authors.body")) }
  }

  /// What a page's program prints where it has no value.
  private static let emptyValues = ["undefined", "null", "NaN", "[object Object]"]

  /// `Wulandari, Sari` as catalogues write it: Sari Wulandari.
  private static func turned(_ name: String) -> String {
    let parts = name.split(separator: ",").map { $0.drop { $0 == " " } }
    guard parts.count == 2, !parts[0].contains(" "), parts[1].split(separator: " ").count <= 2
    else { return name }
    return "\(parts[1]) \(parts[0])"
  }

  private static func metaAuthors(_ page: ParsedPage) -> [String] {
    page.head.all([
      "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
      "sailthru.author", "byl", "cxenseparse:author", "article:author_name", "og:article:author",
      "dc:creator", "dcterms:creator",
      "authors", "content_author", "bt:author", "article:authors",
    ])
  }

  /// The first label and its data that a page has for cards of social networks: newsrooms' programs write
  /// the author there; numbers are a price or the time it takes to read.
  private func labelledAuthors(_ page: ParsedPage) -> [String] {
    guard page.head.meta("twitter:label1") != nil, let name = page.head.meta("twitter:data1"),
      !name.unicodeScalars.contains(where: { $0.properties.numericType != nil })
    else { return [] }
    return [name]
  }

  /// Names of people among `texts`: no address, no outlet, no sentence.
  private func people(_ texts: [String], _ page: ParsedPage, _ draft: ArticleDraft) -> [String] {
    let sites = [page.head.meta("og:site_name"), page.data.publisher, draft.outlet]
      .compactMap { $0.map(MetadataText.letters) }.filter { !$0.isEmpty }
    let host =
      page.address.flatMap { WebAddress($0)?.host }
      ?? page.head.canonical.flatMap { WebAddress($0)?.host } ?? ""
    let hostLetters = MetadataText.letters(host)
    var names: [(name: String, letters: String)] = []
    for name in texts.lazy.flatMap({ split($0) }) where names.count < ArticleDraft.nameCountMax {
      let letters = MetadataText.letters(name)
      guard Self.isName(name), !bylines.isAccount(name), outlets.named(name) == nil,
        !letters.isEmpty,
        !(sites + names.map(\.letters)).contains(where: {
          $0.hasPrefix(letters) || letters.hasPrefix($0)
        }),
        !hostLetters.contains(letters), names.isEmpty || !places.isPlace(name)
      else { continue }
      names.append((MetadataText.named(name), letters))
    }
    return names.map(\.name)
  }

  /// A capital, or a script without them; no digits, no address.
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= nameByteMax,
      first != UInt8(ascii: "."), first != UInt8(ascii: "/"),
      !name.utf8.contains(UInt8(ascii: "@"))
    else {
      return false
    }
    let scalars = name.unicodeScalars
    let hasCase = scalars.contains { $0.properties.isLowercase || $0.properties.isUppercase }
    return (!hasCase || scalars.contains { $0.properties.isUppercase })
      && !scalars.contains { $0.properties.numericType != nil && $0.isASCII }
  }

  /// Has an `@` in a word; one at a word's start names an account.
  private static func isMailAddress(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "@"), !ByteClass.isSpace(last) { return true }
      last = byte
    }
    return false
  }

  /// The names in a byline: without its label, parted at commas and joints.
  func split(_ text: String) -> [String] {
    if WebAddress(text) != nil || Self.isMailAddress(text) { return [] }
    let piece = Piece(
      SourceText(cleaning: text.utf8), maker: Maker("authors"))
    if let reading = bylines.reading(of: piece) {
      return reading.parts.filter { $0.role == .author }.map(\.text)
    }
    return bylines.names(piece, 0, piece.tokens.count)
  }
}
