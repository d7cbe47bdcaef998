import SanadBriefs
import SanadModel
import SanadStore

/// `/corrections`.
extension DeskSite {
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
      lineFlags: [HTMLText(labels["printed.\(Self.flag(report))"])],
      lineClass: HTMLText(Self.flag(report) == "before" ? "" : "denied"))
  }

  /// What is known of who gives the old value: nobody says that a page still has it who did not look.
  private static func flag(_ report: Correction.Report) -> String {
    if report.edited { return "edited" }
    if report.checked != nil { return "still" }
    return report.later ? "later" : "before"
  }
}
