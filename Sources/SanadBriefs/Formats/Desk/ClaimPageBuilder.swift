import SanadModel
import SanadText

/// Turns one claim into what its page prints.
struct ClaimPageBuilder {
  private let brief: Brief
  private let index: Int
  private let labels: Labels
  private let story: StoryView
  private let builder: PageBuilder
  private let maker: ViewMaker
  private let item: ItemView

  init(_ brief: Brief, claim index: Int, _ labels: Labels, _ addresses: PageAddresses) {
    self.brief = brief
    self.index = index
    self.labels = labels
    story = StoryView(brief, labels: labels)
    builder = PageBuilder(story, prefix: "t", addresses: addresses)
    maker = ViewMaker(brief, labels: labels, outlets: story.outlets, clock: story.clock)
    item = maker.item(index, Self.words(of: brief, index))
  }

  private var claim: Claim { brief.account.claims[index] }
  var title: String { item.sentence.text }
  var titleLanguage: String { item.sentence.language }

  /// `4 media`, `2 asal: …`, the day.
  var facts: [String] {
    [item.outletCount, item.origins, claim.date.map { labels.date($0) } ?? ""]
      .filter { !$0.isEmpty }
  }

  /// The sentence that stands for a claim: the brief's, the best one, the first one.
  private static func words(of brief: Brief, _ index: Int) -> Pointer {
    let claim = brief.account.claims[index]
    if let line = brief.lines.first(where: { $0.claim == claim.id }) { return line.pointer }
    let first = claim.reports.first.map { Pointer(article: $0.article, range: $0.range) }
    return claim.best ?? first ?? Pointer(article: 0, range: TextRange(0, 0))
  }

  var page: ClaimPage {
    let part = Section(claim.status)
    let reports = claim.reports.ordered(in: brief.account)
    let hasValues = reports.contains { $0.value != nil }
    return ClaimPage(
      claimClass: HTMLText(part.rawValue), claimSymbol: HTMLText(TextFormat.symbol(part)),
      claimStatus: HTMLText(labels["section.\(part.rawValue)"]),
      claimWords: builder.sentence(item.sentence),
      cites: builder.cites(item.sentence.pointer, item.speakers), claimValues: builder.values(item),
      claimNotes: builder.notes(item), claimDrawing: drawing(reports),
      valuesTitle: builder.label("desk.values-over-time"),
      reportsTitle: builder.label(hasValues ? "desk.values-by-source" : "section.articles"),
      tableLabel: builder.label("desk.values-by-source"), heads: heads,
      claimRows: reports.map { row($0) }, denialsTitle: builder.label("section.denied"),
      denialRows: claim.denials.ordered(in: brief.account).map { row($0) },
      hasDenials: !claim.denials.isEmpty, originsTitle: builder.label("line.origin-paths"),
      hasOrigins: !claim.sources.isEmpty, pathOrigins: builder.pathOrigins(origins),
      whyTitle: builder.label("desk.why"), whyRows: why)
  }

  private var heads: [HTMLText] {
    ["time", "outlet", "value", "who", "stance", "sentence"].map { builder.label("desk.\($0)") }
  }

  private var origins: [OriginView] { maker.origins(of: claim) }

  private func row(_ report: Report) -> ClaimRowPage {
    let pointer = Pointer(article: report.article, range: report.range)
    let published = brief.account.articles[report.article].article.published
    let sources = report.attributions.map { attribution in
      attribution.via.map {
        labels.filled("line.via", [("name", attribution.source), ("value", $0)])
      } ?? attribution.source
    }
    return ClaimRowPage(
      rowTime: HTMLText(story.published(report.article)),
      rowISO: published.map { [HTMLText($0.description)] } ?? [],
      rowOutlet: HTMLText(story.outlets[report.article]),
      rowStance: builder.label("stance.\(report.stance.rawValue)"),
      rowStanceClass: HTMLText(report.stance.rawValue),
      rowValue: HTMLText(
        report.value.map { maker.values.words(for: $0, in: pointer) } ?? "–"),
      rowSources: HTMLText(
        sources.isEmpty ? origins(of: report.article) : sources.joined(separator: ", ")),
      rowSentence: builder.sentence(maker.sentence(pointer)),
      cites: builder.cites(pointer, maker.speakers(of: pointer, in: claim)))
  }

  /// The sources that an article's reports of the claim go back to, where its sentence names none.
  private func origins(of article: ArticleIndex) -> String {
    let names = claim.sources.filter { source in
      !source.isNewsroom && source.paths.contains { $0.article == article }
    }.map(\.name)
    return names.isEmpty ? "–" : names.joined(separator: ", ")
  }

  private var why: [WhyRowPage] {
    StoryExplainer(brief).explanations(ofClaim: index).map {
      WhyRowPage(
        whyKind: HTMLText($0.kind), whyValue: HTMLText($0.value), whyMaker: HTMLText($0.maker))
    }
  }

  // MARK: - Values

  private func drawing(_ reports: [Report]) -> [ValueDrawing] {
    let points = (reports + claim.denials).compactMap { point($0) }
    let isDay = reports.contains { if case .date = $0.value { true } else { false } }
    let drawing = ValueDrawing(points, labels: labels, label: labels["desk.values-over-time"]) {
      isDay ? labels.day(CivilDate(dayNumber: Int($0))) : labels.number($0)
    }
    return drawing.map { [$0] } ?? []
  }

  private func point(_ report: Report) -> ValueDrawing.Point? {
    guard let value = report.value,
      let published = brief.account.articles[report.article].article.published
    else { return nil }
    let bounds = ValueScale.bounds(value)
    guard let low = bounds.low ?? bounds.high, let high = bounds.high ?? bounds.low else {
      return nil
    }
    let pointer = Pointer(article: report.article, range: report.range)
    let words = maker.values.words(for: value, in: pointer)
    return ValueDrawing.Point(
      minutes: published.minutesSinceEpoch, day: published.date, low: low, high: high,
      title: "\(story.outlets[report.article]), \(story.published(report.article)): \(words)",
      target: builder.anchors.link(pointer), isDenied: report.stance == .denied)
  }
}

extension [Report] {
  /// By time of publication; those without one last, in the account's order.
  fileprivate func ordered(in account: Account) -> [Report] {
    let times = map { account.articles[$0.article].article.published?.minutesSinceEpoch ?? .max }
    return indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { self[$0] }
  }
}
