import SanadModel

/// The claims of an account, the weightiest first.
struct ClaimRanking: Sendable {
  /// What a report in an article's lead counts, against one anywhere else. Set by reading.
  private static let leadWeight = 3
  /// What an independent origin counts, against an article that repeats it. Set by reading.
  private static let originWeight = 2

  /// What a condition counts: it says what to watch for. Set by reading.
  private static let conditionWeight = 6

  /// Indices of claims.
  let order: [Int]

  init(_ account: Account, index: SentenceIndex) {
    let weights = account.claims.map { claim in
      claim.outlets + claim.origins * Self.originWeight
        + (claim.condition == nil ? 0 : Self.conditionWeight)
        + claim.reports.count { index.isLead($0) } * Self.leadWeight
    }
    // Equal weights keep the account's order.
    order = account.claims.indices.sorted {
      weights[$0] == weights[$1] ? $0 < $1 : weights[$1] < weights[$0]
    }
  }
}
