import SanadBriefs
import SanadModel
import SanadStore

/// `/` and `/on/DAY`.
extension DeskSite {
  /// Days that can be chosen. Set by reading.
  private static let dayCount = 14

  func stream(_ visit: Visit, day: String?) async throws -> DeskAnswer {
    let list = try watchlist(visit)
    let query = try streamQuery(visit, day: day, list)
    let page = try store.stream(query)
    if visit.form == .json { return try data(StreamRecord(page)) }
    let builder = StreamBuilder(
      labels: visit.labels, query: query, path: visit.request.path, items: visit.query,
      token: gate.formToken, hasFollowed: try !followed().isEmpty,
      watchlists: try file.watchlists().map(\.name))
    let view = builder.view(
      of: page, days: try store.days(limit: Self.dayCount), outlets: try store.outlets(),
      languages: try store.articleLanguages().filter { $0 != "und" })
    let twin = Self.twin(day == nil ? "/index" : visit.request.path, visit)
    let frame = Frame(
      title: list?.name ?? builder.title, place: .stream, feed: list.map { _ in "/changes" },
      feedQuery: list.map { "?watchlist=\($0.name)" } ?? "", twin: twin)
    return .html(self.page(frame, view, "desk-stream", visit.request, visit.labels))
  }

  /// A day as ISO 8601 has it; nil for anything else.
  static func day(_ text: String) -> CivilDate? {
    Timestamp(wholeISO: text).flatMap { $0.time == nil ? $0.date : nil }
  }

  /// The address of the page at `path` as JSON, of the same choice.
  static func twin(_ path: String, _ visit: Visit) -> String {
    let rest = visit.query.text(without: ["labels"])
    return rest.isEmpty ? "\(path).json" : "\(path).json?\(rest)"
  }

  private func streamQuery(
    _ visit: Visit, day: String?, _ list: Watchlist?
  ) throws -> StreamQuery {
    var query = StreamQuery()
    if let name = visit.query["badge"] {
      guard let badge = StreamQuery.Badge(rawValue: name) else {
        throw DeskProblem.badRequest.with("badge")
      }
      query.badge = badge
    }
    if let day {
      guard let date = Self.day(day) else { throw DeskProblem.notFound.with(day) }
      query.day = date
    }
    query.outlet = visit.query["outlet"]
    query.language = visit.query["language"]?.lowercased()
    if let before = visit.query["before"] {
      guard let cursor = StreamQuery.Cursor(before) else {
        throw DeskProblem.badRequest.with("before")
      }
      query.before = cursor
    }
    query.after = try Self.number(visit, "changed_since")
    query.outletCountMin = Int(clamping: try Self.number(visit, "outlets") ?? 1)
    if visit.query["followed"] != nil { query.ids = try followed() }
    if let watched = try list.map({ try stories(of: $0) }) {
      let all = Set(watched)
      query.ids = query.ids?.filter(all.contains) ?? watched
    }
    query.mark = try file.seenMarks()[""]?.change ?? store.newMark()
    return query
  }
}

/// A page of the stream as JSON.
struct StreamRecord: Encodable {
  struct Row: Encodable {
    let story: StorySummary
    let badges: [String: Int]
    let claims: Int
    let origins: Int
    let newest: Change?
  }

  let stories: [Row]
  let matching: Int
  let total: Int
  let next: String?

  init(_ page: StreamPage) {
    stories = page.stories.map { story in
      Row(
        story: story.summary,
        badges: Dictionary(
          uniqueKeysWithValues: story.badges.map { ($0.key.rawValue, $0.value) }),
        claims: story.claims, origins: story.origins, newest: story.newest)
    }
    matching = page.matching
    total = page.total
    next = page.next?.text
  }
}
