import SanadModel

/// Claims by outlets: who states, denies or leaves out what.
struct MatrixView: Sendable {
  /// Rows a reader can still survey. Set by reading.
  private static let rowCountMax = 40

  struct Cell: Sendable {
    /// `denied` where the outlet denies the claim.
    let stance: Stance
    let pointer: Pointer
    /// Where values differ, the outlet's own; else empty.
    let value: String
  }

  struct Row: Sendable {
    /// Index of the claim.
    let claim: Int
    let status: ClaimStatus
    /// The words that stand for the claim.
    let clause: Pointer?
    /// By column; nil where the outlet says nothing of it.
    let cells: [Cell?]
  }

  /// The outlets with the most claims, in the order of their first article.
  let outlets: [String]
  let rows: [Row]

  /// Nil where the story has one outlet.
  ///
  /// - Parameter columnCountMax: outlets shown at most.
  init?(_ story: StoryView, columnCountMax: Int) {
    let claims = Self.claims(story)
    let columns = Self.columns(claims, story, columnCountMax)
    guard 1 < columns.count, !claims.isEmpty else { return nil }
    let values = ValueWords(account: story.account, labels: story.labels)
    outlets = columns
    rows = claims.map { claim in
      Row(
        claim: claim, status: story.account.claims[claim].status, clause: story.clause(claim),
        cells: columns.map { Self.cell(story.account.claims[claim], $0, story, values) })
    }
  }

  /// Claims that more than one outlet speaks to, by part, as the brief has them first.
  private static func claims(_ story: StoryView) -> [Int] {
    let account = story.account
    let shown = story.parts.flatMap(\.items).map(\.claim)
    let isShown = Set(shown)
    let rest = account.claims.indices.filter {
      !isShown.contains($0) && story.tellers[account.claims[$0].id] == nil
    }
    let shared = (shown + rest).filter { index in
      1 < story.outlets.distinct(reports(index, story).map(\.article)).count
    }
    let ordered = Section.allCases.flatMap { part in
      shared.filter { Section(account.claims[$0].status) == part }
    }
    // Two claims of one sentence would be one row twice.
    var seen: Set<Pointer> = []
    let distinct = ordered.filter { claim in
      story.clause(claim).map { seen.insert($0).inserted } ?? false
    }
    return Array(distinct.prefix(rowCountMax))
  }

  private static func columns(_ claims: [Int], _ story: StoryView, _ limit: Int) -> [String] {
    var counts: [String: Int] = [:]
    for claim in claims {
      for outlet in story.outlets.distinct(reports(claim, story).map(\.article)) {
        counts[outlet, default: 0] += 1
      }
    }
    let all = story.outlets.distinct
    let ranked = all.enumerated().sorted {
      let (left, right) = (counts[$0.element] ?? 0, counts[$1.element] ?? 0)
      return left == right ? $0.offset < $1.offset : right < left
    }
    let kept = Set(ranked.prefix(limit).map(\.element))
    return all.filter(kept.contains)
  }

  private static func reports(_ claim: Int, _ story: StoryView) -> [Report] {
    story.account.claims[claim].reports + story.account.claims[claim].denials
  }

  private static func cell(
    _ claim: Claim, _ outlet: String, _ story: StoryView, _ values: ValueWords
  ) -> Cell? {
    let denial = claim.denials.first { story.outlets[$0.article] == outlet }
    let report = report(of: outlet, in: claim, story)
    guard let report = denial ?? report else { return nil }
    let pointer = Pointer(article: report.article, range: report.range)
    return Cell(
      stance: denial == nil ? report.stance : .denied, pointer: pointer,
      value: isDisputed(claim) ? report.value.map { values.short(for: $0, in: pointer) } ?? "" : "")
  }

  private static func isDisputed(_ claim: Claim) -> Bool {
    claim.status == .conflicting || claim.status == .superseded
  }

  /// The outlet's first report; where values differ the first of its newest article that gives one, for
  /// that is what it holds now.
  private static func report(
    of outlet: String, in claim: Claim, _ story: StoryView
  ) -> Report? {
    let own = claim.reports.filter { story.outlets[$0.article] == outlet }
    guard isDisputed(claim) else { return own.first }
    func minutes(_ report: Report) -> Int? {
      story.account.articles[report.article].article.published?.minutesSinceEpoch
    }
    let valued = own.filter { $0.value != nil }
    let newest = valued.compactMap(minutes).max()
    return valued.first { minutes($0) == newest } ?? own.first
  }

  /// What stands in a cell; a dot where the outlet says nothing.
  static func symbol(_ stance: Stance?) -> String {
    switch stance {
    case .stated, .confirmed, .corrected: "●"
    case .claimed: "◐"
    case .denied: "✗"
    case .unverified: "?"
    case .planned: "…"
    case nil: "·"
    }
  }

  /// Every sign and what it means, the silence last.
  static func keys(_ labels: Labels) -> [(symbol: String, text: String)] {
    Stance.reported.map { (symbol($0), labels["stance.\($0.rawValue)"]) }
      + [(symbol(nil), labels["matrix.silent"])]
  }
}
