import SanadBriefs
import SanadModel
import SanadStore

/// Turns a page of the stream into what the template prints.
struct StreamBuilder {
  /// Outlets named in a row; the rest are a count. Set by reading.
  private static let outletCountMax = 4
  /// Choices of days, outlets and languages shown. Set by reading.
  private static let choiceCountMax = 12

  /// Outlets from which a story is one that many tell. Set by reading.
  private static let outletCounts = [2, 3, 5]

  let labels: Labels
  let query: StreamQuery
  /// Where the choices lead.
  let path: String
  let items: QueryItems
  /// Stands in forms; nil for a page without any.
  var token: String?
  /// Whether stories are followed.
  var hasFollowed = false
  /// Names of the searches that are kept.
  var watchlists: [String] = []

  private func label(_ key: String) -> HTMLText { HTMLText(labels[key]) }

  func view(
    of page: StreamPage, days: [(day: String, articles: Int)],
    outlets: [(name: String, articles: Int)], languages: [String]
  ) -> StreamView {
    let next = page.next.map { link(adding: [("before", $0.text)]) }
    return StreamView(
      streamTitle: HTMLText(title),
      streamCount: HTMLText(
        labels.count("count.stories", page.matching)), orderNote: label("desk.order"),
      hidden: hidden(page), hasChips: !days.isEmpty, chips: chips,
      filters: filters(days, outlets, languages),
      seen: token.map { [SeenForm(token: HTMLText($0))] }
        ?? [],
      watched: watched, rows: page.stories.map { row($0) },
      isEmpty: page.stories.isEmpty, next: next.map { [HTMLText($0)] } ?? [])
  }

  /// For a search that is kept and chosen.
  private var watched: [WatchedForm] {
    guard let token, let name = items["watchlist"], watchlists.contains(name) else { return [] }
    return [
      WatchedForm(
        token: HTMLText(token), watchedAction: HTMLText("/watchlists/\(name)/remove"))
    ]
  }

  /// `Aliran`, or the day.
  var title: String { query.day.map { labels.day($0) } ?? labels["desk.stream"] }

  private func hidden(_ page: StreamPage) -> [HiddenView] {
    guard page.matching < page.total else { return [] }
    return [
      HiddenView(
        hiddenText: HTMLText(labels.count("count.hidden", page.total - page.matching)),
        hiddenLink: HTMLText("/"))
    ]
  }

  // MARK: - Choices

  private var chips: [FilterView.Choice] {
    let followed =
      hasFollowed ? [choice("followed", "1", labels["desk.unfollow"], sign: "★")] : []
    return followed
      + StreamQuery.Badge.allCases.map { badge in
        choice(
          "badge", badge.rawValue, labels["badge.\(badge.rawValue)"], badge.rawValue,
          sign: Self.symbol(badge))
      }
  }

  private func filters(
    _ days: [(day: String, articles: Int)], _ outlets: [(name: String, articles: Int)],
    _ languages: [String]
  ) -> [FilterView] {
    let dayChoices = days.prefix(Self.choiceCountMax).compactMap { day -> FilterView.Choice? in
      guard let date = Timestamp(wholeISO: day.day)?.date else { return nil }
      return dayChoice(date, day.articles)
    }
    let outletChoices = outlets.prefix(Self.choiceCountMax).map {
      choice(
        "outlet", $0.name, AccountPages.readable(outlet: $0.name), count: $0.articles)
    }
    let watched = watchlists.map { choice("watchlist", $0, $0) }
    let counts = Self.outletCounts.map {
      choice("outlets", "\($0)", labels.filled("desk.outlets-min", [("n", "\($0)")]))
    }
    let groups = [
      ("outlets", counts), ("watchlist", watched), ("day", dayChoices),
      ("outlet", outletChoices),
      (
        "language",
        1 < languages.count
          ? languages.map { choice("language", $0, labels["language.\($0)"]) } : []
      ),
    ]
    return groups.filter { !$0.1.isEmpty }.map {
      FilterView(
        filterTitle: label("desk.filter.\($0.0)"), filterID: HTMLText("by-\($0.0)"),
        choices: $0.1)
    }
  }

  private func choice(
    _ name: String, _ value: String, _ text: String, _ kind: String = "", count: Int? = nil,
    sign: String? = nil
  ) -> FilterView.Choice {
    let isChosen = items[name]?.lowercased() == value.lowercased()
    let query = items.text(
      without: [name, "before"], adding: isChosen ? [] : [(name, value)])
    return FilterView.Choice(
      choiceLink: HTMLText(query.isEmpty ? path : "\(path)?\(query)"), choiceText: HTMLText(text),
      choiceClass: HTMLText(Self.tone(kind)), isChosen: isChosen,
      choiceSign: sign.map { [HTMLText($0)] } ?? [],
      choiceCount: count.map { [HTMLText(labels.number(Double($0)))] } ?? [])
  }

