import SanadModel

/// Says what the reports of a claim go back to: `1 asal: KCNA`.
struct OriginWords {
  /// The most names shown: three tell a reader what kind of sources they are.
  static let nameCountMax = 3

  let labels: Labels

  /// Empty where the account counts no origin.
  func words(for claim: Claim) -> String {
    guard 0 < claim.origins else { return "" }
    let count = labels.count("count.origins", claim.originsMin, claim.origins)
    let names = fullestNames(names(in: claim)).prefix(min(Self.nameCountMax, claim.origins))
    if names.isEmpty { return count }
    return labels.filled(
      "line.origin", [("value", count), ("list", names.joined(separator: ", "))])
  }

  /// The sources the reports name, the one most articles name first, then as they come.
  private func names(in claim: Claim) -> [String] {
    var articles: [String: Set<Int>] = [:]
    var order: [String] = []
    for report in claim.reports {
      for attribution in report.attributions where !attribution.source.isEmpty {
        if articles[attribution.source] == nil { order.append(attribution.source) }
        articles[attribution.source, default: []].insert(report.article)
      }
    }
    let ranked = order.enumerated().sorted { left, right in
      let first = articles[left.element]?.count ?? 0
      let second = articles[right.element]?.count ?? 0
      return first == second ? left.offset < right.offset : second < first
    }
    return ranked.map(\.element)
  }
}
