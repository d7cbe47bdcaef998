import SanadModel

/// Adds drafts of clauses that say what no other article says, of statements that several articles share.
enum DetailPass: ClaimPass {
  static let reads: Set<DraftPart> = [.assessments]
  static let writes: DraftPart = .details

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    let disputed = drafts.filter(isDisputed).reduce(into: Set()) {
      $0.formUnion($1.group.statements)
    }
    for clause in context.aligner.details(of: context.groups, without: disputed) {
      drafts.append(context.assessed(ClaimDraft(.detail, [clause])))
    }
  }

  /// Whether the draft is of statements that disagree or that are in doubt.
  private static func isDisputed(_ draft: ClaimDraft) -> Bool {
    switch draft.kind {
    case .group: draft.assessment?.status != .agreed && draft.assessment?.status != .single
    case .contrast, .difference: true
    case .detail, .sharedFact, .singleOutletFact: false
    }
  }
}
