import SanadArchive
import SanadBriefs
import SanadModel
import SanadPipeline
import SanadStore

/// `/s/ID` and `/s/ID@TIME`.
extension DeskSite {
  /// Pairs of reports listed. Set by reading.
  private static let pairCount = 24
  /// Other stories of the affair linked. Set by reading.
  private static let storylineCount = 20
  /// The same where everything is asked for. Set by reading.
  private static let wholeStorylineCount = 500

  func story(_ visit: Visit) async throws -> DeskAnswer {
    let (id, time) = try Self.parts(visit["story"])
    let suffix = time.map { "@\(PercentCoding.encoded($0.description))" } ?? ""
    if let answer = try leading(id, visit, suffix: suffix) { return answer }
    let story: DeskStory =
      if let time { try maker.story(id, asOf: time) } else {
        try await shelf.story(id, visit.moment)
      }
    guard !story.account.articles.isEmpty else { return try notYet(id, visit) }
    let brief = try brief(of: story, asOf: time, visit)
    if visit.form == .json {
      let run = settings.run
      let document = BriefDocument([brief], program: run.program, packs: run.packs)
      return .json(try JSONText.document(document))
    }
    return .html(try storyPage(story, brief, id, visit))
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
    let frame = Frame(title: visit.labels["desk.was-split"], place: .none)
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
    return maker.pipeline.brief(
      of: story.account, asOf: asOf, since: since,
      extent: visit.query.has("all") ? .all : .usual)
  }

  private func storyPage(
    _ story: DeskStory, _ brief: Brief, _ id: String, _ visit: Visit
  ) throws -> String {
    let labels = visit.labels
    var brief = brief
    let address = Address.story(id)
    var notices = try notices(id, brief, labels) + done(visit)
    let remarks = try file.notes(ofStories: [id] + store.story(id).formerIDs)
    notices += Self.notice(of: remarks, id, labels)
    if let notice = try markUnseen(in: &brief, of: story, id, labels) { notices.append(notice) }
    let isFollowed = try followed().contains(id)
    let whole = brief.extent == .all ? nil : Self.address(visit, adding: [("all", "1")])
    let passages = Self.passages(of: story, whole: whole, labels)
    let affair = try affair(of: id, whole: whole, labels)
    let piece = pages.story(
      brief, labels, story.addresses, whole: whole, remarks: Self.words(of: remarks, labels))
    let view = StoryFrameView(
      storyTitle: HTMLText(piece.title), storyLanguage: HTMLText(piece.language),
      facts: piece.facts.map { HTMLText($0) }, notices: notices,
      tools: tools(address, brief, visit),
      storyName: HTMLText(id),
      whenAction: HTMLText("/go"), whenValue: HTMLText(brief.asOf.map { Self.field($0) } ?? ""),
      sinceValue: HTMLText(brief.since.map { Self.field($0) } ?? ""),
      token: HTMLText(gate.formToken), seenAction: HTMLText("\(address)/seen"),
      followAction: HTMLText("\(address)/follow"),
      followLabel: HTMLText(labels[isFollowed ? "desk.unfollow" : "desk.follow"]),
      isFollowed: isFollowed, hasAffair: !affair.shown.isEmpty,
      affair: affair.shown, affairLeft: affair.left,
      exports: StoryExport.links(id, labels), hasPassages: !passages.shown.isEmpty,
      passages: passages.shown, passagesLeft: passages.left, body: HTMLText(markup: piece.html))
    let frame = Frame(
      title: piece.title, titleLanguage: piece.language, place: .none,
      feed: "\(address)/changes", twin: "\(address).json", story: id)
    return page(frame, view, "desk-story", visit.request, labels)
  }

  /// Pairs of reports that share passages, and what leads to those left out.
  ///
  /// - Parameter whole: address of the page that shows all; nil where this is it.
  private static func passages(
    of story: DeskStory, whole: String?, _ labels: Labels
  ) -> (shown: [PairView], left: [StoryFrameView.Link]) {
    let pairs = PairBuilder(story, labels).pairs
    guard let whole, pairCount < pairs.count else { return (pairs, []) }
    let count = labels.count("count.pairs-left", pairs.count - pairCount)
    return (Array(pairs.prefix(pairCount)), [StoryFrameView.Link("\(whole)#passages", count)])
  }

  /// The other stories of the storyline, and what leads to those left out.
  private func affair(
    of id: String, whole: String?, _ labels: Labels
  ) throws -> (shown: [StoryFrameView.Link], left: [StoryFrameView.Link]) {
    let limit = whole == nil ? Self.wholeStorylineCount : Self.storylineCount
    let found = try store.stories(inStorylineOf: id, limit: limit + 1)
    let all = StoryFrameView.Link(whole ?? Address.story(id), labels["line.show-whole"])
    return (try links(to: Array(found.prefix(limit))), found.count <= limit ? [] : [all])
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

  /// The page's own address with everything or without.
  private static func address(_ visit: Visit, adding: [(String, String)] = []) -> String {
    let rest = visit.query.text(without: ["all", "labels", "done"], adding: adding)
    return visit.request.path + (rest.isEmpty ? "" : "?\(rest)")
  }

  private func tools(_ address: String, _ brief: Brief, _ visit: Visit) -> [StoryFrameView.Link] {
    let isWhole = brief.extent == .all
    return [
      StoryFrameView.Link("\(address)/changes", visit.labels["desk.changes"]),
      StoryFrameView.Link("\(address)/edit", visit.labels["desk.edit"]),
      StoryFrameView.Link(
        Self.address(visit, adding: isWhole ? [] : [("all", "1")]),
        visit.labels[isWhole ? "desk.show-short" : "desk.show-whole"]),
    ]
  }

  /// How far a reader had come with the story: its own mark, or that of all.
  func seenMark(of id: String) throws -> DeskFile.SeenMark? {
    let marks = try file.seenMarks()
    return marks[id] ?? marks[""]
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
  func links(to stories: [String]) throws -> [StoryFrameView.Link] {
    let titles = try store.titles(ofStories: stories)
    return stories.map { StoryFrameView.Link(Address.story($0), titles[$0]?.title ?? $0) }
  }
}