  private func dayChoice(_ date: CivilDate, _ count: Int) -> FilterView.Choice {
    let isChosen = query.day == date
    let rest = items.text(without: ["before"])
    let address = isChosen ? "/" : "/on/\(date.description)"
    return FilterView.Choice(
      choiceLink: HTMLText(rest.isEmpty ? address : "\(address)?\(rest)"),
      choiceText: HTMLText(labels.day(date)), choiceClass: HTMLText(""), isChosen: isChosen,
      choiceSign: [],
      choiceCount: [HTMLText(labels.number(Double(count)))])
  }

  private func link(adding added: [(String, String)]) -> String {
    "\(path)?\(items.text(without: ["before"], adding: added))"
  }

  // MARK: - Rows

  private func row(_ story: StreamStory) -> StreamRowView {
    let summary = story.summary
    let clock = StreamClock(summary)
    let newest = story.newest.flatMap(\.at).flatMap { clock.time($0) }
    return StreamRowView(
      rowID: HTMLText("story-\(story.cursor.story)"), rowLink: HTMLText(Address.story(summary.id)),
      rowTitle: HTMLText(summary.title ?? labels["line.no-title"]),
      rowLanguage: HTMLText(summary.titleLanguage), badges: badges(story),
      rowTime: newest.map { [HTMLText(labels.published(at: $0))] } ?? [],
      rowISO: HTMLText(story.newest?.at ?? ""),
      rowNews: story.newest.flatMap { lastNews($0, summary.language) }.map { [$0] } ?? [],
      rowFacts: facts(story).map { HTMLText($0) },
      rowOutlets: HTMLText(
        Self.short(summary.outlets.map { AccountPages.readable(outlet: $0) })))
  }

  private func facts(_ story: StreamStory) -> [String] {
    let summary = story.summary
    var facts = [
      labels.count("count.reports", summary.members.count),
      labels.count("count.outlets", summary.outlets.count),
    ]
    if 0 < story.origins {
      facts.append(
        labels.filled("desk.origins", [("n", labels.number(Double(story.origins)))]))
    }
    let dates = [summary.from, summary.to].compactMap {
      $0.flatMap { Timestamp(wholeISO: $0)?.date }
    }
    if dates.count == 2 { facts.append(labels.days(dates[0], dates[1])) }
    return facts
  }

  private func badges(_ story: StreamStory) -> [BadgeView] {
    StreamQuery.Badge.allCases.compactMap { badge in
      guard let count = story.badges[badge], 0 < count else { return nil }
      let text =
        badge == .new ? labels["badge.new"] : labels.count("badge.\(badge.rawValue)", count)
      return BadgeView(
        badgeClass: HTMLText(Self.tone(badge.rawValue)),
        badgeSymbol: HTMLText(Self.symbol(badge)), badgeText: HTMLText(text))
    }
  }

  private func lastNews(_ change: Change, _ language: String) -> NewsView? {
    if change.kind == ChangeKind.newStory.rawValue { return nil }
    return ChangeWords(labels).news(change, language)
  }

  /// The class of a badge among those of the account.
  private static func tone(_ badge: String) -> String { badge == "disputed" ? "differs" : badge }

  private static func symbol(_ badge: StreamQuery.Badge) -> String {
    switch badge {
    case .new: "●"
    case .changed: "→"
    case .disputed: "≠"
    case .denied: "✗"
    case .pending: "…"
    }
  }

  private static func short(_ names: [String]) -> String {
    let shown = names.prefix(outletCountMax).joined(separator: ", ")
    return names.count <= outletCountMax ? shown : "\(shown) +\(names.count - outletCountMax)"
  }
}

/// The clock that the newest dated report of a story uses.
struct StreamClock {
  private let offset: Int?

  /// - Parameter newest: the time of that report.
  init(newest: String?) {
    offset = newest.flatMap { Timestamp(wholeISO: $0)?.time?.offset }
  }

  init(_ summary: StorySummary) {
    offset =
      summary.members.reversed().lazy
      .compactMap { $0.published.flatMap { Timestamp(wholeISO: $0)?.time?.offset } }.first
  }

  /// A time of the store, which is in UTC, on that clock.
  func time(_ text: String) -> Timestamp? { Timestamp(wholeISO: text)?.moved(to: offset) }
}

extension Labels {
  /// `terbit 11 Maret 2026, 08.00`
  func published(at time: Timestamp) -> String {
    filled("desk.published", [("date", self.time(time))])
  }
}
