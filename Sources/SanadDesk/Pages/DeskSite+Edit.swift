import SanadBriefs
import SanadModel
import SanadPipeline
import SanadStore

/// What a person may change of a story, on a page of its own.
struct EditView: Sendable {
  struct Member: Sendable {
    let memberID: HTMLText
    let memberValue: HTMLText
    let memberTitle: HTMLText
    let memberLanguage: HTMLText
    let memberFacts: HTMLText
  }

  let editTitle: HTMLText
  let editNote: HTMLText
  let crumbs: [StoryFrameView.Link]
  let token: HTMLText
  let action: HTMLText
  let splitTitle: HTMLText
  let splitNote: HTMLText
  let splitButton: HTMLText
  let pinButton: HTMLText
  let pinLabel: HTMLText
  let members: [Member]
  let mergeTitle: HTMLText
  let mergeNote: HTMLText
  let mergeLabel: HTMLText
  let mergeButton: HTMLText
  let others: [Other]

  /// A story that may be chosen.
  struct Other: Sendable {
    let otherID: HTMLText
    let otherTitle: HTMLText
  }
}

/// `/s/ID/edit` and what its forms do.
extension DeskSite {
  /// Stories that a form offers by name. Set by reading.
  private static let offeredCount = 100
  /// Stories whose claims are made again after a change by hand. Set by reading.
  private static let staleCount = 8

  func editPage(_ visit: Visit) throws -> DeskAnswer {
    let labels = visit.labels
    let story = try store.story(visit["story"])
    var query = StreamQuery()
    query.limit = Self.offeredCount
    let others = try store.stream(query).stories.map(\.summary).filter { $0.id != story.id }
    let label = { (key: String) in HTMLText(labels[key]) }
    let view = EditView(
      editTitle: label("desk.edit"), editNote: label("edit.note"),
      crumbs: [
        StoryFrameView.Link(Address.story(story.id), story.title ?? labels["line.no-title"])
      ], token: HTMLText(gate.formToken), action: HTMLText(Address.story(story.id)),
      splitTitle: label("edit.split"), splitNote: label("edit.split.note"),
      splitButton: label("edit.split.button"), pinButton: label("edit.pin.button"),
      pinLabel: label("edit.pin"),
      members: story.members.enumerated().map { member($1, $0, labels) },
      mergeTitle: label("edit.merge"), mergeNote: label("edit.merge.note"),
      mergeLabel: label("edit.other"), mergeButton: label("edit.merge.button"),
      others: others.map {
        EditView.Other(
          otherID: HTMLText($0.id), otherTitle: HTMLText($0.title ?? labels["line.no-title"]))
      })
    let frame = Frame(title: labels["desk.edit"], place: .stream)
    return .html(page(frame, view, "desk-edit", visit.request, labels))
      .with("cache-control", "no-store")
  }

  private func member(
    _ member: StorySummary.Member, _ index: Int, _ labels: Labels
  ) -> EditView.Member {
    let time = member.published.flatMap { Timestamp(wholeISO: $0) }.map { labels.time($0) }
    let facts = [
      member.outlet.map { AccountPages.readable(outlet: $0) }, time,
      member.isPinned ? labels["edit.pinned"] : nil,
    ]
    return EditView.Member(
      memberID: HTMLText("member-\(index)"), memberValue: HTMLText(member.id),
      memberTitle: HTMLText(member.title.isEmpty ? labels["line.no-title"] : member.title),
      memberLanguage: HTMLText("und"),
      memberFacts: HTMLText(facts.compactMap { $0 }.joined(separator: " · ")))
  }

  // MARK: - Forms

  func splitStory(_ visit: Visit) async throws -> DeskAnswer {
    let articles = visit.request.form?.all("article") ?? []
    guard !articles.isEmpty else { return .redirect("\(Address.story(visit["story"]))/edit") }
    let name = try store.split(visit["story"], articles)
    await edited()
    return .redirect(Address.story(name))
  }

  func mergeStories(_ visit: Visit) async throws -> DeskAnswer {
    guard let other = visit.request.form?["other"] else {
      return .redirect("\(Address.story(visit["story"]))/edit")
    }
    try store.merge(other, into: visit["story"])
    await edited()
    return .redirect(Address.story(visit["story"]))
  }

  func pinArticles(_ visit: Visit) async throws -> DeskAnswer {
    let form = visit.request.form
    let target = form?["other"] ?? visit["story"]
    for article in form?.all("article") ?? [] { try store.pin(article, to: target) }
    await edited()
    return .redirect(Address.story(target))
  }

  /// Makes the claims of the stories that changed, so that their pages tell what is true of them now. What stands in
  /// their reports became so when those came, not by the hand that sorts them.
  private func edited() async {
    let maker = maker
    await Task.detached { try? maker.keepStale(limit: Self.staleCount, now: nil) }.value
    state.advance()
  }

  // MARK: - Reading

  /// Where the stream and the changes are now.
  private func seenMark() throws -> DeskFile.SeenMark {
    DeskFile.SeenMark(change: try store.lastChange(), article: try store.lastPlace())
  }

  func markSeen(_ visit: Visit) throws -> DeskAnswer {
    let id = visit["story"]
    try file.markSeen(id.isEmpty ? "" : try store.story(id).id, try seenMark())
    state.advance()
    return .redirect(id.isEmpty ? "/" : Address.story(id))
  }

  func follow(_ visit: Visit) throws -> DeskAnswer {
    let story = try store.story(visit["story"])
    let followed = Set(try file.followed()).intersection([story.id] + story.formerIDs)
    for id in followed { try file.follow(id, false) }
    if followed.isEmpty { try file.follow(story.id, true) }
    state.advance()
    return .redirect(Address.story(story.id))
  }

  /// The stories followed, under the ids they have now: a merge leads on, a split to all parts.
  func followed() throws -> [String] {
    var stories: Set<String> = []
    for id in try file.followed() {
      switch try store.storyPlace(id) {
      case .here: stories.insert(id)
      case .merged(let target): stories.insert(target)
      case .split(let parts): stories.formUnion(parts)
      case nil: break
      }
    }
    return stories.sorted()
  }

  func addNote(_ visit: Visit) throws -> DeskAnswer {
    let form = visit.request.form
    let text = String((form?["text"] ?? "").prefix(DeskFile.noteCountMax))
    let story = try store.story(visit["story"])
    let address = Address.claim(visit["claim"], of: story.id)
    if text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
      try file.addNote(
        story: story.id, claim: visit["claim"], at: gate.time,
        author: String((form?["author"] ?? "").prefix(100)), text: text)
      state.advance()
    }
    return .redirect("\(address)#notes")
  }

  func removeNote(_ visit: Visit) throws -> DeskAnswer {
    guard let id = Int64(visit["note"]) else { throw DeskProblem.notFound.with(visit["note"]) }
    try file.removeNote(id)
    state.advance()
    return .redirect(Self.local(visit.request.form?["next"]))
  }
}
