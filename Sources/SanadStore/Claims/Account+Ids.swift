import SanadModel
import SanadText

extension Account {
  /// Each claim and the sentences that report it.
  var ledgerEntries: [ClaimLedger.Entry] {
    claims.map { claim in
      ClaimLedger.Entry(
        id: claim.id, reports: Set((claim.reports + claim.denials).map { sentenceHash($0) }))
    }
  }

  /// A hash of the article's id and the sentence's words: it holds while the sentence stands in the
  /// article, wherever.
  private func sentenceHash(_ report: Report) -> UInt64 {
    let article = articles[report.article].article
    let words = article.text.utf8[report.range.start..<report.range.end]
    return SHA256.digest(Array(article.id.utf8) + [0] + words).prefix(8)
      .reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The account with other ids for its claims, wherever they are named.
  func renamingClaims(to ids: [String]) -> Account {
    var names: [String: String] = [:]
    for (claim, id) in zip(claims, ids) { names[claim.id] = id }
    var account = self
    for (index, id) in ids.enumerated() {
      account.claims[index].id = id
      account.claims[index].fulfilledBy = claims[index].fulfilledBy.map { names[$0] ?? $0 }
    }
    account.conflicts = conflicts.map { conflict in
      Conflict(
        about: conflict.about, claim: names[conflict.claim] ?? conflict.claim,
        sides: conflict.sides, maker: conflict.maker)
    }
    return account
  }
}
