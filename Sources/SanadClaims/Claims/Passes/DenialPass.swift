import SanadModel

/// Splits drafts of which somebody denies only some statements.
///
/// A draft keeps its quantities, without the clauses that deny it and without those that are denied; each of
/// these becomes a draft of its own. If all that affirms is denied, the draft itself is.
enum DenialPass: ClaimPass {
  static let reads: Set<DraftPart> = [.quantities]
  static let writes: DraftPart = .denials

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    let finder = DenialFinder(context.story, groups: drafts.mapped(\.group))
    var split: [ClaimDraft] = []
    for (id, denying) in finder.deniedGroups().sorted(by: { $0.key < $1.key }) {
      let group = drafts[id].group
      let own = group.filter { denying.contains($0.statement) }
      let denied = finder.denied(in: id, by: denying)
      let rest = group.filter { !own.contains($0.statement) && !denied.contains($0.statement) }
      if rest.isEmpty {
        drafts[id].group = denied
        drafts[id].denials = denying
      } else {
        drafts[id].group = rest
        split.append(ClaimDraft(.group, denied, denials: denying))
      }
      if !own.isEmpty { split.append(ClaimDraft(.group, own)) }
    }
    for draft in split { drafts.append(draft) }
  }
}
