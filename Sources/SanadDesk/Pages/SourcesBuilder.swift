import SanadBriefs
import SanadStore

/// Who names whom, over all stories: a drawing, and the same as a table.
struct SourcesView: Sendable {
  struct Row: Sendable {
    let sourceLink: HTMLText
    let sourceName: HTMLText
    let sourceStories: HTMLText
    let sourceReports: HTMLText
    let sourceOutlets: HTMLText
  }

  struct Outlet: Sendable {
    let outletLink: HTMLText
    let outletName: HTMLText
    let outletOwner: HTMLText
    let outletArticles: HTMLText
  }

  struct Box: Sendable {
    let boxY: HTMLText
    let boxName: HTMLText
  }

  struct Line: Sendable {
    let linePath: HTMLText
    let lineWidth: HTMLText
    let lineTitle: HTMLText
  }

  struct Drawing: Sendable {
    let drawingHeight: HTMLText
    let left: [Box]
    let right: [Box]
    let lines: [Line]
  }

  /// What is shown, and what is left out.
  let shown: [HTMLText]
  let orders: [FilterView.Choice]
  let next: [HTMLText]
  let drawings: [Drawing]
  let sourceHeads: [HTMLText]
  let sources: [Row]
  let outletHeads: [HTMLText]
  let outlets: [Outlet]
  let isEmpty: Bool
}

struct SourcesBuilder {
  /// Sources and outlets drawn: more lines cannot be told apart. Set by reading.
  private static let drawnCountMax = 16
  /// Pixels between two names. Set by reading.
  private static let step = 26.0
  private static let nameLengthMax = 34
  /// Pixels where the lines begin and end. Set by reading.
  private static let left = 250.0
  private static let right = 470.0

  let labels: Labels
  /// Owners of outlets, by name in small letters.
  let owners: [String: String]

  func view(
    of sources: [NamedSource], _ counts: SourceCounts, by order: NamedSource.Order, from: Int,
    outlets: [(name: String, articles: Int)]
  ) -> SourcesView {
    let end = from + sources.count
    return SourcesView(
      shown: shown(counts, from, end),
      orders: NamedSource.Order.allCases.map { choice($0, order) },
      next: end < counts.named
        ? [HTMLText("/sources?sort=\(order.rawValue)&from=\(end)")] : [],
      drawings: from == 0 ? drawing(sources).map { [$0] } ?? [] : [],
      sourceHeads: ["source", "stories", "sentences", "outlets"].map { label("head.\($0)") },
      sources: sources.map { row($0) },
      outletHeads: ["outlet", "owner", "articles"].map { label("head.\($0)") },
      outlets: outlets.map {
        SourcesView.Outlet(
          outletLink: HTMLText("/?outlet=\(PercentCoding.encoded($0.name))"),
          outletName: HTMLText(AccountPages.readable(outlet: $0.name)),
          outletOwner: HTMLText(owners[$0.name.lowercased()] ?? "–"),
          outletArticles: number($0.articles))
      }, isEmpty: sources.isEmpty)
  }

  private func shown(_ counts: SourceCounts, _ from: Int, _ end: Int) -> [HTMLText] {
    if counts.named == 0, counts.unnamedReports == 0 { return [] }
    let named = labels.filled(
      "sources.shown",
      [
        ("from", labels.whole(min(from + 1, end))), ("to", labels.whole(end)),
        ("n", labels.whole(counts.named)),
      ])
    return [HTMLText(named)]
      + (counts.unnamedReports == 0
        ? [] : [HTMLText(labels.count("sources.unnamed", counts.unnamedReports))])
  }

  private func choice(_ order: NamedSource.Order, _ chosen: NamedSource.Order) -> FilterView.Choice
  {
    FilterView.Choice(
      choiceLink: HTMLText(order == .stories ? "/sources" : "/sources?sort=\(order.rawValue)"),
      choiceText: label("sources.by-\(order.rawValue)"), choiceClass: HTMLText(""),
      isChosen: order == chosen, choiceSign: [], choiceCount: [])
  }

  private func label(_ key: String) -> HTMLText { HTMLText(labels[key]) }
  private func number(_ count: Int) -> HTMLText { HTMLText(labels.number(Double(count))) }

  private func row(_ source: NamedSource) -> SourcesView.Row {
    SourcesView.Row(
      sourceLink: HTMLText("/sources?\(Self.query(source))"),
      sourceName: HTMLText(source.name), sourceStories: number(source.stories),
      sourceReports: number(source.reports),
      sourceOutlets: HTMLText(
        source.outlets.map { "\(AccountPages.readable(outlet: $0.name)) \($0.reports)" }
          .joined(separator: " · ")))
  }

  /// The name, and the spellings that differ from it.
  private static func query(_ source: NamedSource) -> String {
    let others = source.spellings.filter { $0 != source.name }
    return ([source.name] + others.prefix(DeskSite.spellingCountMax - 1))
      .map { "name=\(PercentCoding.encoded($0))" }.joined(separator: "&")
  }

  /// Outlets on the left, sources on the right, a line the thicker the more sentences rest on it.
  private func drawing(_ sources: [NamedSource]) -> SourcesView.Drawing? {
    let shown = sources.prefix(Self.drawnCountMax)
    var weights: [String: Int] = [:]
    for outlet in shown.flatMap(\.outlets) { weights[outlet.name, default: 0] += outlet.reports }
    let names = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.drawnCountMax).map(\.key)
    if names.isEmpty { return nil }
    let height = Double(max(shown.count, names.count)) * Self.step + 10
    func y(_ index: Int, of count: Int) -> Double {
      (Double(index) + 0.5) * height / Double(count)
    }
    let lines = shown.enumerated().flatMap { index, source in
      source.outlets.compactMap { outlet in
        names.firstIndex(of: outlet.name).map {
          line(y($0, of: names.count), y(index, of: shown.count), source, outlet)
        }
      }
    }
    return SourcesView.Drawing(
      drawingHeight: HTMLText(height),
      left: names.enumerated().map {
        box(AccountPages.readable(outlet: $1), y($0, of: names.count))
      },
      right: shown.enumerated().map { box($1.name, y($0, of: shown.count)) }, lines: lines)
  }

  private func box(_ name: String, _ y: Double) -> SourcesView.Box {
    let text = name.count <= Self.nameLengthMax ? name : name.prefix(Self.nameLengthMax - 1) + "…"
    return SourcesView.Box(boxY: HTMLText(y + 4), boxName: HTMLText(String(text)))
  }

  private func line(
    _ from: Double, _ to: Double, _ source: NamedSource, _ outlet: NamedSource.CitingOutlet
  ) -> SourcesView.Line {
    let middle = (Self.left + Self.right) / 2
    let path =
      "M\(HTMLText(Self.left)) \(HTMLText(from))C\(HTMLText(middle)) \(HTMLText(from)) "
      + "\(HTMLText(middle)) \(HTMLText(to)) \(HTMLText(Self.right)) \(HTMLText(to))"
    let width = min(7, 1 + Double(outlet.reports).squareRoot() / 2)
    return SourcesView.Line(
      linePath: HTMLText(path), lineWidth: HTMLText(width),
      lineTitle: HTMLText("\(outlet.name) → \(source.name): \(outlet.reports)"))
  }
}
