import SanadBriefs
import SanadLanguages
import SanadModel
import SanadStore

/// `/search`.
extension DeskSite {
  /// Hits on a page. Set by reading.
  private static let hitCount = 50

  func search(_ visit: Visit) async throws -> DeskAnswer {
    var query = try searchQuery(visit)
    query.offset = try Self.offset(visit)
    // One more than is shown says whether there is another page.
    query.limit = Self.hitCount + 1
    let found = try store.search(query) ?? []
    let hits = Array(found.prefix(Self.hitCount))
    if visit.form == .json { return try data(["hits": hits]) }
    let pages = HitPages(
      visit, offset: query.offset, size: Self.hitCount, shown: hits.count,
      isLast: found.count == hits.count,
      total: try store.count(query))
    let view = try searchView(visit, query, hits, pages)
    let (labels, words) = (visit.labels, query.words)
    let title = words.isEmpty ? labels["desk.search"] : "\(words) – \(labels["desk.search"])"
    let feedQuery = visit.query.text(without: ["labels", "from", "order"])
    let frame = Frame(
      title: title, place: .none, search: words, feed: query.hasWord ? "/search" : nil,
      feedQuery: "?\(feedQuery)", twin: Self.twin("/search", visit))
    return .html(page(frame, view, "desk-search", visit.request, labels))
  }

  private func searchView(
    _ visit: Visit, _ query: SearchQuery, _ hits: [SearchHit], _ pages: HitPages
  ) throws -> SearchView {
    let places = try store.places(ofArticles: hits.map(\.article))
    return SearchView(
      words: HTMLText(query.words), isPhrase: query.isPhrase, fields: Self.fields(visit),
      choices: try choices(visit),
      resultText: query.hasWord ? [HTMLText(pages.result)] : [],
      hits: hits.map { row($0, places, visit) }, hasPages: pages.areSeveral,
      previous: pages.previous, next: pages.next,
      outletNames: try store.outlets().map { HTMLText($0.name) },
      keeping: query.hasWord ? [keepForm(visit)] : [])
  }

  /// Hits of the pages before; none is looked for past those that are compared.
  private static func offset(_ visit: Visit) throws -> Int {
    min(Int(clamping: try number(visit, "from") ?? 0), SearchQuery.comparedCountMax)
  }

  func searchQuery(_ visit: Visit) throws -> SearchQuery {
    var query = SearchQuery(visit.query["q"] ?? "")
    query.isPhrase = try Self.isYes(visit, "phrase")
    query.outlet = visit.query["outlet"]
    query.language = visit.query["language"]?.lowercased()
    (query.speaker, query.source) = (visit.query["speaker"], visit.query["source"])
    query.since = try Self.day(visit, "since")
    query.until = try Self.day(visit, "until")
    query.isByTime = visit.query["order"] == "newest"
    guard ["best", "newest"].contains(visit.query["order"] ?? "best") else {
      throw DeskProblem.badRequest.with("order")
    }
    query.limit = Self.hitCount
    if !query.isPhrase { query.forms = forms.all(of: query.searchedWords) }
    return query
  }

  private static func isYes(_ visit: Visit, _ name: String) throws -> Bool {
    switch visit.query[name] {
    case nil, "false", "0": return false
    case "true", "1", "on": return true
    default: throw DeskProblem.badRequest.with(name)
    }
  }

  private static func day(_ visit: Visit, _ name: String) throws -> Timestamp? {
    guard let text = visit.query[name] else { return nil }
    guard let time = Timestamp(wholeISO: text) else { throw DeskProblem.badRequest.with(name) }
    return time
  }

  private static func fields(_ visit: Visit) -> [SearchView.Field] {
    [
      ("speaker", "text"), ("source", "text"), ("outlet", "text"),
      ("since", "date"), ("until", "date"),
    ].map {
      SearchView.Field(
        fieldID: HTMLText("f-\($0.0)"), fieldName: HTMLText($0.0),
        fieldLabel: HTMLText(visit.labels["search.\($0.0)"]), fieldType: HTMLText($0.1),
        fieldValue: HTMLText(visit.query[$0.0] ?? ""))
    }
  }

  /// The languages of the store, and the order.
  private func choices(_ visit: Visit) throws -> [SearchView.Choice] {
    let labels = visit.labels
    let languages: [(value: String, text: String)] = try store.articleLanguages().map { tag in
      let key = "language.\(tag)"
      return (value: tag, text: labels.keys.contains(key) ? labels[key] : tag)
    }
    return [
      choice("language", [("", labels["search.any-language"])] + languages, visit),
      choice(
        "order", [("", labels["search.order.best"]), ("newest", labels["search.order.newest"])],
        visit),
    ]
  }

  private func choice(
    _ name: String, _ options: [(value: String, text: String)], _ visit: Visit
  ) -> SearchView.Choice {
    let chosen = visit.query[name] ?? ""
    return SearchView.Choice(
      fieldID: HTMLText("f-\(name)"), fieldName: HTMLText(name),
      fieldLabel: HTMLText(visit.labels["search.\(name)"]),
      options: options.map {
        SearchView.Option(
          optionValue: HTMLText($0.value), optionText: HTMLText($0.text),
          isChosen: $0.value == chosen)
      })
  }

  /// What is asked for, to be kept under a name; days are left out, for it goes on.
  private func keepForm(_ visit: Visit) -> SearchView.KeepForm {
    let names = ["q", "phrase", "speaker", "source", "outlet", "language"]
    return SearchView.KeepForm(
      token: HTMLText(gate.formToken),
      keptFields: names.compactMap { name in
        visit.query[name].map {
          SearchView.Field(
            fieldID: HTMLText(""), fieldName: HTMLText(name), fieldLabel: HTMLText(""),
            fieldType: HTMLText("hidden"), fieldValue: HTMLText($0))
        }
      })
  }

  private func row(
    _ hit: SearchHit, _ places: [String: Int64], _ visit: Visit
  ) -> SearchView.Row {
    let labels = visit.labels
    let words = ["q", "speaker", "source"].compactMap { visit.query[$0] }.first ?? ""
    let search = words.isEmpty ? "" : "?q=\(PercentCoding.encoded(words))"
    let time = hit.published.flatMap { Timestamp(wholeISO: $0) }.map { labels.time($0) }
    return SearchView.Row(
      hitLink: HTMLText(places[hit.article].map { Address.article($0) + search } ?? "/"),
      hitTitle: Self.pieces(hit.title, or: labels["line.no-title"]),
      hitLanguage: HTMLText(hit.language),
      hitFacts: [hit.outlet.map { AccountPages.readable(outlet: $0) }, time].compactMap { $0 }.map {
        HTMLText($0)
      },
      hitExcerpt: Self.pieces(hit.excerpt, or: ""),
      hitStory: HTMLText(Address.story(hit.story)))
  }

  private static func pieces(
    _ excerpt: MarkedExcerpt, or other: String
  ) -> [SearchView.Piece] {
    if excerpt.text.isEmpty { return [SearchView.Piece(plain: [HTMLText(other)], hit: [])] }
    return excerpt.pieces.map {
      let words = [HTMLText($0.text)]
      return SearchView.Piece(plain: $0.isHit ? [] : words, hit: $0.isHit ? words : [])
    }
  }
}
