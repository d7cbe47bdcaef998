package import SanadLanguages
package import SanadModel
import SanadText

/// Makes an article of a page: title, people, times and body, each part keeping its place.
package struct ArticleExtractor: Sendable {
  private let languages: Languages
  private let outlets: Outlets
  private let tables: LineTables
  private let scraped: ScrapedReader
  let pages: PageReader
  private let glue: GluedWordFinder

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    self.languages = languages
    outlets = try Outlets(languages.common)
    tables = try LineTables(languages, outlets: outlets)
    scraped = ScrapedReader(tables)
    let markup = try Markup(languages.common)
    glue = try GluedWordFinder(languages)
    pages = PageReader(
      tables, markup: markup, sites: try PageRules(languages.common),
      metadata: MetadataReader(
        tables, markup: markup, addressLetters: try AddressLetters(languages.common),
        languages: languages),
      reviewer: BodyReviewer(trees: try BodyTrees(languages.common.table("body-trees"))))
  }

  /// The article of `page`; odd pages give notices, never errors.
  package func article(of page: Page) -> Article { reading(of: page).article }

  /// The same, and which page of its article it is.
  package func reading(of page: Page) -> ReadPage {
    let isCut = HTMLLimits.pageByteMax < page.bytes.count
    let bytes =
      isCut ? Array(page.bytes.prefix(HTMLLimits.pageByteMax).wholeCharacters) : page.bytes
    let decoded = CharsetDecoder.decoded(bytes, declared: page.declaredCharset)
    let source = decoded.text
    var draft =
      switch page.kind {
      case .html: pages.draft(of: source.utf8, title: page.given.headline, address: page.url)
      case .scrapedText: scraped.draft(of: source.utf8, title: page.given.headline)
      }
    if isCut { draft.notices.append(Notice(.limitReached, detail: "pageByteMax")) }
    if decoded.hasInvalid { draft.notices.append(Notice(.invalidBytes)) }
    draft.notices += page.notices
    read(page.given, &draft)
    if page.url.flatMap({ WebAddress($0)?.host }).flatMap(outlets.hosted) == nil {
      tables.bylines.houses.readAddressee(&draft, outlets)
    }
    return ReadPage(article: article(of: page, draft), part: draft.part)
  }

  /// What came beside the page stands against what was found in it.
  private func read(_ given: GivenMetadata, _ draft: inout ArticleDraft) {
    if let outlet = given.outlet, !outlet.isEmpty { draft.outlet = outlet }
    if !given.authors.isEmpty { draft.authors = [] }
    for name in given.authors { draft.add(author: name, maker: Maker("given")) }
    draft.section = given.section ?? draft.section
    draft.updated = given.updated.flatMap(time) ?? draft.updated
    let published = given.published.flatMap(time)
    if let published {
      draft.published = published
      draft.publishedFrom = .given
    } else if draft.published == nil,
      let day = NewsDay(dates: tables.dates).day(of: draft.pieces)
    {
      draft.publish(Timestamp(date: day), from: .text, maker: Maker("published.news-day"))
    }
  }

  private func time(_ text: String) -> Timestamp? {
    Timestamp(iso: text) ?? tables.dates.first(in: text)
  }

  private func article(of page: Page, _ draft: ArticleDraft) -> Article {
    let (text, blocks) = BodyWriter.written(draft.pieces)
    var article = Article(
      id: page.id, url: page.url, title: draft.title ?? .empty, text: text)
    article.host = page.url.flatMap { WebAddress($0)?.host }
    article.blocks = blocks
    article.outlet = draft.outlet ?? article.host.flatMap { outlets.hosted(at: $0)?.name }
    article.authors = draft.authors
    article.editors = draft.editors
    article.place = draft.place
    article.section = draft.section
    article.published = draft.published
    article.publishedFrom = draft.publishedFrom
    article.updated = draft.updated
    article.credits = draft.credits
    article.truncated = draft.truncated
    article.makers = draft.makers
    article.notices = draft.notices + notices(of: article)
    if page.kind == .scrapedText { article.notices += glue.notices(in: text) }
    article.language = page.given.language ?? languages.language(of: text)
    return article
  }

  private func notices(of article: Article) -> [Notice] {
    var notices: [Notice] = []
    if article.title.isEmpty { notices.append(Notice(.missingTitle)) }
    if article.text.isEmpty { notices.append(Notice(.missingBody)) }
    if article.truncated { notices.append(Notice(.truncatedPage)) }
    return notices
  }
}

extension GivenMetadata {
  /// The title, cleaned; nil for one without words to show.
  var headline: SourceText? {
    let bytes = TextCleaner.cleaned((title ?? "").utf8)
    return bytes.isEmpty ? nil : SourceText(repairing: bytes)
  }
}
