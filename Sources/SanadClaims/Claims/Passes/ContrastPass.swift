import SanadModel

/// Adds a draft for each cluster of words that exclude each other, and drops drafts that say no more.
enum ContrastPass: ClaimPass {
  static let reads: Set<DraftPart> = [.quantities, .denials, .fulfilments, .sharedFacts]
  static let writes: DraftPart = .contrasts

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    let uses = ContrastUseFinder(story: context.story).uses()
    let clusters = ContrastClusterer(
      story: context.story, related: context.related, membership: context.membership
    ).clusters(of: uses)
    let covered = clusters.map(\.statements)
    drafts = DraftList(
      drafts.filter { draft in
        draft.kind != .group || draft.quantities != nil
          || !covered.contains { draft.group.statements.isSubset(of: $0) }
      })
    for cluster in clusters {
      drafts.append(ClaimDraft(.contrast, cluster.group, contrast: cluster))
    }
  }
}
