import SanadBriefs
import SanadLanguages
import SanadModel
import SanadStore

/// `/s/ID/edit`: what may be put right, and what was.
extension DeskSite {
  /// Stories that a form offers by name. Set by reading.
  private static let offeredCount = 20
  /// Hits among which their stories are looked for. Set by reading.
  private static let comparedCount = 100

  func editPage(_ visit: Visit) throws -> DeskAnswer {
    let labels = visit.labels
    let story = try store.story(visit["story"])
    let label = { (key: String) in HTMLText(labels[key]) }
    let said = visit.query["said"].flatMap { Unchanged(rawValue: $0) }
    let words = visit.query["q"] ?? ""
    let others = try others(of: story.id, words)
    let note = words.isEmpty ? "edit.others" : others.isEmpty ? "edit.found-none" : "edit.found"
    let view = EditView(
      said: said.map { [label("edit.said-\($0.rawValue)")] } ?? [],
      findWords: HTMLText(words), othersNote: label(note),
      crumbs: [
        StoryFrameView.Link(Address.story(story.id), story.title ?? labels["line.no-title"])
      ], token: HTMLText(gate.formToken), action: HTMLText(Address.story(story.id)),
      members: story.members.enumerated().map { member($1, $0, labels) },
      others: try others.map {
        EditView.Other(
          otherID: HTMLText($0),
          otherTitle: HTMLText(try store.story($0).title ?? labels["line.no-title"]))
      })
    let frame = Frame(title: labels["desk.edit"], place: .none)
    return .html(page(frame, view, "desk-edit", visit.request, labels))
      .with("cache-control", "no-store")
  }

  /// Stories that have the words, the best first; without words those of the same affair.
  private func others(of story: String, _ words: String) throws -> [String] {
    if words.isEmpty { return try store.stories(inStorylineOf: story, limit: Self.offeredCount) }
    if let named = try place(ofStory: words) { return named == story ? [] : [named] }
    var query = SearchQuery(words)
    query.forms = forms.all(of: query.searchedWords)
    query.limit = Self.comparedCount
    var seen: Set<String> = [story]
    let found = try store.search(query) ?? []
    return Array(found.map(\.story).filter { seen.insert($0).inserted }.prefix(Self.offeredCount))
  }

  /// The story that an id or an address of its page leads to; nil where there is none.
  private func place(ofStory text: String) throws -> String? {
    let trimmed = text.split { $0.isWhitespace }.joined()
    let tail = trimmed.ranges(of: "/s/").last.map { trimmed[$0.upperBound...] } ?? trimmed[...]
    let id = tail.prefix { !"/?#@".contains($0) }
    switch try store.storyPlace(PercentCoding.decoded(id) ?? "") {
    case .here: return PercentCoding.decoded(id)
    case .merged(let target): return target
    case .split, nil: return nil
    }
  }

  /// The story that a form names by id or by choice; empty where it names none, nil where there is none such.
  func other(_ visit: Visit) throws -> String? {
    let form = visit.request.form
    guard let text = form?["id"] else { return form?["other"] ?? "" }
    return try place(ofStory: text)
  }

  /// Back to the page, which says why nothing was changed.
  func unchanged(_ visit: Visit, _ why: Unchanged) -> DeskAnswer {
    .redirect("\(Address.story(visit["story"]))/edit?said=\(why.rawValue)")
  }

  /// What the form that led here did, and the way back.
  func done(_ visit: Visit) throws -> [NoticeView] {
    guard let done = visit.query["done"].flatMap({ Done($0) }) else { return [] }
    let labels = visit.labels
    let count = labels.count("count.reports", done.count)
    let story = visit["story"]
    let again = StoryFrameView.Link("\(Address.story(story))/edit", labels["edit.undo"])
    let isKnown = try store.storyPlace(done.other) != nil
    let links = done.act == .split && isKnown ? back(from: story, to: done.other, labels) : [again]
    return [
      NoticeView(
        noticeText: HTMLText(labels.filled("edit.done-\(done.act.rawValue)", [("value", count)])),
        noticeLinks: links)
    ]
  }

  /// The story that reports were taken out of, and the page that puts them back.
  private func back(
    from story: String, to former: String, _ labels: Labels
  ) -> [StoryFrameView.Link] {
    let query = PercentCoding.encoded(former)
    return [
      StoryFrameView.Link(Address.story(former), labels["edit.former"]),
      StoryFrameView.Link(
        "\(Address.story(story))/edit?q=\(query)", labels["edit.undo-split"]),
    ]
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
      memberFacts: HTMLText(facts.compactMap { $0 }.joined(separator: " · ")))
  }
}
