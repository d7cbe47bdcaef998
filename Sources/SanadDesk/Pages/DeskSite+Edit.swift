import SanadBriefs
import SanadModel
import SanadPipeline
import SanadStore

/// `/s/ID/edit` and what its forms do.
extension DeskSite {
  /// Stories whose claims are made again after a change by hand. Set by reading.
  private static let staleCount = 8

  // MARK: - Forms

  func splitStory(_ visit: Visit) async throws -> DeskAnswer {
    let articles = visit.request.form?.all("article") ?? []
    guard !articles.isEmpty else { return unchanged(visit, .nothing) }
    let name = try store.split(visit["story"], articles)
    await edited()
    return .redirect(Done(.split, articles.count, other: visit["story"]).address(of: name))
  }

  func mergeStories(_ visit: Visit) async throws -> DeskAnswer {
    guard let other = try other(visit) else { return unchanged(visit, .unknown) }
    if other.isEmpty { return unchanged(visit, .nothing) }
    let count = try store.story(other).members.count
    try store.merge(other, into: visit["story"])
    await edited()
    return .redirect(Done(.merge, count, other: other).address(of: visit["story"]))
  }

  func pinArticles(_ visit: Visit) async throws -> DeskAnswer {
    let articles = visit.request.form?.all("article") ?? []
    guard let other = try other(visit) else { return unchanged(visit, .unknown) }
    if articles.isEmpty { return unchanged(visit, .nothing) }
    let target = other.isEmpty ? visit["story"] : other
    for article in articles { try store.pin(article, to: target) }
    await edited()
    return .redirect(Done(.pin, articles.count, other: visit["story"]).address(of: target))
  }

  /// Makes the claims of the stories that changed, so that their pages tell what is true of them now. What stands in
  /// their reports became so when those came, not by the hand that sorts them.
  private func edited() async {
    let maker = maker
    await Task.detached { try? maker.keepStale(limit: Self.staleCount, now: nil) }.value
    state.storeChanged()
  }

  // MARK: - Reading

  /// Where the stream and the changes are now.
  private func seenMark() throws -> DeskFile.SeenMark {
    DeskFile.SeenMark(change: try store.lastChange(), article: try store.lastPlace())
  }

  func markSeen(_ visit: Visit) throws -> DeskAnswer {
    let id = visit["story"]
    try file.markSeen(id.isEmpty ? "" : try store.story(id).id, try seenMark())
    state.deskChanged()
    return .redirect(id.isEmpty ? "/" : Address.story(id))
  }

  func follow(_ visit: Visit) throws -> DeskAnswer {
    let story = try store.story(visit["story"])
    let followed = Set(try file.followed()).intersection([story.id] + story.formerIDs)
    for id in followed { try file.follow(id, false) }
    if followed.isEmpty { try file.follow(story.id, true) }
    state.deskChanged()
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
      state.deskChanged()
    }
    return .redirect("\(address)#notes")
  }

  func removeNote(_ visit: Visit) throws -> DeskAnswer {
    guard let id = Int64(visit["note"]) else { throw DeskProblem.notFound.with(visit["note"]) }
    try file.removeNote(id)
    state.deskChanged()
    return .redirect(Self.local(visit.request.form?["next"]))
  }
}
