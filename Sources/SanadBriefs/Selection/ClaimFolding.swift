import SanadModel
import SanadText

/// Which claims say no more than another claim says: a statement is told once, where its standing tells
/// most.
///
/// The account keeps every group of sentences that it found; two groups may be of one statement, such as a
/// toll that is agreed by some and differs among all, or a denial that two outlets carry.
struct ClaimFolding: Sendable {
  /// For each claim the one it is told with; its own index for one that is told by itself.
  let homes: [Int]

  init(_ account: Account) {
    let sentences = account.claims.map { Self.keys($0.reports) }
    var homes = Array(account.claims.indices)
    var tellers: [SentenceIndex.Key: [Int]] = [:]
    for claim in Self.order(account.claims) {
      let counts = sentences[claim].reduce(into: [Int: Int]()) { counts, key in
        for teller in tellers[key] ?? [] { counts[teller, default: 0] += 1 }
      }
      let home = counts.keys.sorted().first { teller in
        Self.isTold(
          claim, by: teller, shared: counts[teller] ?? 0, of: sentences[claim].count, account)
      }
      if let home {
        homes[claim] = home
        continue
      }
      let spoken = sentences[claim].union(Self.keys(account.claims[claim].denials))
      for key in spoken { tellers[key, default: []].append(claim) }
    }
    self.homes = Self.withFulfilled(homes, account.claims)
  }

  /// What has come to pass is told with the claim that says so.
  private static func withFulfilled(_ homes: [Int], _ claims: [Claim]) -> [Int] {
    let indices = Dictionary(
      claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return homes.map { home in
      claims[home].fulfilledBy.flatMap { indices[$0] }.map { homes[$0] } ?? home
    }
  }

  /// Whether the claim has a place of its own in the account.
  func isOwn(_ claim: Int) -> Bool { homes[claim] == claim }

  /// Whether all that states `claim` stands under `teller`, or most of it where neither is one sentence.
  private static func isTold(
    _ claim: Int, by teller: Int, shared: Int, of count: Int, _ account: Account
  ) -> Bool {
    if shared == count, isDenial(account.claims[claim], of: account.claims[teller]) { return true }
    let isLone = count == 1
    let isTellerLone = keys(account.claims[teller].reports).count == 1
    return isLone == isTellerLone && count < shared * 2
  }

  /// Whether every sentence of `claim` denies `other`.
  private static func isDenial(_ claim: Claim, of other: Claim) -> Bool {
    keys(claim.reports).isSubset(of: keys(other.denials))
  }

  /// Claims by how much their standing tells, then by how many outlets state them.
  private static func order(_ claims: [Claim]) -> [Int] {
    let keys = claims.enumerated().map { index, claim in
      (Section(claim.status).telling, -claim.outlets, index)
    }
    return claims.indices.sorted { keys[$0] < keys[$1] }
  }

  private static func keys(_ reports: [Report]) -> Set<SentenceIndex.Key> {
    Set(reports.map { SentenceIndex.Key(article: $0.article, start: $0.range.start) })
  }
}
