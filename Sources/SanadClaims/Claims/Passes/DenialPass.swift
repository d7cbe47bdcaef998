import SanadModel

/// Makes a draft of each matter that somebody denies: what affirms it and what denies it.
///
/// What denies leaves the drafts that it was in, and so does what is denied where it is half of a draft: else a
/// statement of several facts stays where it states another one. Such a draft keeps its quantities.
enum DenialPass: ClaimPass {
  static let reads: Set<DraftPart> = [.quantities]
  static let writes: DraftPart = .denials

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    let finder = DenialFinder(
      context.story, groups: drafts.mapped(\.group), matches: context.statuses.matches)
    let matters = finder.matters()
    let denying = matters.reduce(into: Set()) { $0.formUnion($1.denying.statements) }
    let denied = matters.reduce(into: Set()) { $0.formUnion($1.denied.statements) }
    drafts = DraftList(
      drafts.compactMap { draft in
        var draft = draft
        draft.group.removeAll { denying.contains($0.statement) }
        if draft.group.count <= draft.group.count(where: { denied.contains($0.statement) }) * 2 {
          draft.group.removeAll { denied.contains($0.statement) }
        }
        return draft.group.isEmpty ? nil : draft
      })
    for matter in matters {
      var group = matter.denied
      group.merge(matter.denying)
      drafts.append(ClaimDraft(.group, group, denials: matter.denying))
    }
  }
}
