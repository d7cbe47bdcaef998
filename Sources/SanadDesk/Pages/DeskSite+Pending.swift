import SanadBriefs
import SanadModel
import SanadStore

/// `/pending`: what is due first; days that have passed apart; what has no day behind a link.
extension DeskSite {
  /// Claims on a page of one part. Set by reading.
  private static let claimCount = 50
  /// Claims of a part beside others: those of a week or two of a desk. Set by reading.
  private static let firstCounts: [PendingPart: Int] = [.coming: 30, .passed: 10, .undated: 0]

  func pendingPage(_ visit: Visit) async throws -> DeskAnswer {
    let part = try Self.part(visit)
    let from = Int(clamping: try Self.number(visit, "from") ?? 0)
    if visit.form == .json { return try pendingData(part, from) }
    let labels = visit.labels
    let counts = try PendingPart.allCases.map { ($0, try store.pendingCount($0)) }
    let groups = try counts.filter { 0 < $0.1 && part ?? $0.0 == $0.0 }.map {
      try group($0.0, of: $0.1, isAlone: part != nil, from: from, labels)
    }
    let count = part.flatMap { part in counts.first { $0.0 == part }?.1 } ?? 0
    let end = from + Self.claimCount
    let isEmpty = groups.isEmpty
    let view = ListView(
      listTitle: HTMLText(labels["desk.pending"]), listNote: HTMLText(labels["desk.pending.note"]),
      crumbs: [], hasChips: !isEmpty, chips: counts.map { Self.chip($0.0, $0.1, part, labels) },
      chipsLabel: HTMLText(labels["desk.filters"]), groups: groups, isEmpty: isEmpty,
      emptyText: HTMLText(labels["desk.no-pending"]),
      next: part != nil && end < count
        ? [HTMLText("/pending?part=\(part?.rawValue ?? "")&from=\(end)")] : [],
      nextLabel: HTMLText(labels["search.page-next"]))
    let frame = Frame(
      title: labels["desk.pending"], place: .pending, twin: Self.twin("/pending", visit))
    return .html(page(frame, view, "desk-list", visit.request, labels))
  }

  private static func part(_ visit: Visit) throws -> PendingPart? {
    guard let name = visit.query["part"] else { return nil }
    guard let part = PendingPart(rawValue: name) else { throw DeskProblem.badRequest.with("part") }
    return part
  }

  private struct Record: Encodable {
    let pending: [PendingClaim]
    let counts: [String: Int]
    /// What goes into `from` for those that follow; nil where none does.
    let next: Int?
  }

  /// A page of one part, or of all in their order.
  private func pendingData(_ part: PendingPart?, _ from: Int) throws -> DeskAnswer {
    var (claims, counts): ([PendingClaim], [String: Int]) = ([], [:])
    var (skipped, total) = (from, 0)
    for one in PendingPart.allCases {
      let count = try store.pendingCount(one)
      counts[one.rawValue] = count
      if part ?? one != one { continue }
      total += count
      let limit = Self.claimCount - claims.count
      if 0 < limit, skipped < count {
        claims += try store.pendingClaims(one, from: skipped, limit: limit)
      }
      skipped = max(0, skipped - count)
    }
    let end = from + claims.count
    return try data(Record(pending: claims, counts: counts, next: end < total ? end : nil))
  }

  private static func chip(
    _ part: PendingPart, _ count: Int, _ chosen: PendingPart?, _ labels: Labels
  ) -> FilterView.Choice {
    let isChosen = part == chosen
    return FilterView.Choice(
      choiceLink: HTMLText(isChosen ? "/pending" : "/pending?part=\(part.rawValue)"),
      choiceText: HTMLText("\(labels["pending.\(part.rawValue)"]) \(labels.whole(count))"),
      choiceClass: HTMLText(""), isChosen: isChosen, choiceSign: [], choiceCount: [])
  }

  private func group(
    _ part: PendingPart, of count: Int, isAlone: Bool, from: Int, _ labels: Labels
  ) throws -> ListView.Group {
    let limit = isAlone ? Self.claimCount : Self.firstCounts[part] ?? 0
    let claims =
      limit == 0 ? [] : try store.pendingClaims(part, from: isAlone ? from : 0, limit: limit)
    let more = StoryFrameView.Link(
      "/pending?part=\(part.rawValue)", labels.filled("list.all", [("n", labels.whole(count))]))
    return ListView.Group(
      groupID: HTMLText(part.rawValue), groupTitle: [HTMLText(labels["pending.\(part.rawValue)"])],
      groupNote: [HTMLText(labels["pending.\(part.rawValue).note"])],
      entries: claims.map { entry($0, labels) },
      groupMore: isAlone || count <= claims.count ? [] : [more])
  }

  private func entry(_ claim: PendingClaim, _ labels: Labels) -> ListView.Entry {
    let time = claim.date.map { date in
      (Timestamp(wholeISO: date).map { labels.time($0) } ?? date, date)
    }
    return ListView.Entry(
      link: Address.claim(claim.claim, of: claim.story), text: claim.text,
      language: claim.language, kind: "pending", time: time,
      facts: [labels.count("count.outlets", claim.outlets)],
      links: [
        StoryFrameView.Link(
          Address.story(claim.story), claim.title ?? labels["line.no-title"])
      ])
  }
}
