import SanadModel

/// The values of a claim that differ, on one line each.
extension PageBuilder {
  func values(_ item: ItemView) -> [ValuesPage] {
    guard 1 < item.sides.count else { return [] }
    let scale = ValueScale(item.sides.map(\.value))
    return [
      ValuesPage(
        scaleFrom: HTMLText(scale.map { scaleWords($0.from, item) } ?? ""),
        scaleTo: HTMLText(scale.map { scaleWords($0.to, item) } ?? ""), hasScale: scale != nil,
        rows: item.sides.map { row($0, scale) })
    ]
  }

  private func scaleWords(_ place: Double, _ item: ItemView) -> String {
    if case .date = item.sides[0].value {
      return labels.day(CivilDate(dayNumber: Int(place)))
    }
    return labels.number(place)
  }

  private func row(_ side: SideView, _ scale: ValueScale?) -> ValueRowPage {
    let span = scale?.span(side.value)
    return ValueRowPage(
      valueWords: HTMLText(side.words), valueLanguage: HTMLText(side.sentence.language),
      valueReports: side.reports.map { report in
        ValueReportPage(
          reportLink: anchors.link(report.sentence.pointer), reportOutlet: HTMLText(report.outlet),
          reportSpeakers: report.speakers.isEmpty
            ? [] : [HTMLText(report.speakers.joined(separator: ", "))],
          reportTime: report.time.isEmpty ? [] : [HTMLText(report.time)])
      }, hasBar: span != nil,
      barFrom: HTMLText(span?.from ?? 0), barTo: HTMLText(span?.to ?? 0),
      hasDot: span.map { $0.from == $0.to } ?? false)
  }
}
