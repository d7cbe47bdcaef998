import SanadModel

/// Gives each draft the quantities whose values it states.
///
/// A cluster belongs to the draft that has half of its statements, or half of whose statements it has. Any other
/// cluster becomes a draft of its own if the judges accept it or its values differ.
enum QuantityPass: ClaimPass {
  static let reads: Set<DraftPart> = []
  static let writes: DraftPart = .quantities

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    var homes = Homes(drafts)
    for cluster in context.clusters.sorted(by: isLarger) {
      if let draft = draft(for: cluster.statements, in: drafts, homes) {
        drafts[draft].quantities = cluster.limited(to: drafts[draft].group.statements)
      } else {
        let draft = ClaimDraft(.group, cluster.group, quantities: cluster)
        if context.aligner.accepts(draft.group) || 1 < context.sides(of: draft).count {
          homes.add(draft, at: drafts.append(draft))
        }
      }
    }
  }

  /// For each statement the drafts that have it, once for each of its clauses there.
  private struct Homes {
    private(set) var drafts: [StatementID: [GroupID]] = [:]

    init(_ drafts: DraftList) { for (id, draft) in drafts.indexed { add(draft, at: id) } }

    mutating func add(_ draft: ClaimDraft, at id: GroupID) {
      for clause in draft.group { drafts[clause.statement, default: []].append(id) }
    }
  }

  /// The first of the drafts without quantities that share most with `statements`.
  private static func draft(
    for statements: Set<StatementID>, in drafts: DraftList, _ homes: Homes
  ) -> GroupID? {
    var counts: [GroupID: Int] = [:]
    for statement in statements {
      for draft in homes.drafts[statement] ?? [] { counts[draft, default: 0] += 1 }
    }
    let likely = counts.filter { id, shared in
      drafts[id].quantities == nil
        && (drafts[id].group.count <= shared * 2 || statements.count == shared)
    }
    return likely.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func isLarger(_ cluster: QuantityCluster, than other: QuantityCluster) -> Bool {
    let (own, theirs) = (cluster.articles.count, other.articles.count)
    if own != theirs { return theirs < own }
    return cluster.quantities[0].use.statement < other.quantities[0].use.statement
  }
}
