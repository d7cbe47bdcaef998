import SanadModel

/// The claims of an account, the weightiest first.
struct ClaimRanking: Sendable {
  /// What a report in an article's lead counts, against one anywhere else. Set by reading.
  private static let leadWeight = 3
  /// What an independent origin counts, against an article that repeats it. Set by reading.
  private static let originWeight = 2

  /// What a condition counts: it says what to watch for. Set by reading.
  private static let conditionWeight = 6

  /// What a claim on which reports differ, or that somebody denies, counts against one of equal weight: an
  /// editor must not print the rest without it. Set by reading.
  private static let disputeFactor = 1.5
  /// What a claim of one outlet counts against one of equal weight: nobody else has it. Set by reading.
  private static let singleFactor = 0.4

  /// Indices of claims.
  let order: [Int]
  private let weights: [Int]

  init(_ account: Account, index: SentenceIndex) {
    let weights = account.claims.map { claim in
      claim.outlets + claim.origins * Self.originWeight
        + (claim.condition == nil ? 0 : Self.conditionWeight)
        + claim.reports.count { index.isLead($0) } * Self.leadWeight
    }
    // Equal weights keep the account's order.
    self.weights = weights
    order = account.claims.indices.sorted {
      weights[$0] == weights[$1] ? $0 < $1 : weights[$1] < weights[$0]
    }
  }

  /// The first line of each of the `count` claims that an editor would print first, in the order of `lines`.
  ///
  /// - Parameter news: claims that come before all others, where the reader asks what is new.
  func weightiest(
    _ count: Int, of lines: [Brief.Line], _ claims: [Claim], first news: Set<String> = []
  ) -> [Brief.Line] {
    let indices = Dictionary(
      claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    let first = lines.filter { seen.insert($0.claim).inserted }
    let keys = first.map { line in
      (news.contains(line.claim) ? 1 : 0, indices[line.claim].map { weight(of: $0, claims) } ?? 0)
    }
    let ranked = first.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$1] < keys[$0] }
    return ranked.prefix(count).sorted().map { first[$0] }
  }

  private func weight(of claim: Int, _ claims: [Claim]) -> Double {
    let weight = Double(weights[claim])
    switch claims[claim].status {
    case .conflicting, .superseded, .denied: return weight * Self.disputeFactor
    case .single: return weight * Self.singleFactor
    case .agreed, .unverified, .pending: return weight
    }
  }
}
