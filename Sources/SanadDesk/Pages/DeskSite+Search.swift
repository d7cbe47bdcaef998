import SanadBriefs
import SanadLanguages
import SanadModel
import SanadStore

struct SearchView: Sendable {
  struct Piece: Sendable {
    let plain: [HTMLText]
    let hit: [HTMLText]
  }

  struct Row: Sendable {
    let hitLink: HTMLText
    let hitTitle: [Piece]
    let hitLanguage: HTMLText
    let hitFacts: [HTMLText]
    let hitExcerpt: [Piece]
    let hitStory: HTMLText
    let hitStoryLabel: HTMLText
  }

  struct Field: Sendable {
    let fieldID: HTMLText
    let fieldName: HTMLText
    let fieldLabel: HTMLText
    let fieldType: HTMLText
    let fieldValue: HTMLText
  }

  let searchTitle: HTMLText
  let wordsLabel: HTMLText
  let words: HTMLText
  let phraseLabel: HTMLText
  let isPhrase: Bool
  let fields: [Field]
  let searchButton: HTMLText
  let resultText: [HTMLText]
  let hits: [Row]
  let outletNames: [HTMLText]
  /// The form that keeps the search, or none.
  let keeping: [KeepForm]

  struct KeepForm: Sendable {
    let token: HTMLText
    let keepLabel: HTMLText
    let keepButton: HTMLText
    let keptFields: [Field]
  }
}

/// `/search`.
extension DeskSite {
  /// Hits on a page. Set by reading.
  private static let hitCount = 50

  func search(_ visit: Visit) async throws -> DeskAnswer {
    let query = try searchQuery(visit)
    let hits = try store.search(query) ?? []
    if visit.form == .json { return try data(["hits": hits]) }
    let labels = visit.labels
    let places = try store.places(ofArticles: hits.map(\.article))
    let view = SearchView(
      searchTitle: HTMLText(labels["desk.search"]), wordsLabel: HTMLText(labels["search.words"]),
      words: HTMLText(query.words), phraseLabel: HTMLText(labels["search.phrase"]),
      isPhrase: query.isPhrase, fields: Self.fields(visit),
      searchButton: HTMLText(labels["desk.search"]),
      resultText: query.hasWord ? [HTMLText(Self.result(hits.count, labels))] : [],
      hits: hits.map { row($0, places, labels) },
      outletNames: try store.outlets().map { HTMLText($0.name) },
      keeping: query.hasWord ? [keepForm(visit)] : [])
    let title =
      query.words.isEmpty ? labels["desk.search"] : "\(query.words) – \(labels["desk.search"])"
    let frame = Frame(
      title: title, place: .none, search: query.words, twin: Self.twin("/search", visit))
    return .html(page(frame, view, "desk-search", visit.request, labels))
  }

  private static func result(_ count: Int, _ labels: Labels) -> String {
    if count == 0 { return labels["search.none"] }
    return count < hitCount
      ? labels.count("count.hits", count) : labels.count("search.first", count)
  }

  func searchQuery(_ visit: Visit) throws -> SearchQuery {
    var query = SearchQuery(visit.query["q"] ?? "")
    query.isPhrase = try Self.isYes(visit, "phrase")
    query.outlet = visit.query["outlet"]
    query.language = visit.query["language"]?.lowercased()
    (query.speaker, query.source) = (visit.query["speaker"], visit.query["source"])
    query.since = try Self.day(visit, "since")
    query.until = try Self.day(visit, "until")
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
      ("speaker", "text"), ("source", "text"), ("outlet", "text"), ("language", "text"),
      ("since", "date"), ("until", "date"),
    ].map {
      SearchView.Field(
        fieldID: HTMLText("f-\($0.0)"), fieldName: HTMLText($0.0),
        fieldLabel: HTMLText(visit.labels["search.\($0.0)"]), fieldType: HTMLText($0.1),
        fieldValue: HTMLText(visit.query[$0.0] ?? ""))
    }
  }

  /// What is asked for, to be kept under a name; days are left out, for it goes on.
  private func keepForm(_ visit: Visit) -> SearchView.KeepForm {
    let names = ["q", "phrase", "speaker", "source", "outlet", "language"]
    return SearchView.KeepForm(
      token: HTMLText(gate.formToken), keepLabel: HTMLText(visit.labels["search.keep.name"]),
      keepButton: HTMLText(visit.labels["search.keep"]),
      keptFields: names.compactMap { name in
        visit.query[name].map {
          SearchView.Field(
            fieldID: HTMLText(""), fieldName: HTMLText(name), fieldLabel: HTMLText(""),
            fieldType: HTMLText("hidden"), fieldValue: HTMLText($0))
        }
      })
  }

  private func row(
    _ hit: SearchHit, _ places: [String: Int64], _ labels: Labels
  ) -> SearchView.Row {
    let time = hit.published.flatMap { Timestamp(wholeISO: $0) }.map { labels.time($0) }
    return SearchView.Row(
      hitLink: HTMLText(places[hit.article].map { Address.article($0) } ?? "/"),
      hitTitle: Self.pieces(hit.title, or: labels["line.no-title"]),
      hitLanguage: HTMLText(hit.language),
      hitFacts: [hit.outlet.map { AccountPages.readable(outlet: $0) }, time].compactMap { $0 }.map {
        HTMLText($0)
      },
      hitExcerpt: Self.pieces(hit.excerpt, or: ""),
      hitStory: HTMLText(Address.story(hit.story)), hitStoryLabel: HTMLText(labels["desk.story"]))
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
