import SanadModel

/// Stretches counted from an anchor.
extension DateResolver {
  /// The day that `relative` counts from.
  func day(of relative: RelativeDate) -> CivilDate? {
    guard relative.anchor == .mentioned else { return anchor }
    switch relative.unit {
    case .day, .week, .weekend: return lastDay ?? anchor
    case .month: return lastMonth ?? anchor
    case .quarter, .year: return lastYear ?? anchor
    }
  }

  func value(of relative: RelativeDate) -> DateValue? {
    guard let day = day(of: relative) else { return nil }
    let offset = relative.offset
    switch relative.unit {
    case .day: return .day(day.adding(days: offset))
    case .week:
      let week = day.adding(days: 7 * offset).isoWeek
      return .week(year: week.year, week: week.week)
    case .weekend:
      let saturday = day.adding(days: 6 - day.weekday + 7 * offset)
      return .interval(.day(saturday), .day(saturday.adding(days: 1)))
    case .month:
      let months = day.year * 12 + day.month - 1 + offset
      return .month(year: months / 12, month: months % 12 + 1)
    case .quarter:
      let quarters = day.year * 4 + (day.month - 1) / 3 + offset
      return .quarter(year: quarters / 4, quarter: quarters % 4 + 1)
    case .year: return .year(day.year + offset)
    }
  }

  /// The `nth` day of a month that is such a weekday, the last one for nil.
  func weekday(
    _ number: Int, _ nth: Int?, of month: MonthReference, isFuture: Bool
  ) -> DateValue? {
    let value: DateValue? =
      switch month {
      case .given(let fields): calendar(fields, isFuture: isFuture).value
      case .relative(let relative): self.value(of: relative)
      }
    guard let days = value?.days else { return nil }
    guard let nth else {
      return .day(days.upperBound.adding(days: -((days.upperBound.weekday - number + 7) % 7)))
    }
    let first = days.lowerBound.adding(days: (number - days.lowerBound.weekday + 7) % 7)
    let day = first.adding(days: 7 * (nth - 1))
    return day <= days.upperBound ? .day(day) : nil
  }

  /// A day of the month that `relative` means.
  func day(_ number: Int, of relative: RelativeDate) -> DateValue? {
    guard let month = value(of: relative)?.days?.lowerBound else { return nil }
    return CivilDate(year: month.year, month: month.month, day: number).map { .day($0) }
  }

  func year(_ reference: YearReference) -> Int? {
    switch reference {
    case .given(let year): return year
    case .relative(let relative): return day(of: relative).map { $0.year + relative.offset }
    case .open: return nil
    }
  }

  /// A quarter without a year is the last that has begun.
  func quarter(_ number: Int, _ reference: YearReference, isFuture: Bool) -> DateValue? {
    if let year = year(reference) { return .quarter(year: year, quarter: number) }
    guard let anchor else { return nil }
    let current = (anchor.month - 1) / 3 + 1
    let isPast = current < number && !isFuture
    return .quarter(year: isPast ? anchor.year - 1 : anchor.year, quarter: number)
  }
}
