import SanadLanguages
import SanadModel
import SanadText

/// Weekdays with a date behind them, in brackets or not, and without one: Monday night, Friday last week.
extension DateReader {
  /// `hari Senin`
  func weekday(after index: Int, from start: Int) -> ParsedDate? {
    guard let entry = cursor.match(lexicon.weekdays, at: index),
      case .weekday(let number, let use) = entry.payload
    else { return nil }
    return weekdayDate(number, use, from: start, end: index + entry.count, entry.maker)
  }

  func weekdayDate(
    _ number: Int, _ use: WeekdayUse, from start: Int, end: Int, _ maker: Maker
  ) -> ParsedDate? {
    guard use != .capital || tokens[end - 1].isCapitalised else { return nil }
    let after = skippingDayPart(end)
    if let dated = datedWeekday(number, from: start, after: after, maker) { return dated }
    guard use != .dated else { return nil }
    if use == .always, let nth = weekdayOfMonth(number, from: start, end: end, maker) {
      return nth
    }
    if let recurrence = recurrence(from: start, end: end, maker) { return recurrence }
    if let relative = relative(after), relative.payload.unit == .week {
      return ParsedDate(
        .weekday(number, of: relative.payload), start..<(after + relative.count), maker)
    }
    if let (shift, shiftEnd) = shift(after) {
      let fields = DateFields(weekday: number, shift: shift)
      return ParsedDate(.calendar(fields), start..<skippingDayPart(shiftEnd), maker)
    }
    if use == .capital, start == end - 1, followsName(start) {
      return ParsedDate(nil, start..<end, maker)
    }
    return ParsedDate(.calendar(DateFields(weekday: number)), start..<after, maker)
  }

  /// `Senin pertama Juni`, `Jumat terakhir bulan ini`, `the first Monday of June`
  private func weekdayOfMonth(
    _ number: Int, from start: Int, end: Int, _ maker: Maker
  ) -> ParsedDate? {
    let last = skipping(.lastOfMonth, end)
    if end < last, let (month, after) = bareMonth(last) {
      return ParsedDate(.nthWeekday(number, nil, of: month), start..<after, maker)
    }
    if let nth = ordinal(end), let (month, after) = bareMonth(end + 1) {
      return ParsedDate(.nthWeekday(number, nth, of: month), start..<after, maker)
    }
    guard let nth = ordinal(start - 1), let (month, after) = monthOf(end) else { return nil }
    return ParsedDate(.nthWeekday(number, nth, of: month), (start - 1)..<after, maker)
  }

  /// Whether a capitalised word inside the sentence comes right before: `Pasar Minggu`.
  private func followsName(_ index: Int) -> Bool {
    !isTitle && sentence.lowerBound < index - 1 && tokens[index - 1].kind == .word
      && tokens[index - 1].isCapitalised
  }

  /// The phrase at `index` that counts from the day of publication.
  private func relative(_ index: Int) -> (payload: RelativeDate, count: Int)? {
    guard let entry = cursor.match(lexicon.relatives, at: index),
      case .relative(let relative) = entry.payload
    else { return nil }
    return (relative, entry.count)
  }

  /// The weekday with the date behind it, in brackets or not.
  private func datedWeekday(
    _ number: Int, from start: Int, after index: Int, _ maker: Maker
  ) -> ParsedDate? {
    var at = index
    if cursor.mark(at) == "," { at += 1 }
    let isBracketed = cursor.mark(at) == "("
    if isBracketed { at += 1 }
    at = skipping(.dateUnit, at)
    guard let (expression, end) = calendar(at: at) else { return nil }
    return ParsedDate(
      expression.on(weekday: number), start..<closing(end, isBracketed: isBracketed), maker)
  }

  /// The token after the bracket's end and a part of the day.
  func closing(_ index: Int, isBracketed: Bool) -> Int {
    var end = index
    if isBracketed {
      let inner = cursor.mark(end) == "," ? end + 1 : end
      let part = skippingDayPart(inner)
      if part > inner { end = part }
      if cursor.mark(end) == ")" { end += 1 }
    }
    return skippingDayPart(end)
  }

  /// A weekday that recurs and names no single day: `setiap Senin`, `Senin–Jumat`, `malam Minggu`.
  private func recurrence(from start: Int, end: Int, _ maker: Maker) -> ParsedDate? {
    if let next = rangeEnd(end),
      let last = cursor.match(lexicon.weekdays, at: next)
    {
      let after = next + last.count
      let at = cursor.mark(after) == "(" ? after + 1 : after
      guard let (expression, dateEnd) = calendar(at: at) else {
        return ParsedDate(nil, start..<after, maker)
      }
      return ParsedDate(expression, start..<closing(dateEnd, isBracketed: at > after), maker)
    }
    let isRecurring = precedes(.every, start) || precedes(.eve, start)
    return isRecurring ? ParsedDate(nil, start..<end, maker) : nil
  }
}

extension DateExpression {
  /// The same with the weekday that stands before it.
  func on(weekday: Int) -> DateExpression {
    guard case .calendar(var fields) = self else { return self }
    fields.weekday = weekday
    return .calendar(fields)
  }
}
