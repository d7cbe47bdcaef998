import SanadArchive
import SanadBriefs
import SanadModel
import SanadStore

/// `/changes`, `/s/ID/changes`, and the same as feeds.
extension DeskSite {
  /// Changes on a page, and in a feed. Set by reading.
  static let changeCount = 100

  func changes(_ visit: Visit) async throws -> DeskAnswer {
    let kinds = try Self.kinds(visit)
    let before = try Self.number(visit, "before") ?? .max
    let watched = try watchedStories(visit)
    let changes: [Change] =
      if let since = try Self.number(visit, "since") {
        try changes(after: since, kinds, of: watched.map { Set($0) })
      } else {
        try store.newestChanges(
          before: before, limit: Self.changeCount, kinds: kinds, stories: watched)
      }
    let name = try watchlist(visit)?.name
    return try answer(
      changes, visit, title: name ?? visit.labels["desk.changes"], path: "/changes")
  }

  /// The changes of one story.
  func storyChanges(_ visit: Visit) async throws -> DeskAnswer {
    let id = visit["story"]
    if case .merged(let target) = try store.storyPlace(id) {
      let ending = visit.form == .html ? "" : ".\(visit.form.rawValue)"
      return .redirect("\(Address.story(target))/changes\(ending)", status: 301)
    }
    let story = try store.story(id)
    var changes: [Change] = []
    try store.forEachChange(ChangeQuery(story: id)) { changes.append($0) }
    changes = Array(changes.suffix(ChangeFeed.entryCountMax).reversed())
    return try answer(
      changes, visit, title: story.title ?? id, path: "\(Address.story(id))/changes",
      story: story)
  }

  /// Changes of the stories that have an article with the words looked for.
  func searchChanges(_ visit: Visit) async throws -> DeskAnswer {
    var query = try searchQuery(visit)
    query.limit = Self.changeCount
    let hits = try store.search(query) ?? []
    var changes: [Change] = []
    for story in Set(hits.map { $0.story }).sorted() {
      try store.forEachChange(ChangeQuery(story: story)) { changes.append($0) }
    }
    changes.sort { $1.id < $0.id }
    return try answer(
      Array(changes.prefix(Self.changeCount)), visit, title: query.words, path: "/search")
  }

  private func changes(
    after id: Int64, _ kinds: Set<ChangeKind>, of stories: Set<String>?
  ) throws -> [Change] {
    var changes: [Change] = []
    let names = Set(kinds.map(\.rawValue))
    do {
      try store.forEachChange(ChangeQuery(since: .id(id))) { change in
        guard changes.count < ChangeFeed.entryCountMax else { throw Enough() }
        guard stories?.contains(change.story) ?? true else { return }
        if names.isEmpty || names.contains(change.kind) { changes.append(change) }
      }
    } catch is Enough {}
    return changes
  }

  private static func kinds(_ visit: Visit) throws -> Set<ChangeKind> {
    let names = visit.query.all("kind").filter { !$0.isEmpty }
    return Set(
      try names.map { name in
        guard let kind = ChangeKind(rawValue: name.replacing("-", with: " ")) else {
          throw DeskProblem.badRequest.with("kind")
        }
        return kind
      })
  }

  static func number(_ visit: Visit, _ name: String) throws -> Int64? {
    guard let text = visit.query[name] else { return nil }
    guard let number = Int64(text), 0 <= number else { throw DeskProblem.badRequest.with(name) }
    return number
  }

  // MARK: - Forms

  private func answer(
    _ changes: [Change], _ visit: Visit, title: String, path: String, story: StorySummary? = nil
  ) throws -> DeskAnswer {
    switch visit.form {
    case .json:
      let since = try Self.number(visit, "since") ?? 0
      return try data(ChangesRecord(changes: changes, since: since), ofStory: story?.id)
    case .atom, .jsonFeed: return try feed(changes, visit, title: title, ofStory: story?.id)
    case .html:
      return .html(try changesPage(changes, visit, title, path, story))
    }
  }

  /// An entry a change, the newest first.
  func feed(
    _ changes: [Change], _ visit: Visit, title: String, ofStory story: String? = nil
  ) throws -> DeskAnswer {
    let rest = visit.query.text(without: ["labels"])
    let place = rest.isEmpty ? visit.request.path : "\(visit.request.path)?\(rest)"
    var feed = ChangeFeed(title: "Sanad: \(title)", name: place, base: visit.request.base)
    feed.address = visit.request.base.map { $0 + place }
    feed.made = try made(ofStory: story)
    let (words, titles) = (ChangeWords(visit.labels), try self.titles(of: changes))
    for change in changes.sorted(by: { $0.id < $1.id }) {
      feed.add(change, headline: words.headline(change), story: titles[change.story]?.title)
    }
    return visit.form == .atom
      ? DeskAnswer(feed.atom, type: MediaType.atom)
      : DeskAnswer(try JSONText.document(feed), type: MediaType.jsonFeed)
  }

