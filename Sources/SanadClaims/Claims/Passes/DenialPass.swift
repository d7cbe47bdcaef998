import SanadModel

/// Makes a draft of each matter that somebody denies: what affirms it and what denies it.
///
/// These statements leave the drafts that they were in; such a draft keeps its quantities.
enum DenialPass: ClaimPass {
  static let reads: Set<DraftPart> = [.quantities]
  static let writes: DraftPart = .denials

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    let finder = DenialFinder(
      context.story, groups: drafts.mapped(\.group), matches: context.statuses.matches)
    let matters = finder.matters()
    var taken: Set<StatementID> = []
    for matter in matters {
      taken.formUnion(matter.denying.statements.union(matter.denied.statements))
    }
    drafts = DraftList(
      drafts.compactMap { draft in
        var draft = draft
        draft.group.removeAll { taken.contains($0.statement) }
        return draft.group.isEmpty ? nil : draft
      })
    for matter in matters {
      var group = matter.denied
      group.merge(matter.denying)
      drafts.append(ClaimDraft(.group, group, denials: matter.denying))
    }
  }
}
