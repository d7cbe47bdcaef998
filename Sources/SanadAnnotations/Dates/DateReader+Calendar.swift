import SanadLanguages
import SanadModel
import SanadText

/// Days and months: `19 Juni 2024`, `16–18 Juni`, `11/11/2024`, `June 19, 2024`.
extension DateReader {
  /// A date of day and month, or a range of two, at `index`, and the token after it.
  func calendar(at index: Int) -> (DateExpression, Int)? {
    if let range = dayRange(at: index) { return range }
    guard let (fields, end) = dayMonth(at: index) else { return nil }
    guard let next = rangeEnd(end), let (last, lastEnd) = dayMonth(at: next) else {
      return (.calendar(fields), end)
    }
    var first = fields
    if first.year == nil { first.year = last.year }
    return (.calendarRange(first, last), lastEnd)
  }

  /// `16–18 Juni 2025`, `7-8/6/2025`, `June 16–18`: two days of one month.
  private func dayRange(at index: Int) -> (DateExpression, Int)? {
    guard let first = cursor.integer(index), 1 <= first, first <= 31 else { return nil }
    let isList = count(.and, index + 1) > 0
    guard let next = isList ? skipping(.and, index + 1) : rangeEnd(index + 1),
      let (last, end) = dayMonth(at: next), let lastDay = last.day, first < lastDay
    else { return nil }
    var fields = last
    fields.day = first
    fields.weekday = nil
    // The second day of a list is read on its own.
    return isList ? (.calendar(fields), index + 1) : (.calendarRange(fields, last), end)
  }

  /// One day with its month at `index`, in words or figures.
  func dayMonth(at index: Int) -> (DateFields, Int)? {
    guard sentence.contains(index) else { return nil }
    if tokens[index].kind == .word { return monthDay(at: index) }
    return figures(at: index) ?? dottedFigures(at: index) ?? isoFigures(at: index)
      ?? joinedMonth(at: index) ?? dayThenMonth(at: index)
  }

  /// `19 Juni 2024`, `19th of June`
  private func dayThenMonth(at index: Int) -> (DateFields, Int)? {
    guard let day = cursor.integer(index), 1 <= day, day <= 31, tokens[index].count <= 2 else {
      return nil
    }
    var at = index + 1
    if cursor.isGlued(at) { at = skipping(.ordinalSuffix, at) }
    if count(.yearUnit, at) == 0 { at = skipping(.of, at) }
    at = skipping(.monthUnit, at)
    guard let (month, end) = monthWord(at) else { return nil }
    return dated(DateFields(day: day, month: month), end)
  }

  /// `12-Dec-2014`, `12/Dec/14`
  private func joinedMonth(at index: Int) -> (DateFields, Int)? {
    guard let day = cursor.integer(index), 1 <= day, day <= 31, isJoint(index + 1),
      let (month, end) = monthWord(index + 2), end == index + 3, isJoint(end),
      let year = cursor.integer(end + 1),
      let whole = fullYear(year, digits: tokens[end + 1].count)
    else { return nil }
    return (DateFields(day: day, month: month, year: whole), end + 2)
  }

  /// A dash or a stroke without spaces.
  private func isJoint(_ index: Int) -> Bool {
    cursor.isGluedOnBothSides(index) && (cursor.isDash(index) || cursor.mark(index) == "/")
  }

  /// `June 19, 2024`
  private func monthDay(at index: Int) -> (DateFields, Int)? {
    guard lexicon.order == .mdy, let (month, end) = monthWord(index), let day = cursor.integer(end),
      1 <= day, day <= 31, tokens[end].count <= 2, cursor.mark(end + 1) != ":"
    else { return nil }
    let after = cursor.isGlued(end + 1) ? skipping(.ordinalSuffix, end + 1) : end + 1
    if let next = rangeEnd(after), cursor.isDash(after), let last = cursor.integer(next),
      day < last,
      last <= 31, monthWord(next + 1) == nil
    {
      return nil
    }
    return dated(DateFields(day: day, month: month), after)
  }

  /// `fields` with the year or shift behind it.
  func dated(_ fields: DateFields, _ end: Int) -> (DateFields, Int) {
    var fields = fields
    if let (year, after) = year(after: end) ?? shortYear(at: end) {
      fields.year = year
      return (fields, after)
    }
    if let (relative, after) = relativeYear(at: end) {
      fields.relativeYear = relative
      return (fields, after)
    }
    if let (shift, after) = shift(end) {
      fields.shift = shift
      return (fields, after)
    }
    return (fields, end)
  }

