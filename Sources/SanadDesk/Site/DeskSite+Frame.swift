import Mustache
import SanadBriefs
import SanadModel
import SanadStore

/// What stands around every page.
struct Frame: Sendable {
  /// The part of the desk a page belongs to.
  enum Place: String, Sendable, CaseIterable {
    case stream, changes, pending, corrections, sources, trace, none

    var address: String { self == .stream ? "/" : "/\(rawValue)" }
  }

  var title: String
  var titleLanguage: String?
  var place: Place
  /// Words looked for, to stand in the box.
  var search = ""
  /// Addresses of the same as Atom and JSON Feed, without their endings; nil for none.
  var feed: String?
  /// What stands behind the endings of the feeds: `?watchlist=banjir`.
  var feedQuery = ""
  /// Address of the same as JSON.
  var twin: String?
  /// The story that the page is about: what changes elsewhere is no news on it.
  var story: String?
}

struct FramePage: Sendable {
  struct Link: Sendable {
    let link: HTMLText
    let text: HTMLText
    let isCurrent: Bool
    let key: HTMLText
  }

  let language: HTMLText
  let title: HTMLText
  let style: HTMLText
  let script: HTMLText
  let icon: HTMLText
  let nav: [Link]
  let searchWords: HTMLText
  let languages: [Link]
  let feeds: [HTMLText]
  let feedQuery: HTMLText
  let twins: [HTMLText]
  /// With what the desk shows its pages, and as of when its store is.
  let colophon: HTMLText
  /// The page's own address, for paper.
  let pageAddress: HTMLText
  let keys: [Key]
  /// The newest change that the page knows.
  let change: HTMLText
  /// Where the changes of the page's story are told, or none.
  let changes: [HTMLText]
  let content: HTMLText

  struct Key: Sendable {
    let name: HTMLText
    let text: HTMLText
  }
}

extension DeskSite {
  /// A page in its frame.
  func page(
    _ frame: Frame, _ content: some Sendable, _ template: String, _ request: DeskRequest,
    _ labels: Labels
  ) -> String {
    let inner = render(content, template, labels)
    let news = frame.story.flatMap { try? store.news(ofStory: $0) }
    let view = FramePage(
      language: HTMLText(labels.tag), title: HTMLText("\(frame.title) – Sanad"),
      style: HTMLText(assets.style), script: HTMLText(assets.script), icon: HTMLText(assets.icon),
      nav: Self.nav(frame, labels),
      searchWords: HTMLText(frame.search),
      languages: languages(request, labels), feeds: frame.feed.map { [HTMLText($0)] } ?? [],
      feedQuery: HTMLText(frame.feedQuery),
      twins: frame.twin.map { [HTMLText($0)] } ?? [],
      colophon: HTMLText(
        colophon(asOf: news.map { $0.asOf } ?? (try? store.madeWith())?.asOf, labels)),
      pageAddress: HTMLText(request.address),
      keys: Self.keys(labels),
      change: HTMLText(Int(clamping: news?.change ?? state.event.change)),
      changes: frame.story.map { [HTMLText("\(Address.story($0))/changes.json")] } ?? [],
      content: HTMLText(markup: inner))
    return render(view, "desk-frame", labels)
  }

  /// Digits of a digest that a reader is shown: the JSON has all. Set by reading.
  private static let digestCount = 12

  /// - Parameter asOf: the time of the newest report that the page rests on.
  private func colophon(asOf newest: String?, _ labels: Labels) -> String {
    let run = settings.run
    let packs = String(run.packs.prefix(Self.digestCount))
    let maker = labels.filled("line.made-with", [("value", run.program), ("name", packs)])
    let time = newest.flatMap { Timestamp(wholeISO: $0) }
    let asOf = time.map { labels.filled("line.as-of", [("date", labels.time($0))]) }
    return [maker, asOf].compactMap { $0 }.joined(separator: " · ")
  }

  private static func nav(_ frame: Frame, _ labels: Labels) -> [FramePage.Link] {
    Frame.Place.allCases.filter { $0 != .none }.map { place in
      FramePage.Link(
        link: HTMLText(place.address), text: HTMLText(labels["desk.\(place.rawValue)"]),
        isCurrent: place == frame.place, key: HTMLText(String(place.rawValue.prefix(1))))
    }
  }

  private func languages(_ request: DeskRequest, _ labels: Labels) -> [FramePage.Link] {
    pages.tags.map { tag in
      let query = request.query.text(without: ["labels"], adding: [("labels", tag)])
      return FramePage.Link(
        link: HTMLText("\(request.path)?\(query)"), text: HTMLText(labels["language.\(tag)"]),
        isCurrent: tag == labels.tag, key: HTMLText(tag))
    }
  }

  /// Keys in the order of the list, with the ends of their labels.
  static let keyNames = [
    ("j / k", "next"), ("n / p", "next-page"), ("o", "open"), ("i", "own-page"), ("v", "original"),
    ("c", "conflict"),
    ("u", "change"), ("y", "copy"), ("m", "seen"), ("f", "follow"), ("/", "search"),
    ("g s", "stream"), ("g h", "changes"), ("g p", "pending"), ("g c", "corrections"),
    ("g o", "sources"),
    ("g t", "trace"), ("?", "help"),
  ]

  private static func keys(_ labels: Labels) -> [FramePage.Key] {
    keyNames.map { FramePage.Key(name: HTMLText($0.0), text: HTMLText(labels["key.\($0.1)"])) }
  }
}
