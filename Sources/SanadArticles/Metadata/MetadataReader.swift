import SanadLanguages
import SanadModel
import SanadText

/// Reads title, people, times and outlet of an HTML page, each from the best of several places.
struct MetadataReader: Sendable {
  let outlets: Outlets
  let dates: DateReader
  let bylines: Bylines
  let markup: Markup
  /// Of every pack: no part of a name.
  let stopwords: [PhraseTable<Void>]
  let addressLetters: AddressLetters

  /// All but the title.
  func read(_ page: PageFacts, _ draft: inout Draft) {
    readPeople(page, &draft)
    readTimes(page, &draft)
    readOutlet(page, &draft)
    readSection(page, &draft)
  }

  /// Bytes of a section's name; longer ones are sentences.
  private static let sectionByteMax = 60

  /// The part of the outlet that the article stands in.
  func readSection(_ page: PageFacts, _ draft: inout Draft) {
    let name = page.data.section ?? page.head.meta("article:section", "parsely-section")
    guard let name = name.map({ Self.clean(Array($0.utf8)) }), !name.isEmpty,
      name.utf8.count <= Self.sectionByteMax, WebAddress(name) == nil
    else { return }
    draft.section = name
    draft.makers.append(("section", Maker("metadata.section")))
  }

  func readOutlet(_ page: PageFacts, _ draft: inout Draft) {
    let host =
      page.address.flatMap { WebAddress($0)?.host }
      ?? (page.head.canonical ?? page.head.meta("og:url")).flatMap { WebAddress($0)?.host }
    if let host, let outlet = outlets.hosted(at: host) {
      draft.outlet = outlet.name
      draft.makers.append(("outlet", outlet.maker))
      return
    }
    let name = page.head.meta("og:site_name", "application-name") ?? page.data.publisher
    if let name, !name.isEmpty {
      draft.outlet = outlets.named(name)?.name ?? name
      draft.makers.append(("outlet", Maker("metadata.site-name")))
    }
  }
}
