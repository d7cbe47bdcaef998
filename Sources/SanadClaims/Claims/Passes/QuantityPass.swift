import SanadModel

/// Gives each draft the quantities whose values it states.
///
/// A cluster belongs to the draft that has half of its statements, or half of whose statements it has. Any other
/// cluster becomes a draft of its own if the judges accept it or its values differ.
enum QuantityPass: ClaimPass {
  static let reads: Set<DraftPart> = []
  static let writes: DraftPart = .quantities

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    for cluster in context.clusters.sorted(by: isLarger) {
      if let draft = draft(for: cluster.statements, in: drafts) {
        drafts[draft].quantities = cluster.limited(to: drafts[draft].group.statements)
      } else {
        let draft = ClaimDraft(.group, cluster.group, quantities: cluster)
        if context.aligner.accepts(draft.group) || 1 < context.sides(of: draft).count {
          drafts.append(draft)
        }
      }
    }
  }

  /// The first of the drafts without quantities that share most with `statements`.
  private static func draft(for statements: Set<StatementID>, in drafts: DraftList) -> GroupID? {
    var best: (draft: GroupID, shared: Int)?
    for (id, draft) in drafts.indexed where draft.quantities == nil {
      let shared = draft.group.count { statements.contains($0.statement) }
      let isHome = draft.group.count <= shared * 2 || statements.count == shared
      if isHome, best?.shared ?? 0 < shared { best = (id, shared) }
    }
    return best?.draft
  }

  private static func isLarger(_ cluster: QuantityCluster, than other: QuantityCluster) -> Bool {
    let (own, theirs) = (cluster.articles.count, other.articles.count)
    if own != theirs { return theirs < own }
    return cluster.quantities[0].use.statement < other.quantities[0].use.statement
  }
}
