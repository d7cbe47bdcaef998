import SanadModel

/// How a word beside a weekday or month moves it from the day of publication.
enum DateShift: Sendable { case last, this, next }

/// What the text gives of one calendar date.
struct DateFields: Hashable, Sendable {
  /// 1 for Monday
  var weekday: Int?
  var day: Int?
  var month: Int?
  var year: Int?
  var shift: DateShift?
  /// `tahun depan` behind a day or month.
  var relativeYear: RelativeDate?

  init(
    weekday: Int? = nil, day: Int? = nil, month: Int? = nil, year: Int? = nil,
    shift: DateShift? = nil
  ) {
    self.weekday = weekday
    self.day = day
    self.month = month
    self.year = year
    self.shift = shift
  }
}

/// The year of a quarter or half-year.
enum YearReference: Hashable, Sendable {
  case given(Int)
  case relative(RelativeDate)
  /// Not said.
  case open
}

/// The month that a weekday or a day is one of.
enum MonthReference: Hashable, Sendable {
  case given(DateFields)
  case relative(RelativeDate)
}

/// What the words of a date say, before they are resolved against an anchor.
enum DateExpression: Hashable, Sendable {
  case calendar(DateFields)
  case calendarRange(DateFields, DateFields)
  case relative(RelativeDate)
  /// A weekday of another week: Friday last week.
  case weekday(Int, of: RelativeDate)
  /// `first Monday of June`; nil for the last one: `last Friday of this month`
  case nthWeekday(Int, Int?, of: MonthReference)
  /// `tanggal 5 bulan depan`
  case dayOfMonth(Int, RelativeDate)
  case quarter(Int, YearReference)
  case half(Int, YearReference)
  case year(Int)
  case years(Int, Int)
  case decade(Int)
  case clock(ClockTime)
  case clocks(ClockTime, ClockTime)

  var isClock: Bool {
    switch self {
    case .clock, .clocks: true
    default: false
    }
  }
}

/// An expression and the tokens it takes; without an expression the tokens are no date at all.
struct ParsedDate: Sendable {
  let expression: DateExpression?
  var tokens: Range<Int>
  let maker: Maker

  init(_ expression: DateExpression?, _ tokens: Range<Int>, _ maker: Maker) {
    self.expression = expression
    self.tokens = tokens
    self.maker = maker
  }
}
