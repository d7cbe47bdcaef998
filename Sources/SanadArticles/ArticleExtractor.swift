package import SanadLanguages
package import SanadModel
import SanadText

/// Makes an article of a page: title, people, times and body, each part keeping its place.
package struct ArticleExtractor: Sendable {
  private let languages: Languages
  private let outlets: Outlets
  private let labeler: PieceLabeler
  private let pages: HTMLReader

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    self.languages = languages
    outlets = try Outlets(languages.common)
    labeler = try PieceLabeler(languages, outlets: outlets)
    let markup = try Markup(languages.common)
    pages = HTMLReader(
      labeler: labeler, markup: markup,
      metadata: MetadataReader(
        outlets: outlets, dates: labeler.dates, bylines: labeler.bylines, markup: markup))
  }

  /// The article of `page`; odd pages give notices, never errors.
  package func article(of page: Page) -> Article {
    let source = SourceText(repairing: page.bytes)
    var draft =
      switch page.kind {
      case .html: pages.draft(of: source.utf8, given: page.given, address: page.url)
      case .scrapedText:
        ScrapedReader(labeler: labeler).draft(of: source.utf8, title: page.given.title)
      }
    read(page.given, &draft)
    return article(of: page, draft)
  }

  /// What came beside the page stands against what was found in it.
  private func read(_ given: GivenMetadata, _ draft: inout Draft) {
    if let outlet = given.outlet, !outlet.isEmpty { draft.outlet = outlet }
    if let time = given.published.flatMap({ Timestamp(iso: $0) }) {
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
