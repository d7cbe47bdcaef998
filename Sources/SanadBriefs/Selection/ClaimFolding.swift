import SanadModel
import SanadText

/// Which claims say no more than another claim says: each statement stands once in an account, in the part
/// that comes first by ``Section/precedence``.
///
/// The account keeps every group of sentences that it found; two groups may be of one statement, such as a
/// toll that is agreed by some and differs among all, or a denial that two outlets carry.
struct ClaimFolding: Sendable {
  /// For each claim the one it stands with; its own index for one that stands by itself.
  let homes: [Int]

  init(_ account: Account) {
    let sentences = account.claims.map { Self.keys($0.reports) }
    var homes = Array(account.claims.indices)
    var covering: [SentenceIndex.Key: [Int]] = [:]
    for claim in Self.order(account.claims) {
      let counts = sentences[claim].reduce(into: [Int: Int]()) { counts, key in
        for other in covering[key] ?? [] { counts[other, default: 0] += 1 }
      }
      let home = counts.keys.sorted().first { other in
        Self.isCovered(
          claim, by: other, shared: counts[other] ?? 0, of: sentences[claim].count, account)
      }
      if let home {
        homes[claim] = home
        continue
      }
      let spoken = sentences[claim].union(Self.keys(account.claims[claim].denials))
      for key in spoken { covering[key, default: []].append(claim) }
    }
    self.homes = Self.withFulfilled(homes, account.claims)
  }

  /// A plan that has come to pass stands with the claim that says so.
  private static func withFulfilled(_ homes: [Int], _ claims: [Claim]) -> [Int] {
    let indices = Dictionary(
      claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return homes.map { home in
      claims[home].fulfilledBy.flatMap { indices[$0] }.map { homes[$0] } ?? home
    }
  }

  /// Whether the claim has a place of its own in the account.
  func isOwn(_ claim: Int) -> Bool { homes[claim] == claim }

  /// Whether all that states `claim` stands under `other`, or most of it where neither is one sentence.
  private static func isCovered(
    _ claim: Int, by other: Int, shared: Int, of count: Int, _ account: Account
  ) -> Bool {
    if shared == count, isDenial(account.claims[claim], of: account.claims[other]) { return true }
    let isOneSentence = count == 1
    let isOtherOneSentence = keys(account.claims[other].reports).count == 1
    return isOneSentence == isOtherOneSentence && count < shared * 2
  }

  /// Whether every sentence of `claim` denies `other`.
  private static func isDenial(_ claim: Claim, of other: Claim) -> Bool {
    keys(claim.reports).isSubset(of: keys(other.denials))
  }

  /// Claims by the precedence of their part, then by how many outlets state them.
  private static func order(_ claims: [Claim]) -> [Int] {
    let keys = claims.enumerated().map { index, claim in
      (Section(claim.status).precedence, -claim.outlets, index)
    }
    return claims.indices.sorted { keys[$0] < keys[$1] }
  }

  private static func keys(_ reports: [Report]) -> Set<SentenceIndex.Key> {
    Set(reports.map { SentenceIndex.Key(article: $0.article, start: $0.range.start) })
  }
}
