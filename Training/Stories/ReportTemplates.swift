import SanadLanguages
import SanadModel

/// Templates of reports that differ in nothing but places, people, numbers and days, read from a table.
struct ReportTemplates {
  struct Report {
    /// Minutes after the event.
    let delay: Int
    let title: String
    let text: String
  }

  /// Values by slot, each with its parts.
  private(set) var slots: [String: [[String]]] = [:]
  /// Slots that the events of one stream have in common, by kind.
  private(set) var shared: [String: Set<String>] = [:]
  private(set) var reports: [(kind: String, reports: [Report])] = []

  /// Kinds of which there is one event a day.
  private(set) var daily: Set<String> = []

  private enum Row: String, CaseIterable { case slot, shared, daily, report }

  /// - Throws: `PackError` by file and line.
  init(_ table: PackTable) throws(PackError) {
    let (row, kind) = (try table.column("row"), try table.column("kind"))
    let (minutes, title) = (try table.column("minutes"), try table.column("title"))
    let text = try table.column("text")
    for entry in table.rows {
      let name = entry.text(kind)
      switch try entry.choice(row, of: Row.self) {
      case .slot: slots[name] = Self.values(entry.text(text))
      case .shared: shared[name] = Set(Self.values(entry.text(text)).map { $0[0] })
      case .daily: daily = Set(Self.values(entry.text(text)).map { $0[0] })
      case .report:
        let body = entry.text(text).split(separator: "\\n").joined(separator: "\n")
        add(
          Report(
            delay: try entry.integer(minutes), title: entry.text(title), text: body), to: name)
      }
    }
  }

  private static func values(_ text: String) -> [[String]] {
    text.split(separator: "|").map { $0.split(separator: ";").map(String.init) }
  }

  private mutating func add(_ report: Report, to kind: String) {
    if reports.last?.kind != kind { reports.append((kind, [])) }
    reports[reports.count - 1].reports.append(report)
  }
}
