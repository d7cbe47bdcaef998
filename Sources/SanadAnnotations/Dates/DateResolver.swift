import SanadModel

/// Turns what the words of a date say into a value, against the day of publication.
struct DateResolver {
  /// A day or month without a year lies at most this many days ahead, unless the clause says "will".
  ///
  /// News looks back: from June, "19 Agustus" is to come and "Desember" the one past. Set by reading.
  static let aheadDaysMax = 100
  /// With a word for the future a day without a year may lie this many days back: reports run late.
  /// Set by reading.
  static let behindDaysMax = 2
  /// A day without a year is one of the year narrated before if it is this close to it, in bytes …
  /// Set by reading.
  static let narrativeGapMax = 300
  /// … and this few days later. Set by reading.
  static let narrativeDaysMax = 90

  let anchor: CivilDate?
  /// The days last mentioned, by how precise the mention was.
  private(set) var lastDay: CivilDate?
  private(set) var lastMonth: CivilDate?
  private(set) var lastYear: CivilDate?
  /// Bytes from the last day mentioned to the date being resolved.
  var lastDistance = 0

  init(anchor: CivilDate?) { self.anchor = anchor }

  /// What `expression` means; `isFuture` where its clause speaks of what is to come.
  mutating func value(of expression: DateExpression, isFuture: Bool) -> Outcome<DateValue?> {
    let outcome = resolved(expression, isFuture: isFuture)
    if let value = outcome.value { remember(value) }
    return outcome
  }

  private func resolved(_ expression: DateExpression, isFuture: Bool) -> Outcome<DateValue?> {
    switch expression {
    case .calendar(let fields): return calendar(fields, isFuture: isFuture)
    case .calendarRange(let first, let last):
      return range(first, last, isFuture: isFuture)
    case .relative(let relative): return Outcome(value: value(of: relative))
    case .weekday(let number, let week): return Outcome(value: weekday(number, of: week))
    case .nthWeekday(let number, let nth, let month):
      return Outcome(value: weekday(number, nth, of: month, isFuture: isFuture))
    case .dayOfMonth(let day, let relative): return Outcome(value: self.day(day, of: relative))
    case .quarter(let number, let year):
      return Outcome(value: quarter(number, year, isFuture: isFuture))
    case .half(let number, let reference):
      guard let year = year(reference) else { return Outcome(value: nil) }
      let months = number == 1 ? (1, 6) : (7, 12)
      return Outcome(
        value: .interval(.month(year: year, month: months.0), .month(year: year, month: months.1)))
    case .year(let year): return Outcome(value: .year(year))
    case .years(let first, let last): return Outcome(value: .interval(.year(first), .year(last)))
    case .decade(let year): return Outcome(value: .decade(year))
    case .clock(let time): return Outcome(value: .time(time))
    case .clocks(let from, let to): return Outcome(value: .interval(.time(from), .time(to)))
    }
  }

  private mutating func remember(_ value: DateValue) {
    guard let days = value.days else { return }
    switch value {
    case .day, .moment:
      (lastDay, lastMonth, lastYear) = (days.lowerBound, days.lowerBound, days.lowerBound)
    case .month: (lastMonth, lastYear) = (days.lowerBound, days.lowerBound)
    case .quarter, .year: lastYear = days.lowerBound
    default: break
    }
  }
}