  private func changesPage(
    _ changes: [Change], _ visit: Visit, _ title: String, _ path: String, _ story: StorySummary?
  ) throws -> String {
    let labels = visit.labels
    let titles = try titles(of: changes)
    let entries = changes.map { entry($0, titles[$0.story], labels, isOfStory: story != nil) }
    let isFull = changes.count == Self.changeCount && story == nil
    let next =
      isFull
      ? changes.map(\.id).min().map { oldest in
        "\(path)?\(visit.query.text(without: ["before", "since"], adding: [("before", "\(oldest)")]))"
      } : nil
    let view = ListView(
      listTitle: HTMLText(story == nil ? title : labels["desk.changes"]),
      listNote: HTMLText(labels["desk.changes.note"]),
      crumbs: story.map { [StoryFrameView.Link(Address.story($0.id), title)] } ?? [],
      hasChips: story == nil, chips: story == nil ? kindChips(visit) : [],
      chipsLabel: HTMLText(labels["desk.filter.badge"]),
      groups: [
        ListView.Group(
          groupID: HTMLText("list"), groupTitle: [], groupNote: [], entries: entries)
      ], isEmpty: changes.isEmpty, emptyText: HTMLText(labels["desk.no-changes"]),
      next: next.map { [HTMLText($0)] } ?? [], nextLabel: HTMLText(labels["desk.older-changes"]))
    let frame = Frame(
      title: title, place: story == nil ? .changes : .none, feed: path,
      feedQuery: try watchlist(visit).map { "?watchlist=\($0.name)" } ?? "",
      twin: Self.twin(path, visit), story: story?.id)
    return page(frame, view, "desk-list", visit.request, labels)
  }

  private func kindChips(_ visit: Visit) -> [FilterView.Choice] {
    ChangeKind.allCases.map { kind in
      let name = kind.rawValue.replacing(" ", with: "-")
      let isChosen = visit.query.all("kind").contains(name)
      let rest = visit.query.text(
        without: ["kind", "before", "since"], adding: isChosen ? [] : [("kind", name)])
      return FilterView.Choice(
        choiceLink: HTMLText(rest.isEmpty ? "/changes" : "/changes?\(rest)"),
        choiceText: HTMLText(ChangeWords(visit.labels).kind(kind.rawValue)),
        choiceClass: HTMLText(name), isChosen: isChosen, choiceSign: [], choiceCount: [])
    }
  }

  /// What entries say of each story, by its id.
  func titles(of changes: [Change]) throws -> [String: StoryHead] {
    let names = Set(changes.map(\.story))
    let titles = try store.titles(ofStories: names)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let clock = StreamClock(newest: try store.news(ofStory: name).asOf)
        return (
          name,
          StoryHead(
            title: titles[name]?.title ?? name, language: titles[name]?.language ?? "und",
            clock: clock)
        )
      })
  }

  func entry(
    _ change: Change, _ story: StoryHead?, _ labels: Labels,
    isOfStory: Bool, lines: [ListView.Line] = []
  ) -> ListView.Entry {
    let time = change.at.flatMap { at in
      story?.clock?.time(at) ?? Timestamp(wholeISO: at)
    }
    let link =
      change.claim.map { Address.claim($0, of: change.story) } ?? Address.story(change.story)
    return ListView.Entry(
      link: isOfStory ? link : Address.story(change.story), text: story?.title ?? change.story,
      language: story?.language ?? "und", kind: change.kind.replacing(" ", with: "-"),
      time: time.map { (labels.published(at: $0), change.at ?? "") },
      news: [ChangeWords(labels).news(change, story?.language ?? "und", title: story?.title)],
      facts: [change.outlet].compactMap { $0.map { AccountPages.readable(outlet: $0) } },
      links: isOfStory || change.claim == nil
        ? [] : [StoryFrameView.Link(link, labels["line.open-claim"])], lines: lines,
      id: "change-\(change.id)")
  }
}

/// What an entry says of the story that changed.
struct StoryHead: Sendable {
  let title: String
  let language: String
  /// The one that its reports use.
  let clock: StreamClock?
}

/// Ends a walk over changes.
struct Enough: Error {}

/// Changes as JSON, with where a reader goes on.
struct ChangesRecord: Encodable {
  let changes: [Change]
  /// After which change they were asked for.
  let since: Int64
  /// The newest of them, to be given as `since` next time.
  var last: Int64 { changes.map(\.id).max() ?? since }

  private enum Key: String, CodingKey { case changes, last }

  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.encode(changes, forKey: .changes)
    try row.encode(last, forKey: .last)
  }
}
