import SanadStore
import SanadTerminal

/// A story as `sanad show` prints it, at 80 columns.
struct StoryPage {
  let story: StorySummary
  let claims: [StoredClaim]
  /// Values that changed while somebody still gives the old one.
  let corrections: [Correction]

  var canvas: TextCanvas {
    var canvas = TextCanvas()
    canvas.add(StyledText(story.title ?? "–"), longWord: .whole)
    canvas.fields([
      ("story", story.id), ("formerly", story.formerIDs.joined(separator: ", ")),
      ("published", [story.from, story.to].compactMap { $0 }.joined(separator: " – ")),
    ])
    section("articles", story.members, on: &canvas, add)
    section("claims", claims, on: &canvas, add)
    section("still printed", corrections, on: &canvas, add)
    return canvas
  }

  private func section<Item>(
    _ heading: String, _ items: [Item], on canvas: inout TextCanvas,
    _ add: (Item, inout TextCanvas) -> Void
  ) {
    if items.isEmpty { return }
    canvas.blank()
    canvas.line(StyledText(heading))
    for item in items { add(item, &canvas) }
  }

  private func add(_ member: StorySummary.Member, to canvas: inout TextCanvas) {
    let facts = [member.published, member.outlet, member.id, member.isPinned ? "pinned" : nil]
    canvas.entry(
      member.title.isEmpty ? "–" : member.title,
      facts: facts.compactMap { $0 }.joined(separator: " · "))
  }

  private func add(_ claim: StoredClaim, to canvas: inout TextCanvas) {
    let facts = [claim.id, claim.status, "outlets \(claim.outlets)", "origins \(claim.origins)"]
    canvas.entry(claim.text, facts: facts.joined(separator: " · "))
  }
}

extension StoryPage {
  private func add(_ correction: Correction, to canvas: inout TextCanvas) {
    let change = correction.change
    let course = [change.before, change.after].compactMap { $0 }.joined(separator: " → ")
    canvas.entry(
      course, facts: [change.at, change.claim].compactMap { $0 }.joined(separator: " · "))
    for report in correction.stillPrinted {
      let facts = [report.outlet, report.published, report.article, report.edited ? "edited" : nil]
      canvas.add(
        StyledText(facts.compactMap { $0 }.joined(separator: " · ")), lead: StyledText("    !"),
        indent: 6, longWord: .whole)
    }
  }
}

extension TextCanvas {
  /// A text, and below it, further in, what is known of it.
  fileprivate mutating func entry(_ text: String, facts: String) {
    add(StyledText(text), indent: 2, longWord: .whole)
    add(StyledText(facts), indent: 4, longWord: .whole)
  }
}
