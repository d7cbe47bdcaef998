import SanadModel

/// Says what the reports of a claim go back to: `2 asal: KCNA, redaksi Kabar Pesisir`.
struct OriginWords {
  /// The most names shown: three show what kind of sources they are. Set by reading.
  static let nameCountMax = 3

  let labels: Labels
  let outlets: OutletNames

  /// Empty where the account counts no origin.
  func words(for claim: Claim) -> String {
    guard 0 < claim.origins else { return "" }
    let count = labels.count("count.origins", claim.originsMin, claim.origins)
    if !claim.sources.contains(where: { !$0.isNewsroom }) { return count }
    let list = shortList(claim.sources.map(name), limit: Self.nameCountMax)
    return labels.filled("line.origin", [("value", count), ("list", list)])
  }

  /// The source; the outlet where it names nobody.
  func name(_ origin: Origin) -> String {
    guard origin.isNewsroom, let path = origin.paths.first else { return origin.name }
    return labels.filled("line.newsroom", [("name", outlets[path.article])])
  }
}
