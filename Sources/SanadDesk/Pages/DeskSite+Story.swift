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
  let body: HTMLText
}

/// A line above a page, with what it leads to.
struct NoticeView: Sendable {
  let noticeText: HTMLText
  let noticeLinks: [StoryFrameView.Link]
}

/// `/s/ID` and `/s/ID@TIME`.
extension DeskSite {
  func story(_ visit: Visit) async throws -> DeskAnswer {
    let (id, time) = try Self.parts(visit["story"])
    if let answer = try leading(id, visit) { return answer }
    let story: DeskStory =
      if let time { try maker.story(id, asOf: time) } else {
        try await shelf.story(id, visit.generation)
      }
    guard !story.account.articles.isEmpty else { throw DeskProblem.notFound.with(visit["story"]) }
    let brief = try brief(of: story, asOf: time, visit)
    if visit.form == .json { return .json(try JSONText.document(BriefDocument([brief]))) }
    return .html(try storyPage(story, brief, id, visit))
  }

  /// The id and the time behind its last `@`.
  private static func parts(_ name: String) throws -> (id: String, time: Timestamp?) {
    guard let at = name.lastIndex(of: "@") else { return (name, nil) }
    guard let time = Timestamp(wholeISO: String(name[name.index(after: at)...])) else {
      throw DeskProblem.badRequest.with(name)
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
  func leading(_ id: String, _ visit: Visit) throws -> DeskAnswer? {
    switch try store.storyPlace(id) {
    case .here: return nil
    case nil: throw DeskProblem.notFound.with(id)
    case .merged(let target):
      let rest = visit.request.query.text()
      let path = Address.story(target) + (visit.form == .json ? ".json" : "")
      return .redirect(rest.isEmpty ? path : "\(path)?\(rest)", status: 301)
    case .split(let targets): return try choices(targets, visit)
    }
  }

  /// 300: the stories that one became.
  private func choices(_ ids: [String], _ visit: Visit) throws -> DeskAnswer {
    var query = StreamQuery()
    query.ids = ids
    let page = try store.stream(query)
    if visit.form == .json { return .json(try JSONText.document(StreamRecord(page)), status: 300) }
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
    let piece = pages.story(brief, labels, story.addresses)
    let address = Address.story(id)
    let view = StoryFrameView(
      storyTitle: HTMLText(piece.title), storyLanguage: HTMLText(piece.language),
      facts: piece.facts.map { HTMLText($0) }, notices: try notices(id, brief, labels),
      tools: tools(address, labels), storyName: HTMLText(id),
      whenLabel: HTMLText(labels["desk.as-of"]),
      whenAction: HTMLText("/go"), whenValue: HTMLText(brief.asOf?.description ?? ""),
      whenButton: HTMLText(labels["desk.show"]), sinceLabel: HTMLText(labels["desk.since"]),
      sinceValue: HTMLText(brief.since?.description ?? ""),
      sinceButton: HTMLText(labels["desk.mark"]), timesLabel: HTMLText(labels["desk.times"]),
      body: HTMLText(markup: piece.html))
    let frame = Frame(
      title: piece.title, titleLanguage: piece.language, place: .stream, twin: "\(address).json")
    return page(frame, view, "desk-story", visit.request, labels)
  }

  private func tools(_ address: String, _ labels: Labels) -> [StoryFrameView.Link] {
    [
      StoryFrameView.Link(
        link: HTMLText("\(address).json"), text: HTMLText(labels["desk.as-json"]))
    ]
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
          noticeText: HTMLText(labels["desk.split-off"]),
          noticeLinks: try parts.map { part in
            StoryFrameView.Link(
              link: HTMLText(Address.story(part)),
              text: HTMLText(try store.story(part).title ?? part))
          }))
    }
    return notices
  }
}
