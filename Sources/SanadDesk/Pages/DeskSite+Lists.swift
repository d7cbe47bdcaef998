import SanadBriefs
import SanadModel
import SanadStore

/// `/pending`, `/corrections` and `/sources`.
extension DeskSite {
  /// Sentences of one source. Set by reading.
  private static let sentenceCount = 100

  // MARK: - Pending

  func pendingPage(_ visit: Visit) async throws -> DeskAnswer {
    let claims = try store.pendingClaims()
    if visit.form == .json { return try data(["pending": claims]) }
    let labels = visit.labels
    let today = try store.newestDay()
    let view = ListView(
      listTitle: HTMLText(labels["desk.pending"]), listNote: HTMLText(labels["desk.pending.note"]),
      crumbs: [], hasChips: false, chips: [], chipsLabel: HTMLText(""),
      groups: groups(claims, today, labels), isEmpty: claims.isEmpty,
      emptyText: HTMLText(labels["desk.no-pending"]), next: [], nextLabel: HTMLText(""))
    let frame = Frame(title: labels["desk.pending"], place: .pending, twin: "/pending.json")
    return .html(page(frame, view, "desk-list", visit.request, labels))
  }

  /// To come by day, without a day, and days that have passed without a word.
  private func groups(
    _ claims: [PendingClaim], _ today: CivilDate?, _ labels: Labels
  ) -> [ListView.Group] {
    let day = today?.description ?? ""
    let dated = claims.filter { $0.date != nil }
    let coming = dated.filter { day <= Self.lastDay($0.date ?? "") }
    let passed = dated.filter { Self.lastDay($0.date ?? "") < day }.reversed()
    let parts = [
      ("coming", coming), ("passed", Array(passed)), ("undated", claims.filter { $0.date == nil }),
    ]
    return parts.filter { !$0.1.isEmpty }.map { name, claims in
      ListView.Group(
        groupID: HTMLText(name), groupTitle: [HTMLText(labels["pending.\(name)"])],
        groupNote: [HTMLText(labels["pending.\(name).note"])],
        entries: claims.map { entry($0, labels) })
    }
  }

  /// The end of an interval; a month or a year ends after every day of it.
  private static func lastDay(_ date: String) -> String {
    let end = date.split(separator: "/").last.map { String($0) } ?? date
    return end.count < 10 ? end + "-99" : end
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

  // MARK: - Corrections

  func correctionPage(_ visit: Visit) async throws -> DeskAnswer {
    let before = try Self.number(visit, "before") ?? .max
    let changes = try store.newestChanges(
      before: before, limit: Self.changeCount, kinds: [.valueChanged, .correction, .silentEdit])
    let corrections = try store.stillPrinted(of: changes)
    if visit.form == .json { return try data(["corrections": corrections]) }
    if visit.isFeed {
      return try feed(changes, visit, title: visit.labels["desk.corrections"])
    }
    let labels = visit.labels
    let entries = try entries(of: corrections, titles: titles(of: changes), labels)
    let next =
      changes.count == Self.changeCount
      ? changes.last.map { ["/corrections?before=\($0.id)"] } ?? [] : []
    let view = ListView(
      listTitle: HTMLText(labels["desk.corrections"]),
      listNote: HTMLText(labels["desk.corrections.note"]), crumbs: [], hasChips: false, chips: [],
      chipsLabel: HTMLText(""),
      groups: [
        ListView.Group(
          groupID: HTMLText("list"), groupTitle: [], groupNote: [], entries: entries)
      ], isEmpty: entries.isEmpty, emptyText: HTMLText(labels["desk.no-corrections"]),
      next: next.map { HTMLText($0) }, nextLabel: HTMLText(labels["desk.older-changes"]))
    let frame = Frame(
      title: labels["desk.corrections"], place: .corrections, feed: "/corrections",
      twin: "/corrections.json")
    return .html(page(frame, view, "desk-list", visit.request, labels))
  }

  private func entries(
    of corrections: [Correction], titles: [String: StoryHead], _ labels: Labels
  ) throws -> [ListView.Entry] {
    let places = try store.places(
      ofArticles: corrections.flatMap(\.stillPrinted).map(\.article))
    return corrections.map { correction in
      entry(
        correction.change, titles[correction.change.story], labels, isOfStory: false,
        lines: correction.stillPrinted.map { line($0, places, labels) })
    }
  }

  private func line(
    _ report: Correction.Report, _ places: [String: Int64], _ labels: Labels
  ) -> ListView.Line {
    let time = report.published.flatMap { Timestamp(wholeISO: $0) }.map { labels.time($0) }
    return ListView.Line(
      lineLink: HTMLText(places[report.article].map { Address.article($0) } ?? "/"),
      lineText: HTMLText(report.text), lineLanguage: HTMLText("und"),
      lineFacts: [report.outlet.map { AccountPages.readable(outlet: $0) }, time].compactMap { $0 }
        .map { HTMLText($0) },
      lineFlags: [HTMLText(labels[report.edited ? "desk.edited-still" : "desk.still-printed"])])
  }

  // MARK: - Sources

  func sourcePage(_ visit: Visit) async throws -> DeskAnswer {
    if let name = visit.query["name"] { return try source(name, visit) }
    let sources = try store.namedSources()
    if visit.form == .json { return try data(["sources": sources]) }
    let labels = visit.labels
    let view = SourcesBuilder(labels: labels, owners: owners).view(
      of: sources, outlets: try store.outlets())
    let frame = Frame(title: labels["desk.sources"], place: .sources, twin: "/sources.json")
    return .html(page(frame, view, "desk-sources", visit.request, labels))
  }

  /// The sentences that rest on one source.
  private func source(_ name: String, _ visit: Visit) throws -> DeskAnswer {
    let reports = try store.reports(ofSource: name, limit: Self.sentenceCount)
    if visit.form == .json { return try data(["reports": reports]) }
    let labels = visit.labels
    let entries = reports.map { report in
      let time = report.published.flatMap { Timestamp(wholeISO: $0) }
      return ListView.Entry(
        link: Address.claim(report.claim, of: report.story), text: report.text,
        language: report.language, time: time.map { (labels.time($0), report.published ?? "") },
        facts: [
          AccountPages.readable(outlet: report.outlet ?? labels["line.unknown-outlet"])
        ],
        links: [StoryFrameView.Link(Address.article(report.place), labels["kind.article"])])
    }
    let view = ListView(
      listTitle: HTMLText(name), listNote: HTMLText(labels["desk.source.note"]),
      crumbs: [StoryFrameView.Link("/sources", labels["desk.sources"])], hasChips: false,
      chips: [], chipsLabel: HTMLText(""),
      groups: [
        ListView.Group(
          groupID: HTMLText("list"), groupTitle: [], groupNote: [], entries: entries)
      ], isEmpty: entries.isEmpty, emptyText: HTMLText(labels["desk.no-source"]), next: [],
      nextLabel: HTMLText(""))
    let frame = Frame(
      title: name, place: .sources, twin: "/sources.json?name=\(PercentCoding.encoded(name))")
    return .html(page(frame, view, "desk-list", visit.request, labels))
  }
}
