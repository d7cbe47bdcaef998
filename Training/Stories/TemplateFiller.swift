import SanadModel

/// Fills the slots of a report template with the values of one event.
struct TemplateFiller {
  private let templates: ReportTemplates
  private let kind: String
  private let event: Int
  private let orders: [String: [Int]]
  /// Minutes since 1970, local time: of the event, and of its report.
  private let minute: Int
  private let reportMinute: Int

  /// Values between those of two events, so that `{person+2}` of one is no `{person}` of another. Set by reading.
  private static let stride = 3

  init(
    _ templates: ReportTemplates, _ kind: String, _ event: Int, _ orders: [String: [Int]],
    _ minute: Int,
    reportMinute: Int
  ) {
    (self.templates, self.kind, self.event) = (templates, kind, event)
    (self.orders, self.minute, self.reportMinute) = (orders, minute, reportMinute)
  }

  /// `text` with a value for each `{slot}`.
  func filled(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open] + value(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// ISO 8601, seven hours east.
  func timestamp(_ minute: Int) -> String {
    let date = CivilDate(dayNumber: minute / 1_440)
    return "\(date)T\(two(minute % 1_440 / 60)):\(two(minute % 60)):00+07:00"
  }

  /// The value of `slot`, `slot.2` or `slot+1`.
  private func value(_ name: Substring) -> String {
    let date = CivilDate(dayNumber: minute / 1_440)
    switch name {
    case "day": return listed("weekday", date.weekday - 1)
    case "today": return listed("weekday", CivilDate(dayNumber: reportMinute / 1_440).weekday - 1)
    case "date": return "\(date.day)/\(date.month)/\(date.year)"
    case "short": return "\(date.day)/\(date.month)"
    case "clock": return "\(two(minute % 1_440 / 60)).\(two(minute % 60))"
    case "clock2": return "\(two(reportMinute % 1_440 / 60)).\(two(reportMinute % 60))"
    case "daypart": return listed("daypart", minute % 1_440 / 360)
    default: return drawn(name)
    }
  }

  private func drawn(_ name: Substring) -> String {
    let pieces = name.split(separator: ".")
    let parts = pieces[0].split(separator: "+")
    let slot = String(parts[0])
    guard let values = templates.slots[slot], let order = orders[slot] else { return "{\(name)}" }
    let step = values.count < Self.stride * 3 ? 1 : Self.stride
    let isShared = templates.shared[kind]?.contains(slot) ?? false
    let offset = 1 < parts.count ? Int(parts[1]) ?? 0 : 0
    let value = values[order[((isShared ? 0 : event * step) + offset) % order.count]]
    let part = 1 < pieces.count ? (Int(pieces[1]) ?? 1) - 1 : 0
    return value[min(part, value.count - 1)]
  }

  private func listed(_ slot: String, _ index: Int) -> String {
    templates.slots[slot]?[index].joined() ?? ""
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
