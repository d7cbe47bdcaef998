package import SanadLanguages
package import SanadModel
import SanadText

/// Makes an article of a page: title, people, times and body, each part keeping its place.
package struct ArticleExtractor: Sendable {
  /// The largest page read, in bytes; what follows is left out. The largest real page seen has 9 MB.
  static let byteCountMax = 16 << 20

  private let languages: Languages
  private let outlets: Outlets
  private let labeler: PieceLabeler
  let pages: HTMLReader
  private let glue: GlueFinder

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    self.languages = languages
    outlets = try Outlets(languages.common)
    labeler = try PieceLabeler(languages, outlets: outlets)
    let markup = try Markup(languages.common)
    glue = GlueFinder(stopwords: languages.packs.map(\.stopwords))
    pages = HTMLReader(
      labeler: labeler, markup: markup,
      metadata: MetadataReader(
        outlets: outlets, dates: labeler.dates, bylines: labeler.bylines, markup: markup,
        stopwords: languages.packs.map(\.stopwords),
        addressLetters: try AddressLetters(languages.common)),
      reviewer: BodyReviewer(trees: try BodyTrees(languages.common.table("body-trees"))))
  }

  /// The article of `page`; odd pages give notices, never errors.
  package func article(of page: Page) -> Article {
    let isCut = Self.byteCountMax < page.bytes.count
    let bytes =
      isCut ? Array(CharsetDecoder.whole(page.bytes.prefix(Self.byteCountMax))) : page.bytes
    let decoded = CharsetDecoder.decoded(bytes, declared: page.declaredCharset)
    let source = decoded.text
    var draft =
      switch page.kind {
      case .html: pages.draft(of: source.utf8, title: page.given.headline, address: page.url)
      case .scrapedText:
        ScrapedReader(labeler: labeler).draft(of: source.utf8, title: page.given.headline)
      }
    if isCut { draft.notices.append(Notice(.limitReached, detail: "byteCountMax")) }
    if decoded.hasInvalid { draft.notices.append(Notice(.invalidBytes)) }
    read(page.given, &draft)
    return article(of: page, draft)
  }

  /// What came beside the page stands against what was found in it.
  private func read(_ given: GivenMetadata, _ draft: inout Draft) {
    if let outlet = given.outlet, !outlet.isEmpty { draft.outlet = outlet }
    let time = given.published.flatMap { Timestamp(iso: $0) ?? labeler.dates.first(in: $0) }
    if let time {
      draft.published = time
      draft.publishedFrom = .given
    } else if draft.published == nil,
      let day = NewsDay(dates: labeler.dates).day(of: draft.pieces)
    {
      draft.publish(Timestamp(date: day), from: .text, maker: Maker("published.news-day"))
    }
  }

  private func article(of page: Page, _ draft: Draft) -> Article {
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
