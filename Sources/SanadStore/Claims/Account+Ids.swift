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
  ///
  /// FNV-1a with a final mix of its own, which stands in stores: it is compared within one story only.
  private func sentenceHash(_ report: Report) -> UInt64 {
    let article = articles[report.article].article
    var hash = FNV1a(article.id.utf8)
    // Byte by byte here: a generic loop of another module is not specialised.
    // A byte that UTF-8 never has keeps id and sentence apart.
    hash.add(0xFF)
    for byte in article.text.utf8[report.range.start..<report.range.end] { hash.add(byte) }
    return (hash.value ^ hash.value >> 32) &* 0x9E37_79B9_7F4A_7C15
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
