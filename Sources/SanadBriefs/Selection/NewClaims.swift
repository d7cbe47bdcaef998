import SanadModel

/// What an account says that it did not say at a time.
struct NewClaims: Sendable {
  /// Ids of the claims that only later reports state.
  private(set) var claims: Set<String> = []
  /// Ids of other claims of which only later reports give one of the values.
  private(set) var changed: Set<String> = []

  var all: Set<String> { claims.union(changed) }

  /// Nothing is new where `since` is nil.
  init(_ account: Account, since: Timestamp?) {
    guard let since else { return }
    func isNew(_ article: ArticleIndex) -> Bool {
      account.articles[article].article.published.map { $0.isNew(since: since) } ?? false
    }
    for claim in account.claims where claim.reports.allSatisfy({ isNew($0.article) }) {
      claims.insert(claim.id)
    }
    for claim in account.claims where !claims.contains(claim.id) {
      if Self.hasNewValue(claim, isNew: isNew) { changed.insert(claim.id) }
    }
  }

  /// Whether later reports give a value that no earlier one does, beside one that earlier reports give.
  private static func hasNewValue(_ claim: Claim, isNew: (ArticleIndex) -> Bool) -> Bool {
    guard claim.status == .conflicting || claim.status == .superseded else { return false }
    let valued = claim.reports.filter { $0.value != nil }
    let old = valued.filter { !isNew($0.article) }.compactMap(\.value)
    let new = valued.filter { isNew($0.article) }.compactMap(\.value)
    return !old.isEmpty && new.contains { value in !old.contains { $0.isSame(as: value) } }
  }
}
