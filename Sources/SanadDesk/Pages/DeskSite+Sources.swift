import SanadBriefs
import SanadModel
import SanadStore

/// `/sources`: who is named as a source, each under one name.
extension DeskSite {
  /// Sources on a page. Set by reading.
  private static let sourceCount = 100
  /// Sentences of one source. Set by reading.
  private static let sentenceCount = 100
  /// Spellings that a link to a source's sentences names: an address has room for no more. Set by reading.
  static let spellingCountMax = 24

  func sourcePage(_ visit: Visit) async throws -> DeskAnswer {
    let names = visit.query.all("name").filter { !$0.isEmpty }
    if !names.isEmpty { return try source(names, visit) }
    let order = try Self.sourceOrder(visit)
    let from = Int(clamping: try Self.number(visit, "from") ?? 0)
    let uses = try store.sourceUses()
    let spellings = uses.map { (spelling: $0.spelling, reports: $0.reports) }
    let named = naming.names(spellings)
    let called = Dictionary(
      named.map { ($0.spelling, $0.name) }, uniquingKeysWith: { first, _ in first })
    let sources = Array(
      NamedSource.sources(of: uses, named: called, by: order).dropFirst(from)
        .prefix(Self.sourceCount))
    let counts = SourceCounts(spellings, named)
    if visit.form == .json {
      let end = from + sources.count
      return try data(
        SourceList(sources: sources, counts: counts, next: end < counts.named ? end : nil))
    }
    let labels = visit.labels
    let view = SourcesBuilder(labels: labels, owners: owners).view(
      of: sources, counts, by: order, from: from, outlets: try store.outlets())
    let frame = Frame(
      title: labels["desk.sources"], place: .sources, twin: Self.twin("/sources", visit))
    return .html(page(frame, view, "desk-sources", visit.request, labels))
  }

  private static func sourceOrder(_ visit: Visit) throws -> NamedSource.Order {
    guard let name = visit.query["sort"] else { return .stories }
    guard let order = NamedSource.Order(rawValue: name) else {
      throw DeskProblem.badRequest.with("sort")
    }
    return order
  }

  /// The sentences that rest on one source, under the names it goes by.
  private func source(_ names: [String], _ visit: Visit) throws -> DeskAnswer {
    let reports = try store.reports(
      ofSource: Array(names.prefix(Self.spellingCountMax)), limit: Self.sentenceCount)
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
      listTitle: HTMLText(names[0]), listNote: HTMLText(labels["desk.source.note"]),
      crumbs: [StoryFrameView.Link("/sources", labels["desk.sources"])], hasChips: false,
      chips: [], chipsLabel: HTMLText(""),
      groups: [
        ListView.Group(
          groupID: HTMLText("list"), groupTitle: [],
          groupNote: names.count == 1
            ? [] : [HTMLText(names.dropFirst().joined(separator: " · "))],
          entries: entries)
      ], isEmpty: entries.isEmpty, emptyText: HTMLText(labels["desk.no-source"]), next: [],
      nextLabel: HTMLText(""))
    let frame = Frame(title: names[0], place: .sources, twin: Self.twin("/sources", visit))
    return .html(page(frame, view, "desk-list", visit.request, labels))
  }
}

/// What of the sources is shown, and what is not.
struct SourceCounts: Encodable, Equatable {
  /// Sources with a name.
  let named: Int
  /// Sentences that rest on them.
  let reports: Int
  /// Sentences that rest on a source without a name, such as a witness.
  let unnamedReports: Int

  init(
    _ spellings: [(spelling: String, reports: Int)], _ names: [(spelling: String, name: String)]
  ) {
    let known = Set(names.map(\.spelling))
    named = Set(names.map(\.name)).count
    reports = spellings.filter { known.contains($0.spelling) }.reduce(0) { $0 + $1.reports }
    unnamedReports = spellings.reduce(0) { $0 + $1.reports } - reports
  }
}

/// Sources as JSON.
private struct SourceList: Encodable {
  let sources: [NamedSource]
  let counts: SourceCounts
  /// What goes into `from` for those that follow; nil where none does.
  let next: Int?
}
