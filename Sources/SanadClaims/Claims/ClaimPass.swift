import SanadModel

/// A part of the drafts that a pass reads or writes.
enum DraftPart: Hashable, Sendable {
  case quantities, denials, fulfilments, sharedFacts, contrasts, differences, assessments, details
  case singleOutletFacts
}

/// A step from groups of clauses to claims: it changes drafts, splits them, or adds new ones.
protocol ClaimPass: Sendable {
  static var reads: Set<DraftPart> { get }
  static var writes: DraftPart { get }

  static func apply(to drafts: inout DraftList, _ context: ClaimContext)
}
