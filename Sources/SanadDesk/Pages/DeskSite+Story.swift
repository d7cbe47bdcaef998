import SanadArchive
import SanadBriefs
import SanadModel
import SanadPipeline
import SanadStore

struct StoryFrameView: Sendable {
  struct Link: Sendable {
    let link: HTMLText
    let text: HTMLText
  }

  let storyTitle: HTMLText
  let storyLanguage: HTMLText
  let facts: [HTMLText]
  let notices: [NoticeView]
  let tools: [Link]
  let storyName: HTMLText
  let whenLabel: HTMLText
  let whenAction: HTMLText
  let whenValue: HTMLText
  let whenButton: HTMLText
  let sinceLabel: HTMLText
  let sinceValue: HTMLText
  let sinceButton: HTMLText
  let timesLabel: HTMLText
  let token: HTMLText
  let seenAction: HTMLText
  let seenLabel: HTMLText
  let followAction: HTMLText
  let followLabel: HTMLText
  let isFollowed: Bool
  let hasAffair: Bool
  let affairTitle: HTMLText
  let affair: [Link]
  let hasPassages: Bool
  let passagesTitle: HTMLText
  let passagesNote: HTMLText
  let passages: [Link]
  let body: HTMLText
}

/// A line above a page, with what it leads to.
struct NoticeView: Sendable {
  let noticeText: HTMLText
  let noticeLinks: [StoryFrameView.Link]
}

/// `/s/ID` and `/s/ID@TIME`.
extension DeskSite {
  /// Pairs of reports listed. Set by reading.
  private static let pairCount = 24
  /// Other stories of the affair linked. Set by reading.
  private static let storylineCount = 20

  func story(_ visit: Visit) async throws -> DeskAnswer {
    let (id, time) = try Self.parts(visit["story"])
    let suffix = time.map { "@\(PercentCoding.encoded($0.description))" } ?? ""
    if let answer = try leading(id, visit, suffix: suffix) { return answer }
    let story: DeskStory =
      if let time { try maker.story(id, asOf: time) } else {
        try await shelf.story(id, visit.generation)
      }
    guard !story.account.articles.isEmpty else { throw DeskProblem.notFound.with(visit["story"]) }
    let brief = try brief(of: story, asOf: time, visit)
    if visit.form == .json {
      let run = settings.run
      let document = BriefDocument([brief], program: run.program, packs: run.packs)
      return .json(try JSONText.document(document))
    }
    return .html(try storyPage(story, brief, id, visit))
  }

  /// The id and the time behind its last `@`.
  private static func parts(_ name: String) throws -> (id: String, time: Timestamp?) {
    guard let at = name.lastIndex(of: "@") else { return (name, nil) }
    guard let time = Timestamp(wholeISO: String(name[name.index(after: at)...])) else {
      throw DeskProblem.notFound.with(name)
    }
    return (String(name[..<at]), time)
  }

  /// `/go`: from the form that asks for a time to the address that has it.
  func go(_ visit: Visit) throws -> DeskAnswer {
    guard let id = visit.query["story"] else { throw DeskProblem.badRequest }
    guard let time = visit.query["at"], Timestamp(wholeISO: time) != nil else {
      return .redirect(Address.story(id))
    }
    return .redirect("\(Address.story(id))@\(PercentCoding.encoded(time))")
  }

  /// What an id of before leads to; nil for one that is a story's own.
  ///
  /// - Parameter suffix: the time behind the id in the address.
  func leading(_ id: String, _ visit: Visit, suffix: String = "") throws -> DeskAnswer? {
    switch try store.storyPlace(id) {
    case .here: return nil
    case nil: throw DeskProblem.notFound.with(id)
    case .merged(let target):
      let rest = visit.request.query.text()
      let path = Address.story(target) + suffix + (visit.form == .json ? ".json" : "")
      return .redirect(rest.isEmpty ? path : "\(path)?\(rest)", status: 301)
    case .split(let targets): return try choices(targets, visit)
    }
  }

  /// 300: the stories that one became.
  private func choices(_ ids: [String], _ visit: Visit) throws -> DeskAnswer {
    var query = StreamQuery()
    query.ids = ids
    let page = try store.stream(query)
    if visit.form == .json { return try data(StreamRecord(page), status: 300) }
    let builder = StreamBuilder(
      labels: visit.labels, query: query, path: "/", items: QueryItems())
    let view = builder.view(of: page, days: [], outlets: [], languages: [])
    let frame = Frame(title: visit.labels["desk.was-split"], place: .stream)
    return .html(
      self.page(frame, view, "desk-stream", visit.request, visit.labels), status: 300)
  }

  private func brief(of story: DeskStory, asOf: Timestamp?, _ visit: Visit) throws -> Brief {
    var since: Timestamp?
    if let text = visit.query["since"] {
      guard let time = Timestamp(wholeISO: text) else {
        throw DeskProblem.badRequest.with("since")
      }
      since = time.zoned(by: story.account.articles.map(\.article))
    }
    return maker.pipeline.brief(of: story.account, asOf: asOf, since: since)
  }

