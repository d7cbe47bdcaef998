import SanadModel

/// Claims by outlets: who states, denies or leaves out what.
struct MatrixView: Sendable {
  /// Rows a reader can still survey. Set by reading.
  private static let rowCountMax = 40

  struct Cell: Sendable {
    /// `denied` where the outlet denies the claim.
    let stance: Stance
    let pointer: Pointer
    /// The outlet's own value; empty where its report gives none.
    let value: String
    /// What ``value`` says in words, to be compared; nil where it is empty.
    let reported: ReportValue?
  }

  struct Row: Sendable {
    /// Index of the claim.
    let claim: Int
    let status: ClaimStatus
    /// Words that as many as possible of those who state the claim have.
    let clause: Pointer?
    /// By column; nil where the outlet says nothing of it.
    let cells: [Cell?]

    /// The columns of each value, by first column; empty where all give one value or none.
    var valueColumns: [(value: String, columns: [Int])] {
      var groups: [(value: String, columns: [Int])] = []
      for (column, cell) in cells.enumerated() {
        guard let value = cell?.value, !value.isEmpty else { continue }
        let at = groups.indices.first { index in
          let other = groups[index].columns.first.flatMap { cells[$0]?.reported }
          return groups[index].value == value || other.isSame(as: cell?.reported)
        }
        if let at {
          groups[at].columns.append(column)
        } else {
          groups.append((value, [column]))
        }
      }
      return groups.count < 2 ? [] : groups
    }
  }

  /// What differs, changed or is denied comes first: the rest can be read in any report.
  private static let leading: [Section] = [.differs, .changed, .denied]
  private static let order = leading + [.agreed, .unverified, .pending, .single]

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
    rows = Self.labelled(claims, story).map { index, words in
      let claim = story.account.claims[index]
      return Row(
        claim: index, status: claim.status, clause: words,
        cells: Self.comparable(columns.map { Self.cell(claim, $0, story, values) }, of: claim))
    }
  }

  /// Claims that more than one outlet speaks to, by part: those of the brief, and all that differ.
  private static func claims(_ story: StoryView) -> [Int] {
    let account = story.account
    let shown = story.parts.flatMap(\.items).map(\.claim)
    let isShown = Set(shown)
    let rest = account.claims.indices.filter { claim in
      let part = Section(account.claims[claim].status)
      return !isShown.contains(claim) && story.representatives[account.claims[claim].id] == nil
        && (story.isWhole || leading.contains(part))
    }
    let shared = (shown + rest).filter { index in
      1 < story.outlets.distinct(reports(index, story).map(\.article)).count
    }
    return order.flatMap { part in
      shared.filter { Section(account.claims[$0].status) == part }
    }
  }

  /// The claims with the words of their rows: no words twice. A claim that has none of its own left is dropped
  /// unless its reports differ.
  private static func labelled(
    _ claims: [Int], _ story: StoryView
  ) -> [(claim: Int, words: Pointer)] {
    var used: Set<Pointer> = []
    var rows: [(claim: Int, words: Pointer)] = []
    let limit = story.isWhole ? claims.count : rowCountMax
    for claim in claims where rows.count < limit {
      let isKept = leading.contains(Section(story.account.claims[claim].status))
      let words = story.rowWords(claim, without: used)
      guard let words = words ?? (isKept ? story.clause(claim) : nil) else { continue }
      used.insert(words)
      rows.append((claim, words))
    }
    return rows
  }

  /// The cells without a value that no other cell has one beside, and without values of several things.
  private static func comparable(_ cells: [Cell?], of claim: Claim) -> [Cell?] {
    let isMixed = Section(claim.status) == .agreed && ViewMaker.isOfSeveral(claim)
    let isCompared = 1 < cells.count { $0.map { !$0.value.isEmpty } ?? false }
    if isCompared, !isMixed { return cells }
    return cells.map {
      $0.map { Cell(stance: $0.stance, pointer: $0.pointer, value: "", reported: nil) }
    }
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
      value: report.value.map { values.short(for: $0, in: pointer) } ?? "",
      reported: report.value)
  }

  /// The outlet's first report; where reports give values the first of its newest article that gives one,
  /// for that is what it holds now.
  private static func report(
    of outlet: String, in claim: Claim, _ story: StoryView
  ) -> Report? {
    let own = claim.reports.filter { story.outlets[$0.article] == outlet }
    guard claim.reports.count <= claim.reports.count(where: { $0.value != nil }) * 2 else {
      return own.first
    }
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
