import SanadModel

/// A claim in the making: the clauses that state it and what the passes found of them.
struct ClaimDraft: Sendable {
  /// Claims are listed in the order of these kinds.
  enum Kind: CaseIterable, Sendable {
    /// What a group states.
    case group
    /// Words that exclude each other.
    case contrast
    /// Values that differ.
    case difference
    /// What one article says beside a shared statement.
    case detail
    /// A number or an hour that unlike statements have in common.
    case sharedFact
    case singleOutletFact
  }

  let kind: Kind
  var group: ClauseGroup
  var quantities: QuantityCluster?
  var contrast: ContrastCluster?
  var difference: ValueDifference?
  /// The clauses that deny it.
  var denials: ClauseGroup
  var assessment: Assessment?
  /// What the judges say of its group, and the statement that says best what all others say.
  var verdict: Verdict?
  var printed: StatementID?

  init(_ judged: JudgedGroup) {
    self.init(.group, judged.clauses)
    verdict = judged.verdict
    printed = judged.printed
  }

  init(
    _ kind: Kind, _ group: ClauseGroup, quantities: QuantityCluster? = nil,
    contrast: ContrastCluster? = nil, denials: ClauseGroup = []
  ) {
    self.kind = kind
    self.group = group
    self.quantities = quantities
    self.contrast = contrast
    self.denials = denials
  }

  var maker: Maker {
    switch kind {
    case .group: verdict == nil ? ReportMaker.maker : Aligner.maker
    case .contrast, .difference, .detail: ReportMaker.maker
    case .sharedFact: Maker("claims.sharedFact")
    case .singleOutletFact: Maker("claims.loneFact")
    }
  }
}

/// What the reports of a draft amount to.
struct Assessment: Sendable {
  let reports: [Report]
  /// The values that differ; empty if all can be true together.
  let sides: [Conflict.Side]
  let outlets: Int
  let status: ClaimStatus
}

/// The drafts of a story; while no pass has dropped any, at the places of their groups.
typealias DraftList = GroupList<ClaimDraft>
