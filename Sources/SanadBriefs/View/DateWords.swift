package import SanadModel

/// Dates as a language writes them, short.
extension Labels {
  /// `14 Mei 2026`
  package func day(_ date: CivilDate) -> String {
    filled(
      "date.day",
      [
        ("day", String(date.day)), ("month", self["month.\(date.month)"]),
        ("year", String(date.year)),
      ])
  }

  /// `14 Mei 2026, 08.00`: the hour as the report's own clock has it.
  package func time(_ timestamp: Timestamp) -> String {
    guard let time = timestamp.time else { return day(timestamp.date) }
    return filled("date.clock", [("date", day(timestamp.date)), ("time", clock(time))])
  }

  func clock(_ time: ClockTime) -> String {
    let (hour, minute) = (time.minute / 60, time.minute % 60)
    let mark = self["date.clock-mark"]
    return "\(hour < 10 ? "0" : "")\(hour)\(mark)\(minute < 10 ? "0" : "")\(minute)"
  }

  func date(_ value: DateValue) -> String {
    switch value {
    case .day(let date): return day(date)
    case .moment(let date, let time):
      return filled("date.clock", [("date", day(date)), ("time", clock(time))])
    case .time(let time): return clock(time)
    case .week(let year, let week):
      return filled("date.week", [("n", String(week)), ("year", String(year))])
    case .month(let year, let month):
      return filled("date.month", [("month", self["month.\(month)"]), ("year", String(year))])
    case .quarter(let year, let quarter):
      return filled("date.quarter", [("n", String(quarter)), ("year", String(year))])
    case .year(let year): return String(year)
    case .decade(let year): return filled("date.decade", [("year", String(year))])
    case .interval(let from, let to): return range(from, to)
    }
  }

  /// Both ends; an end that is itself an interval is shown in ISO form.
  private func range(_ from: DateValue, _ to: DateValue) -> String {
    filled("date.range", [("from", end(from)), ("to", end(to))])
  }

  private func end(_ value: DateValue) -> String {
    if case .interval = value { return value.description }
    return date(value)
  }

  /// `13 – 15 Mei 2026`, shortened where month or year are the same.
  package func days(_ first: CivilDate, _ last: CivilDate) -> String {
    if first == last { return day(first) }
    return filled("date.range", [("from", day(first)), ("to", day(last))])
  }
}
