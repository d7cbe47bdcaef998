import SanadModel

/// A source that reports of a claim go back to.
struct OriginView: Sendable {
  /// How one article comes from it.
  struct Path: Sendable {
    let outlet: String
    /// The words that name it.
    let evidence: SentenceView?
    /// How it is known: `menyebutnya`, `menyalin laporan lain`.
    let rule: String
  }

  let name: String
  let paths: [Path]
}

/// Who owns several of a story's outlets: what they agree on still comes from one publisher.
struct OwnerView: Sendable {
  let name: String
  let outlets: [String]

  static func views(of account: Account, outlets: OutletNames) -> [OwnerView] {
    var articles: [String: [ArticleIndex]] = [:]
    for (index, owner) in account.owners.indexed {
      if let owner { articles[owner, default: []].append(index) }
    }
    return articles.keys.sorted().compactMap { owner in
      let names = outlets.distinct(articles[owner] ?? [])
      return 1 < names.count ? OwnerView(name: owner, outlets: names) : nil
    }
  }
}