  private func storyPage(
    _ story: DeskStory, _ brief: Brief, _ id: String, _ visit: Visit
  ) throws -> String {
    let labels = visit.labels
    var brief = brief
    let address = Address.story(id)
    var notices = try notices(id, brief, labels)
    if let notice = try markUnseen(in: &brief, of: story, id, labels) { notices.append(notice) }
    let isFollowed = try followed().contains(id)
    let passages = passages(story, labels)
    let affair = try store.stories(inStorylineOf: id, limit: Self.storylineCount)
    let piece = pages.story(brief, labels, story.addresses)
    let view = StoryFrameView(
      storyTitle: HTMLText(piece.title), storyLanguage: HTMLText(piece.language),
      facts: piece.facts.map { HTMLText($0) }, notices: notices,
      tools: tools(address, labels), storyName: HTMLText(id),
      whenLabel: HTMLText(labels["desk.as-of"]),
      whenAction: HTMLText("/go"), whenValue: HTMLText(brief.asOf?.description ?? ""),
      whenButton: HTMLText(labels["desk.show"]), sinceLabel: HTMLText(labels["desk.since"]),
      sinceValue: HTMLText(brief.since?.description ?? ""),
      sinceButton: HTMLText(labels["desk.mark"]), timesLabel: HTMLText(labels["desk.times"]),
      token: HTMLText(gate.formToken), seenAction: HTMLText("\(address)/seen"),
      seenLabel: HTMLText(labels["desk.mark-seen"]), followAction: HTMLText("\(address)/follow"),
      followLabel: HTMLText(labels[isFollowed ? "desk.unfollow" : "desk.follow"]),
      isFollowed: isFollowed, hasAffair: !affair.isEmpty,
      affairTitle: HTMLText(labels["desk.storyline"]), affair: try links(to: affair),
      hasPassages: !passages.isEmpty,
      passagesTitle: HTMLText(labels["desk.passages"]),
      passagesNote: HTMLText(labels["desk.passages.note"]), passages: passages,
      body: HTMLText(markup: piece.html))
    let frame = Frame(
      title: piece.title, titleLanguage: piece.language, place: .stream,
      feed: "\(address)/changes", twin: "\(address).json")
    return page(frame, view, "desk-story", visit.request, labels)
  }

  /// Marks what came since the story was last marked as seen, and says how much that is.
  private func markUnseen(
    in brief: inout Brief, of story: DeskStory, _ id: String, _ labels: Labels
  ) throws -> NoticeView? {
    guard brief.asOf == nil, brief.since == nil, let mark = try seenMark(of: id) else { return nil }
    brief.newClaims = story.claims(after: mark.article)
    let words = labels.count("count.unseen", brief.newClaims.count)
    return NoticeView(noticeText: HTMLText(words), noticeLinks: [])
  }

  private func tools(_ address: String, _ labels: Labels) -> [StoryFrameView.Link] {
    [
      StoryFrameView.Link("\(address)/changes", labels["desk.changes"]),
      StoryFrameView.Link("\(address)/edit", labels["desk.edit"]),
    ]
  }

  /// How far a reader had come with the story: its own mark, or that of all.
  func seenMark(of id: String) throws -> DeskFile.SeenMark? {
    let marks = try file.seenMarks()
    return marks[id] ?? marks[""]
  }

  /// Pairs of reports that share passages, the most first.
  private func passages(_ story: DeskStory, _ labels: Labels) -> [StoryFrameView.Link] {
    var counts: [[Int]: Int] = [:]
    let articles = story.account.articles
    for passage in story.account.passages {
      let pair = [articles.offset(of: passage.first), articles.offset(of: passage.second)]
      counts[pair, default: 0] += 1
    }
    let sorted = counts.sorted {
      ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1])
    }
    return sorted.prefix(Self.pairCount).map { pair, count in
      let (first, second) = (Array(articles)[pair[0]].article, Array(articles)[pair[1]].article)
      let address = "/compare?a=\(story.places[first.id] ?? 0)&b=\(story.places[second.id] ?? 0)"
      let names = [first, second].map {
        AccountPages.readable(outlet: $0.outlet ?? $0.host ?? labels["line.unknown-outlet"])
      }
      return StoryFrameView.Link(
        address, "\(names.joined(separator: " ↔ ")) · \(labels.count("count.passages", count))")
    }
  }

  private func notices(_ id: String, _ brief: Brief, _ labels: Labels) throws -> [NoticeView] {
    var notices: [NoticeView] = []
    if brief.asOf != nil {
      notices.append(
        NoticeView(
          noticeText: HTMLText(labels["desk.not-now"]),
          noticeLinks: [
            StoryFrameView.Link(
              link: HTMLText(Address.story(id)), text: HTMLText(labels["desk.now"]))
          ]))
    }
    let parts = try store.splitOff(id)
    if !parts.isEmpty {
      notices.append(
        NoticeView(
          noticeText: HTMLText(labels["desk.split-off"]), noticeLinks: try links(to: parts)))
    }
    return notices
  }

  /// Links to stories, each under its title.
  private func links(to stories: [String]) throws -> [StoryFrameView.Link] {
    try stories.map { StoryFrameView.Link(Address.story($0), try store.story($0).title ?? $0) }
  }
}
