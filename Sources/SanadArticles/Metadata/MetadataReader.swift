import SanadLanguages
import SanadModel
import SanadText

/// Reads title, people, times and outlet of an HTML page, each from the best of several places.
struct MetadataReader: Sendable {
  private let outlets: Outlets
  private let titles: TitleReader
  private let authors: AuthorReader
  private let times: PublicationTimeReader

  init(
    _ tables: LineTables, markup: Markup, addressLetters: AddressLetters, languages: Languages
  ) {
    outlets = tables.outlets
    titles = TitleReader(
      addressLetters: addressLetters, stopwords: languages.packs.map(\.stopwords),
      dates: tables.dates)
    authors = AuthorReader(tables, markup: markup, languages: languages)
    times = PublicationTimeReader(dates: tables.dates, bylines: tables.bylines)
  }

  func readTitle(_ page: ParsedPage, _ draft: inout ArticleDraft) { titles.read(page, &draft) }

  /// All but the title.
  func read(_ page: ParsedPage, _ draft: inout ArticleDraft) {
    authors.speaking(page.sampleText).read(page, &draft)
    times.read(page, &draft)
    readOutlet(page, &draft)
    readSection(page, &draft)
  }

  /// Organizations as authors, where neither the page's metadata nor its text names a person.
  func readCorporateAuthors(_ page: ParsedPage, _ draft: inout ArticleDraft) {
    authors.readCorporateAuthors(page, &draft)
  }

  /// Bytes of a section's name; longer ones are sentences. Set by reading.
  private static let sectionByteMax = 60

  /// The part of the outlet that the article stands in.
  private func readSection(_ page: ParsedPage, _ draft: inout ArticleDraft) {
    let name = page.data.section ?? page.head.meta("article:section", "parsely-section")
    guard let name = name.map({ MetadataText.cleaned($0) }), !name.isEmpty,
      name.utf8.count <= Self.sectionByteMax, WebAddress(name) == nil
    else { return }
    draft.section = name
    draft.makers.append(Article.FieldMaker("section", Maker("metadata.section")))
  }

  private func readOutlet(_ page: ParsedPage, _ draft: inout ArticleDraft) {
    let host =
      page.address.flatMap { WebAddress($0)?.host }
      ?? (page.head.canonical ?? page.head.meta("og:url")).flatMap { WebAddress($0)?.host }
    if let host, let outlet = outlets.hosted(at: host) {
      draft.outlet = outlet.name
      draft.makers.append(Article.FieldMaker("outlet", outlet.maker))
      return
    }
    let name = page.head.meta("og:site_name", "application-name") ?? page.data.publisher
    let given = name.flatMap { $0.isEmpty ? nil : page.withoutSlogan($0) }
    guard let name = given ?? page.shownSite else { return }
    draft.outlet = outlets.named(name)?.name ?? name
    let rule = given == nil ? "metadata.shown-site" : "metadata.site-name"
    draft.makers.append(Article.FieldMaker("outlet", Maker(rule)))
  }
}
