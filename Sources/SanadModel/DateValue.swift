/// What a date expression means, as precise as the text is.
public enum DateValue: Hashable, Sendable {
  /// `2024-11-11`
  case day(CivilDate)
  /// `2024-11-11T14:30+07:00`
  case moment(CivilDate, ClockTime)
  /// `T14:30+07:00`: the day is open
  case time(ClockTime)
  /// `2024-W45`
  case week(year: Int, week: Int)
  /// `2024-11`
  case month(year: Int, month: Int)
  /// `2025-Q2`
  case quarter(year: Int, quarter: Int)
  /// `2024`
  case year(Int)
  /// `196X`: the decade that starts in `year`
  case decade(Int)
  /// `2025-06-16/2025-06-18`
  indirect case interval(DateValue, DateValue)
}

extension DateValue: CustomStringConvertible {
  /// ISO 8601, as the contract prints it.
  public var description: String {
    switch self {
    case .day(let date): date.description
    case .moment(let date, let time): "\(date)T\(time)"
    case .time(let time): "T\(time)"
    case .week(let year, let week): "\(padded(year, 4))-W\(padded(week, 2))"
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter(let year, let quarter): "\(padded(year, 4))-Q\(quarter)"
    case .year(let year): padded(year, 4)
    case .decade(let year): "\(padded(year / 10, 3))X"
    case .interval(let from, let to): "\(from)/\(to)"
    }
  }
}

extension DateValue {
  /// The first and last day it can mean; nil for a time whose day is open.
  public var days: ClosedRange<CivilDate>? {
    switch self {
    case .day(let date), .moment(let date, _): return date...date
    case .time: return nil
    case .week(let year, let week): return Self.week(year, week)
    case .month(let year, let month): return Self.months(year, month, month)
    case .quarter(let year, let quarter): return Self.months(year, quarter * 3 - 2, quarter * 3)
    case .year(let year): return Self.months(year, 1, 12)
    case .decade(let year): return Self.years(year, year + 9)
    case .interval(let from, let to):
      guard let first = from.days?.lowerBound, let last = to.days?.upperBound, first <= last else {
        return nil
      }
      return first...last
    }
  }

  private static func week(_ year: Int, _ week: Int) -> ClosedRange<CivilDate>? {
    guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
    return monday...monday.adding(days: 6)
  }

  private static func months(_ year: Int, _ first: Int, _ last: Int) -> ClosedRange<CivilDate>? {
    let end = CivilDate.dayCount(year: year, month: last)
    guard let from = CivilDate(year: year, month: first, day: 1),
      let to = CivilDate(year: year, month: last, day: end)
    else { return nil }
    return from...to
  }

  private static func years(_ first: Int, _ last: Int) -> ClosedRange<CivilDate>? {
    guard let from = CivilDate(year: first, month: 1, day: 1),
      let to = CivilDate(year: last, month: 12, day: 31)
    else { return nil }
    return from...to
  }
}