/// Days and months.
extension DateResolver {
  func calendar(_ given: DateFields, isFuture: Bool) -> Outcome<DateValue?> {
    var fields = given
    if let relative = given.relativeYear { fields.year = year(.relative(relative)) }
    guard let month = fields.month else { return dayOnly(fields, isFuture: isFuture) }
    guard let day = fields.day else {
      let year = fields.year ?? self.year(month: month, fields.shift, isFuture: isFuture)
      return Outcome(value: year.map { .month(year: $0, month: month) })
    }
    guard let year = fields.year ?? self.year(month, day, fields.shift, isFuture: isFuture) else {
      return Outcome(value: nil)
    }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      let notice = Notice(.impossibleDate, detail: "\(year)-\(month)-\(day)")
      return Outcome(
        value: fields.weekday.flatMap { nearest($0, nil, isFuture: isFuture) }, notices: [notice])
    }
    guard let weekday = fields.weekday, weekday != date.weekday else {
      return Outcome(value: .day(date))
    }
    let found = mismatch(weekday, date)
    return given.year != nil || isReported(date, found.value) ? found : Outcome(value: found.value)
  }

  /// Whether a weekday speaks against a date whose year nobody wrote: only around publication, and not
  /// where another year makes it right.
  private func isReported(_ date: CivilDate, _ taken: DateValue?) -> Bool {
    guard let anchor, case .day(let day) = taken else { return false }
    let isOtherYear = day.month == date.month && day.year != date.year
    return !isOtherYear && abs(anchor.dayNumber - day.dayNumber) <= Self.reportDaysMax
  }

  /// A weekday that does not fall on `date`: a notice with both readings, the one taken first.
  ///
  /// Where the same day of another month or year lies just before publication and does fall on
  /// `weekday`, the month or year is the slip; otherwise the date stands as written.
  private func mismatch(_ weekday: Int, _ date: CivilDate) -> Outcome<DateValue?> {
    if let recent = recentDay(date.day, weekday: weekday),
      Self.slipDaysMin < abs(date.dayNumber - recent.dayNumber)
    {
      return Outcome(
        value: .day(recent), notices: [Notice(.weekdayMismatch, detail: "\(recent) \(date)")])
    }
    let distance = ((weekday - date.weekday) % 7 + 10) % 7 - 3
    let other = date.adding(days: distance)
    return Outcome(
      value: .day(date), notices: [Notice(.weekdayMismatch, detail: "\(date) \(other)")])
  }

  /// A month or year mistyped moves a date by more than this many days. Set by reading.
  static let slipDaysMin = 20
  /// Days back from publication in which reports mostly lie. Set by reading.
  static let reportDaysMax = 10

  /// The day of the month `day` in the days before publication, if it falls on `weekday`.
  private func recentDay(_ day: Int, weekday: Int) -> CivilDate? {
    guard let anchor else { return nil }
    for back in 0...Self.reportDaysMax {
      let date = anchor.adding(days: -back)
      if date.day == day { return date.weekday == weekday ? date : nil }
    }
    return nil
  }

  private func dayOnly(_ fields: DateFields, isFuture: Bool) -> Outcome<DateValue?> {
    if let weekday = fields.weekday {
      return Outcome(value: nearest(weekday, fields.shift, isFuture: isFuture))
    }
    guard let day = fields.day, let month = lastMonth ?? anchor else { return Outcome(value: nil) }
    return Outcome(
      value: CivilDate(year: month.year, month: month.month, day: day).map { .day($0) })
  }

  /// The nearest such weekday: in the past, today among it, unless the text points ahead.
  private func nearest(_ weekday: Int, _ shift: DateShift?, isFuture: Bool) -> DateValue? {
    guard let anchor else { return nil }
    let back = (anchor.weekday - weekday + 7) % 7
    switch shift {
    case .last: return .day(anchor.adding(days: back == 0 ? -7 : -back))
    case .next: return .day(anchor.adding(days: 7 - back))
    case .this: return .day(anchor.adding(days: weekday - anchor.weekday))
    case nil: return .day(anchor.adding(days: isFuture ? (7 - back) % 7 : -back))
    }
  }

  private func weekday(_ number: Int, of week: RelativeDate) -> DateValue? {
    guard let day = day(of: week) else { return nil }
    return .day(day.adding(days: number - day.weekday + 7 * week.offset))
  }

  private func range(
    _ first: DateFields, _ last: DateFields, isFuture: Bool
  ) -> Outcome<DateValue?> {
    let end = calendar(last, isFuture: isFuture)
    guard let to = end.value, let toDay = to.days?.lowerBound else { return Outcome(value: nil) }
    var opening = first
    if opening.year == nil { opening.year = toDay.year }
    if opening.month == nil { opening.month = toDay.month }
    let start = calendar(opening, isFuture: isFuture)
    guard let from = start.value, let fromDay = from.days?.lowerBound else { return end }
    guard toDay < fromDay, first.year == nil || first.year == last.year else {
      return Outcome(value: .interval(from, to), notices: start.notices + end.notices)
    }
    opening.year = toDay.year - 1
    guard let earlier = calendar(opening, isFuture: false).value else { return end }
    return Outcome(value: .interval(earlier, to), notices: end.notices)
  }

  /// The year of a day without one: the year of publication, unless that is far off.
  private func year(
    _ month: Int, _ day: Int, _ shift: DateShift?, isFuture: Bool
  ) -> Int? {
    guard let anchor else { return nil }
    if shift == nil, let year = narrativeYear(month, day, anchor) { return year }
    return nearestYear(anchor, shift, isFuture: isFuture) {
      let days = CivilDate.dayCount(year: $0, month: month)
      return CivilDate(year: $0, month: month, day: min(day, days)) ?? anchor
    }
  }

  /// The earlier year that the text is narrating: a day of that year was mentioned just before.
  private func narrativeYear(_ month: Int, _ day: Int, _ anchor: CivilDate) -> Int? {
    guard let last = lastDay, last.year < anchor.year, lastDistance <= Self.narrativeGapMax,
      let date = CivilDate(year: last.year, month: month, day: day), last <= date,
      date.dayNumber - last.dayNumber <= Self.narrativeDaysMax
    else { return nil }
    return last.year
  }

  private func year(month: Int, _ shift: DateShift?, isFuture: Bool) -> Int? {
    guard let anchor else { return nil }
    if month == anchor.month { return shift == .last ? anchor.year - 1 : anchor.year }
    return nearestYear(anchor, shift, isFuture: isFuture) {
      CivilDate(year: $0, month: month, day: month < anchor.month ? 28 : 1) ?? anchor
    }
  }

  private func nearestYear(
    _ anchor: CivilDate, _ shift: DateShift?, isFuture: Bool, _ date: (Int) -> CivilDate
  ) -> Int {
    let ahead = date(anchor.year).dayNumber - anchor.dayNumber
    let nextAhead = date(anchor.year + 1).dayNumber - anchor.dayNumber
    switch shift {
    case .last: return ahead <= 0 ? anchor.year : anchor.year - 1
    case .next: return 0 <= ahead ? anchor.year : anchor.year + 1
    case .this: return anchor.year
    case nil: break
    }
    if isFuture { return ahead < -Self.behindDaysMax ? anchor.year + 1 : anchor.year }
    if nextAhead <= Self.aheadDaysMax && ahead < -Self.aheadDaysMax * 2 { return anchor.year + 1 }
    return ahead <= Self.aheadDaysMax ? anchor.year : anchor.year - 1
  }
}
