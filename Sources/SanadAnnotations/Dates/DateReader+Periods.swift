import SanadLanguages
import SanadModel
import SanadText

/// Relative expressions: `kemarin`, `hari ini (10/6)`, `dua hari lalu`.
extension DateReader {
  func relativeDate(
    _ relative: RelativeDate, _ range: Range<Int>, _ maker: Maker
  ) -> ParsedDate? {
    let (start, end) = (range.lowerBound, range.upperBound)
    if let weekday = capitalWeekday(at: start) { return weekday }
    if relative.anchor == .nothing { return ParsedDate(nil, range, maker) }
    if cursor.isDash(end), cursor.isGlued(end), cursor.isGlued(end + 1) || isCountedBefore(start) {
      return ParsedDate(nil, range, maker)
    }
    if precedes(.indefinite, start) || isCountedBefore(start) {
      return ParsedDate(nil, range, maker)
    }
    if relative.unit == .day, cursor.mark(end) == "(",
      let (expression, dateEnd) = calendar(at: end + 1)
    {
      return ParsedDate(expression, start..<closing(dateEnd, isBracketed: true), maker)
    }
    return ParsedDate(.relative(relative), range, maker)
  }

  /// Whether a number stands before a phrase that starts with a unit: `tiga hari ini`.
  private func isCountedBefore(_ index: Int) -> Bool {
    guard sentence.lowerBound < index, calendarUnit(index) != nil else { return false }
    if tokens[index - 1].kind == .number { return tokens[index - 1].count < 4 }
    guard let entry = lexicon.terms.longestMatch(in: tokens, at: index - 1, limit: index),
      case .number = entry.payload
    else { return false }
    return true
  }

  /// A weekday inside a sentence that shares its word with a unit: `Minggu lalu` is a Sunday there.
  private func capitalWeekday(at index: Int) -> ParsedDate? {
    guard !isTitle, sentence.lowerBound < index, tokens[index].letterCase == .capital,
      cursor.kind(ofMarkAt: index - 1) == .other,
      let entry = cursor.match(lexicon.weekdays, at: index),
      case .weekday(let number, .capital) = entry.payload
    else { return nil }
    return weekdayDate(number, .capital, from: index, end: index + entry.count, entry.maker)
  }

  /// `dua hari lalu`, `3 pekan lagi`
  func agoDate(from start: Int, _ maker: Maker) -> ParsedDate? {
    guard let (number, unit, end) = duration(at: start) else { return nil }
    let ago = skipping(.ago, end)
    if ago > end {
      let relative = RelativeDate(unit: unit, offset: -number, anchor: .published)
      return ParsedDate(.relative(relative), start..<ago, maker)
    }
    let ahead = skipping(.ahead, end)
    guard ahead > end else { return nil }
    let relative = RelativeDate(unit: unit, offset: number, anchor: .published)
    return ParsedDate(.relative(relative), start..<ahead, maker)
  }

  /// A whole number of days, weeks, months or years.
  private func duration(at index: Int) -> (Int, CalendarUnit, Int)? {
    guard let number = numbers.number(at: index), number.low == number.high,
      1 <= number.low, number.low <= Self.agoMax, number.low == number.low.rounded(),
      let (unit, end) = calendarUnit(number.end)
    else { return nil }
    return (Int(number.low), unit, end)
  }

  /// More days or years than this back are no date of the news. Set by reading.
  static let agoMax = 5_000.0

  private func calendarUnit(_ index: Int) -> (CalendarUnit, Int)? {
    guard sentence.contains(index), tokens[index].kind == .word else { return nil }
    let units: [(DateRole, CalendarUnit)] = [
      (.dayUnit, .day), (.weekUnit, .week), (.monthUnit, .month), (.yearUnit, .year),
    ]
    for (role, unit) in units {
      let end = skipping(role, index)
      if end > index { return (unit, end) }
    }
    return nil
  }

  /// Words for a stage that stand before one date at the most: `pada awal pertengahan Mei`. Set by reading.
  static let stageCountMax = 4

  /// The token after a word for a stage at `index`; nil where there is none.
  func stageEnd(_ index: Int) -> Int? {
    guard sentence.contains(index), tokens[index].kind == .word,
      let entry = cursor.match(lexicon.terms, at: index), case .role(.stage) = entry.payload
    else { return nil }
    return index + entry.count
  }

  /// `akhir Mei 2025`, `awal tahun ini`, `pertengahan 2017`: the month or year itself.
  func stage(from start: Int, at index: Int) -> ParsedDate? {
    var at = cursor.isDash(index) ? index + 1 : index
    for _ in 1..<Self.stageCountMax {
      guard let end = stageEnd(at) else { break }
      at = cursor.isDash(end) ? end + 1 : end
    }
    guard sentence.contains(at), let inner = plainDate(at: at), let expression = inner.expression,
      inner.tokens.lowerBound == at, expression.hasStages
    else { return nil }
    return ParsedDate(expression, start..<inner.tokens.upperBound, inner.maker)
  }
}

extension DateExpression {
  /// Whether it is long enough to have a beginning and an end: a week, a month, a year.
  var hasStages: Bool {
    switch self {
    case .calendar(let fields): fields.day == nil && fields.month != nil
    case .relative(let relative): relative.unit != .day && relative.unit != .weekend
    case .year, .decade, .quarter: true
    default: false
    }
  }
}
