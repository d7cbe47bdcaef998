import Mustache
import SanadBriefs
import SanadModel
import SanadPipeline
import SanadStore
import SanadText

struct ClaimFrameView: Sendable {
  let claimTitle: HTMLText
  let claimLanguage: HTMLText
  let facts: [HTMLText]
  let storyLink: HTMLText
  let storyTitle: HTMLText
  let storyLanguage: HTMLText
  let tools: [StoryFrameView.Link]
  let body: HTMLText
  let notes: HTMLText
}

/// `/c/STORY/ID`.
extension DeskSite {
  func claim(_ visit: Visit) async throws -> DeskAnswer {
    let (id, claim) = (visit["story"], visit["claim"])
    if case .merged(let target) = try store.storyPlace(id) {
      let path = Address.claim(claim, of: target) + (visit.form == .json ? ".json" : "")
      return .redirect(path, status: 301)
    }
    if let answer = try leading(id, visit) { return answer }
    let story = try await shelf.story(id, visit.moment)
    let brief = maker.pipeline.brief(of: story.account)
    if visit.form == .json {
      guard let record = AccountPages.record(ofClaim: claim, of: brief) else {
        throw DeskProblem.notFound.with(claim)
      }
      return try data(record, by: settings.run, ofStory: id)
    }
    guard let piece = pages.claim(claim, of: brief, visit.labels, story.addresses) else {
      throw DeskProblem.notFound.with(claim)
    }
    return .html(try claimPage(piece, brief, visit))
  }

  private func claimPage(_ piece: AccountPages.Piece, _ brief: Brief, _ visit: Visit) throws
    -> String
  {
    let labels = visit.labels
    let address = Address.claim(visit["claim"], of: visit["story"])
    let notes = try notes(
      onClaim: visit["claim"], of: try store.story(visit["story"]), labels)
    let titled =
      brief.account.articles.indices.contains(brief.account.titleArticle)
      ? brief.account.articles[brief.account.titleArticle].article : nil
    let title = titled?.title.string ?? ""
    let view = ClaimFrameView(
      claimTitle: HTMLText(piece.title), claimLanguage: HTMLText(piece.language),
      facts: piece.facts.map { HTMLText($0) },
      storyLink: HTMLText(Address.story(brief.account.id)),
      storyTitle: HTMLText(title.isEmpty ? labels["line.no-title"] : title),
      storyLanguage: HTMLText(titled?.language ?? "und"),
      tools: [
        StoryFrameView.Link(
          link: HTMLText("\(address).json"), text: HTMLText(labels["desk.as-json"]))
      ], body: HTMLText(markup: piece.html),
      notes: HTMLText(markup: render(notes, "desk-notes", labels)))
    let frame = Frame(
      title: piece.title, titleLanguage: piece.language, place: .none, twin: "\(address).json",
      story: visit["story"])
    return page(frame, view, "desk-claim-page", visit.request, labels)
  }
}
