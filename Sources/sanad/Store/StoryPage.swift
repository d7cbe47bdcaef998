import SanadStore

/// A story as `sanad show` prints it, at 80 columns.
struct StoryPage {
  let story: StorySummary
  let claims: [StoredClaim]

  var lines: [String] {
    Columns.wrapped(story.title ?? "–", indent: 0)
      + Columns.fields([
        ("story", story.id), ("formerly", story.formerIDs.joined(separator: ", ")),
        ("published", [story.from, story.to].compactMap { $0 }.joined(separator: " – ")),
      ]) + section("articles", story.members.flatMap { article($0) })
      + section("claims", claims.flatMap { claim($0) })
  }

  private func section(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", heading] + lines
  }

  private func article(_ member: StorySummary.Member) -> [String] {
    let facts = [member.published, member.outlet, member.id, member.isPinned ? "pinned" : nil]
    return Columns.wrapped(member.title.isEmpty ? "–" : member.title, indent: 2)
      + Columns.wrapped(facts.compactMap { $0 }.joined(separator: " · "), indent: 4)
  }

  private func claim(_ claim: StoredClaim) -> [String] {
    let facts = [claim.id, claim.status, "outlets \(claim.outlets)", "origins \(claim.origins)"]
    return Columns.wrapped(claim.text, indent: 2)
      + Columns.wrapped(facts.joined(separator: " · "), indent: 4)
  }
}
