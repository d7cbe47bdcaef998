/// Gives a story's claims the ids they had before.
///
/// A claim is the same claim while its reports are: its best sentence may become another one as reports
/// come in, and the id made from that sentence would change with it.
struct ClaimLedger: Sendable {
  /// A claim and the hashes of the sentences that report it.
  struct Entry: Equatable, Sendable {
    let id: String
    let reports: Set<UInt64>
  }

  /// Share of the smaller one's reports that two claims have in common to be one: a claim that loses
  /// one of two reports to another is still itself, one that loses two of three is not. Set by reading.
  static let sharedMin = 0.5

  /// The id of each of `claims`, in their order; none twice.
  ///
  /// - Parameter kept: the claims known before, those in use first.
  /// - Complexity: O(*n* log *n*) in pairs that share a report.
  static func ids(of claims: [Entry], kept: [Entry]) -> [String] {
    var ids: [String?] = Array(repeating: nil, count: claims.count)
    var taken: Set<String> = []
    for pair in pairs(claims, kept) where ids[pair.claim] == nil {
      if taken.insert(kept[pair.kept].id).inserted { ids[pair.claim] = kept[pair.kept].id }
    }
    return claims.indices.map { index in
      if let id = ids[index] { return id }
      let id = free(claims[index].id, taken)
      taken.insert(id)
      return id
    }
  }

  /// Claims that share enough reports, those that share most first.
  private static func pairs(
    _ claims: [Entry], _ kept: [Entry]
  ) -> [(claim: Int, kept: Int, shared: Int)] {
    var holders: [UInt64: [Int]] = [:]
    for (index, entry) in kept.enumerated() {
      for report in entry.reports { holders[report, default: []].append(index) }
    }
    var pairs: [(claim: Int, kept: Int, shared: Int)] = []
    for (index, claim) in claims.enumerated() {
      var shared: [Int: Int] = [:]
      for report in claim.reports {
        for holder in holders[report] ?? [] { shared[holder, default: 0] += 1 }
      }
      for (holder, count) in shared {
        let smaller = min(claim.reports.count, kept[holder].reports.count)
        if Double(smaller) * sharedMin <= Double(count) { pairs.append((index, holder, count)) }
      }
    }
    return pairs.sorted {
      ($1.shared, $0.claim, $0.kept) < ($0.shared, $1.claim, $1.kept)
    }
  }

  /// `id`, or `id` with the first number that makes it free.
  private static func free(_ id: String, _ taken: Set<String>) -> String {
    var candidate = id
    var number = 2
    while taken.contains(candidate) {
      candidate = "\(id)-\(number)"
      number += 1
    }
    return candidate
  }
}
