import SanadModel

/// Adds drafts of facts that only one outlet gives within what several state.
enum SingleOutletFactPass: ClaimPass {
  static let reads: Set<DraftPart> = [.assessments, .details]
  static let writes: DraftPart = .singleOutletFacts

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    let groups = drafts.filter { $0.kind == .group }
    let shared = groups.filter { 1 < $0.assessment?.outlets ?? 0 }.reduce(into: Set()) {
      $0.formUnion($1.group.statements)
    }
    let disputed = groups.filter { 1 < $0.assessment?.sides.count ?? 0 }
      .flatMap { $0.quantities?.quantities ?? [] }.map(\.use)
    let details = Set(drafts.filter { $0.kind == .detail }.map(\.group))
    let facts = SingleOutletFacts(context.story, uses: context.uses)
    for group in facts.groups(in: shared, without: Set(disputed)) where !details.contains(group) {
      drafts.append(context.assessed(ClaimDraft(.singleOutletFact, group)))
    }
  }
}
