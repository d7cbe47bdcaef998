import SanadLanguages
import SanadModel
import SanadText

/// Months: `Juni 2024`, `Juni lalu`, `Juni–Juli 2025`, `bulan Juni`.
extension DateReader {
  func monthDate(at index: Int, isDatedOnly: Bool, maker: Maker) -> ParsedDate? {
    if let (expression, end) = calendar(at: index) {
      return ParsedDate(expression, index..<end, maker)
    }
    if let range = monthDayRange(at: index, maker) { return range }
    guard let (fields, end) = monthYear(at: index) else { return nil }
    if let next = rangeEnd(end), let (last, lastEnd) = monthYear(at: next),
      cursor.isDash(end) || last.year != nil || fields.year != nil
    {
      var first = fields
      if first.year == nil { first.year = last.year }
      return ParsedDate(.calendarRange(first, last), index..<lastEnd, maker)
    }
    let isBare = fields.year == nil && fields.shift == nil
    guard !isBare || !isDatedOnly && standsAsMonth(index, end) else { return nil }
    return ParsedDate(.calendar(fields), index..<end, maker)
  }

  /// `June 16–18, 2025`
  private func monthDayRange(at index: Int, _ maker: Maker) -> ParsedDate? {
    guard lexicon.order == .mdy, let (month, end) = monthWord(index),
      let first = cursor.integer(end),
      1 <= first, cursor.isDash(end + 1), let last = cursor.integer(end + 2), first < last,
      last <= 31
    else { return nil }
    let (fields, after) = dated(DateFields(day: last, month: month), end + 3)
    var opening = fields
    opening.day = first
    return ParsedDate(.calendarRange(opening, fields), index..<after, maker)
  }

  private func monthYear(at index: Int) -> (DateFields, Int)? {
    guard let (month, end) = monthWord(index) else { return nil }
    return dated(DateFields(month: month), end)
  }

  /// Whether a month without a year is one, and no part of a name: `sejak Januari`, not `Mei Lin`.
  private func standsAsMonth(_ index: Int, _ end: Int) -> Bool {
    guard tokens[index].isCapitalised else { return false }
    let isNameAfter = sentence.contains(end) && tokens[end].isCapitalised
    // `and` also joins two people: `Jan Marais and April Summers`.
    if precedes(.and, index) { return !isNameAfter }
    if precedes(.beforeYear, index) || precedes(.stage, index) { return true }
    let isNameBefore =
      sentence.lowerBound < index && tokens[index - 1].kind == .word
      && tokens[index - 1].isCapitalised
    return !isNameBefore && !isNameAfter && !isTitle
  }

  /// `bulan Juni`
  func month(after index: Int, from start: Int) -> ParsedDate? {
    guard let (fields, end) = monthYear(at: index) else { return nil }
    if let next = rangeEnd(end), let (last, lastEnd) = monthYear(at: next) {
      var first = fields
      if first.year == nil { first.year = last.year }
      return ParsedDate(
        .calendarRange(first, last), start..<lastEnd, Maker("dates.month-range"))
    }
    return ParsedDate(.calendar(fields), start..<end, Maker("dates.month"))
  }

  /// `last Friday`, `next June`
  func shifted(_ shift: DateShift, from start: Int, at index: Int) -> ParsedDate? {
    if let (month, end) = monthWord(index) {
      let fields = DateFields(month: month, shift: shift)
      return ParsedDate(.calendar(fields), start..<end, Maker("dates.shifted-month"))
    }
    guard let entry = cursor.match(lexicon.weekdays, at: index),
      case .weekday(let number, .always) = entry.payload
    else { return nil }
    if shift == .last, let (month, end) = monthOf(index + entry.count) {
      return ParsedDate(.nthWeekday(number, nil, of: month), start..<end, entry.maker)
    }
    let fields = DateFields(weekday: number, shift: shift)
    let end = skippingDayPart(index + entry.count)
    return ParsedDate(.calendar(fields), start..<end, entry.maker)
  }

  /// `of this month`, `of March 2025`, behind a weekday.
  func monthOf(_ index: Int) -> (MonthReference, Int)? {
    let at = skipping(.of, index)
    return index < at ? bareMonth(at) : nil
  }

  /// `bulan ini`, `Maret 2025`, `bulan Maret`
  func bareMonth(_ at: Int) -> (MonthReference, Int)? {
    if let (fields, end) = monthYear(at: skipping(.monthUnit, at)) { return (.given(fields), end) }
    guard let entry = cursor.match(lexicon.relatives, at: at),
      case .relative(let relative) = entry.payload, relative.unit == .month
    else { return nil }
    return (.relative(relative), at + entry.count)
  }
}
