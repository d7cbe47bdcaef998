import SanadModel

/// Makes the reports of drafts and decides their status.
enum AssessmentPass: ClaimPass {
  static let reads: Set<DraftPart> = [
    .quantities, .denials, .fulfilments, .sharedFacts, .contrasts, .differences,
  ]
  static let writes: DraftPart = .assessments

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    for id in drafts.indices { drafts[id].assessment = context.assessment(of: drafts[id]) }
  }
}
