/// The role of a word in a date; one word may have several.
enum DateRole: Int, Sendable, CaseIterable {
  /// Units, as in `dua hari lalu`.
  case dayUnit
  case weekUnit
  case monthUnit
  case yearUnit
  /// `tanggal` before the number of a day
  case dateUnit
  /// `hari` before the name of a day
  case weekdayLead
  /// `era` before a decade
  case decadeLead
  /// `pukul` before a clock time
  case clock
  case quarter, half
  /// `awal` before a month or year
  case stage
  /// `lalu`, `ini`, `depan` after a weekday or month
  case last, this, next
  /// `last` before a weekday or month
  case lastBefore
  case thisBefore
  case nextBefore
  /// `lalu` after a number of days; `lagi`
  case ago, ahead
  /// `hingga` between two dates
  case range
  case approximately
  /// `sejak` before a bare year
  case beforeYear
  case and
  /// `setiap` before a weekday: it recurs and is no date
  case every
  /// `malam` before a weekday: the evening before it
  case eve
  /// `akan` shows that a day without a year or date is to come.
  case future
  /// `Nomor` before the number of a law
  case numbered
  case localTime
  /// `an` in `1960-an`
  case decadeSuffix
  /// `th` in `19th`
  case ordinalSuffix
  /// `H` behind a year of another calendar
  case otherCalendar
  /// `of` between day and month, quarter and year
  case of
  /// `beberapa` before a unit: no one date
  case indefinite
  /// `terakhir` behind a weekday: the last one of a month
  case lastOfMonth
  /// `Jalan` before a day and month that are a name
  case named

  /// The roles by their names in `date-words.tsv`.
  static let names: [String: DateRole] = [
    "day-unit": .dayUnit, "week-unit": .weekUnit, "month-unit": .monthUnit,
    "year-unit": .yearUnit, "date-unit": .dateUnit, "weekday-lead": .weekdayLead,
    "decade-lead": .decadeLead, "clock": .clock, "quarter": .quarter, "half": .half,
    "stage": .stage, "last": .last, "this": .this, "next": .next, "last-before": .lastBefore,
    "this-before": .thisBefore, "next-before": .nextBefore, "ago": .ago, "ahead": .ahead,
    "range": .range, "approximately": .approximately, "before-year": .beforeYear, "and": .and,
    "every": .every, "eve": .eve, "future": .future, "numbered": .numbered,
    "local-time": .localTime, "decade-suffix": .decadeSuffix, "ordinal-suffix": .ordinalSuffix,
    "other-calendar": .otherCalendar, "of": .of, "indefinite": .indefinite, "final": .lastOfMonth,
    "named": .named,
  ]
}

/// A length of the calendar.
enum CalendarUnit: String, Sendable, CaseIterable {
  case day, week, weekend, month, quarter, year
}

/// A stretch of time counted from the day of publication or from the date mentioned before.
struct RelativeDate: Hashable, Sendable {
  enum Anchor: String, Sendable, CaseIterable {
    case published, mentioned
    /// A stretch of time that no day is counted from: `dalam semalam`
    case nothing
  }

  let unit: CalendarUnit
  /// Units after the anchor; negative before it.
  let offset: Int
  let anchor: Anchor
}

/// The hours of a part of the day.
struct DayPart: Hashable, Sendable {
  /// The first hour.
  let from: Int
  /// The hour it ends before; past 24 it runs over midnight.
  let to: Int
  /// Whether it makes a clock time of a bare number: `7 p.m.`
  let isClock: Bool

  /// `hour` of a twelve-hour clock in hours of the day: 1 in the afternoon is 13.
  func hour(_ hour: Int) -> Int {
    guard hour <= 12 else { return hour }
    let candidates = [hour % 12, hour % 12 + 12, hour % 12 + 24]
    return (candidates.first { from <= $0 && $0 < to } ?? hour) % 24
  }
}