  /// `11/11/2024`, `11/11`: figures parted by strokes, with a year or beside a bracket.
  private func figures(at index: Int) -> (DateFields, Int)? {
    guard let first = cursor.integer(index), isStroke(index + 1),
      let second = cursor.integer(index + 2),
      cursor.isGlued(index + 2),
      !cursor.isGlued(index) || index == sentence.lowerBound || cursor.mark(index - 1) != nil,
      cursor.mark(index - 1) != "/" || !cursor.isGlued(index)
    else { return nil }
    var fields = ordered(first, second)
    guard let day = fields.day, let month = fields.month, 1 <= day, day <= 31, 1 <= month,
      month <= 12
    else { return nil }
    guard isStroke(index + 3) else {
      return isBracketed(index) ? (fields, index + 3) : nil
    }
    guard let year = cursor.integer(index + 4), cursor.isGlued(index + 4) else {
      return isBracketed(index) ? (fields, index + 4) : nil
    }
    fields.year = fullYear(year, digits: tokens[index + 4].count)
    return fields.year == nil || isStroke(index + 5) ? nil : (fields, index + 5)
  }

  /// Whether a bracket or a weekday opens right before figures, so that `11/11` is no fraction.
  private func isBracketed(_ index: Int) -> Bool {
    if cursor.mark(index - 1) == "(" { return true }
    let before = cursor.mark(index - 1) == "," ? index - 2 : index - 1
    if cursor.isDash(index - 1), cursor.mark(index - 3) == "(" { return true }
    return sentence.contains(before) && lexicon.weekdays.matches(in: tokens, at: before)
      || precedes(.dateUnit, index)
  }

  private func isStroke(_ index: Int) -> Bool {
    cursor.isGlued(index) && cursor.mark(index) == "/"
  }

  private func ordered(_ first: Int, _ second: Int) -> DateFields {
    lexicon.order == .mdy && first <= 12
      ? DateFields(day: second, month: first) : DateFields(day: first, month: second)
  }

  /// A year written with two or four digits.
  private func fullYear(_ number: Int, digits: Int) -> Int? {
    if digits == 4, Self.namedYears.contains(number) { return number }
    return digits == 2 ? 2000 + number : nil
  }

  /// `11.11.2024`: one token with two dots.
  private func dottedFigures(at index: Int) -> (DateFields, Int)? {
    let token = tokens[index]
    guard 8 <= token.count, token.count <= 10, !precedes(.numbered, index) else { return nil }
    var parts = [0]
    for byte in cursor.utf8[Int(token.start)..<Int(token.end)] {
      if byte == UInt8(ascii: ".") {
        parts.append(0)
      } else if ByteClass.isDigit(byte) {
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + ByteClass.digit(byte)
      } else {
        return nil
      }
    }
    guard parts.count == 3, 1 <= parts[0], parts[0] <= 31, 1 <= parts[1], parts[1] <= 12,
      Self.bareYears.contains(parts[2])
    else { return nil }
    return (DateFields(day: parts[0], month: parts[1], year: parts[2]), index + 1)
  }

  /// `2024-11-12` and `12-11-2024`
  private func isoFigures(at index: Int) -> (DateFields, Int)? {
    guard let first = cursor.integer(index), cursor.isDash(index + 1), cursor.isGlued(index + 1),
      let second = cursor.integer(index + 2), cursor.isGlued(index + 2), cursor.isDash(index + 3),
      cursor.isGlued(index + 3),
      let third = cursor.integer(index + 4), cursor.isGlued(index + 4),
      !cursor.isGlued(index + 5) || !cursor.isDash(index + 5),
      1 <= second, second <= 12, !cursor.isDash(index - 1) || !cursor.isGlued(index)
    else { return nil }
    if Self.bareYears.contains(first), 1 <= third, third <= 31 {
      return (DateFields(day: third, month: second, year: first), index + 5)
    }
    guard Self.bareYears.contains(third), 1 <= first, first <= 31 else { return nil }
    return (DateFields(day: first, month: second, year: third), index + 5)
  }

  /// `tanggal 26`, `tanggal 16–18 Juni`
  func numberedDay(from start: Int, at index: Int, _ maker: Maker) -> ParsedDate? {
    if let (expression, end) = calendar(at: index) {
      return ParsedDate(expression, start..<end, maker)
    }
    guard let day = cursor.integer(index), 1 <= day, day <= 31 else { return nil }
    if let entry = cursor.match(lexicon.relatives, at: index + 1),
      case .relative(let relative) = entry.payload, relative.unit == .month
    {
      return ParsedDate(.dayOfMonth(day, relative), start..<(index + 1 + entry.count), maker)
    }
    if isCounted(index + 1) { return nil }
    if cursor.isGlued(index + 1), cursor.mark(index + 1) == "/" { return nil }
    return ParsedDate(.calendar(DateFields(day: day)), start..<(index + 1), maker)
  }
}
