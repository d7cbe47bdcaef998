import SanadModel
import SanadText

/// The place of one reading.
struct DateScan {
  let tokens: ArraySlice<Token>
  let text: SourceText
  let words: CalendarWords
  var at: Int
  /// Day and month stand in figures and could be each other.
  private(set) var isAmbiguous = false

  mutating func date(isMonthFirst: Bool) -> CivilDate? {
    guard at < tokens.endIndex else { return nil }
    if let month = words.month(tokens[at]) { return monthFirst(month) }
    guard tokens[at].kind == .number else { return nil }
    let numbers = numberGroup(joinedBy: Self.dateMarks)
    switch numbers.count {
    case 3: return numeric(numbers, isMonthFirst)
    case 1: return dayFirst(numbers[0].value)
    default: return nil
    }
  }

  /// `12 November 2024`, `12 - Nov - 2024`, `12th of Nov, 2024`; Arabic pages name the month twice.
  private mutating func dayFirst(_ day: Int) -> CivilDate? {
    skipMarks()
    var joint: WordHash?
    if at < tokens.endIndex, tokens[at].kind == .word, tokens[at].count == 2,
      words.month(tokens[at]) == nil
    {
      joint = tokens[at].hash
      at += 1
      skipMarks()
    }
    guard at < tokens.endIndex, let month = words.month(tokens[at]) else { return nil }
    at += 1
    skipMarks()
    if at < tokens.endIndex, words.month(tokens[at]) == month {
      at += 1
      skipMarks()
    }
    // `13 de mayo de 2024`: the same small word on both sides of the month.
    if at + 1 < tokens.endIndex, tokens[at].hash == joint, tokens[at + 1].count == 4 { at += 1 }
    guard let year = year() ?? shortYear() else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `19` in `09 Aug 19 14:38`, `12-Nov-24`: after a mark, or before a time or the end.
  private mutating func shortYear() -> Int? {
    guard at < tokens.endIndex, tokens[at].count == 2, let value = number(tokens[at]),
      text.isMark(tokens[at - 1], in: "-/'") || at + 1 == tokens.endIndex
        || hasColon(tokens[at + 1])
        || isClock(at + 1) || (isMark(at + 1, in: ",|") && isClock(at + 2))
    else { return nil }
    at += 1
    let year = 2_000 + value
    return year <= Self.shortYearMax ? year : nil
  }

  /// `14:53`, as one token or as three.
  private func isClock(_ index: Int) -> Bool {
    guard index < tokens.endIndex, tokens[index].kind == .number else { return false }
    return hasColon(tokens[index]) || isMark(index + 1, in: ":")
  }

  private func isMark(_ index: Int, in marks: ByteSet) -> Bool {
    index < tokens.endIndex && text.isMark(tokens[index], in: marks)
  }

  /// The latest year that two digits stand for; others are of the last century. Set by reading.
  private static let shortYearMax = 2_059

  /// `November 12, 2024`
  private mutating func monthFirst(_ month: Int) -> CivilDate? {
    at += 1
    skipMarks()
    guard at < tokens.endIndex, let day = number(tokens[at]), day <= 31 else { return nil }
    at += 1
    if at < tokens.endIndex, tokens[at].kind == .word, tokens[at].count == 2 { at += 1 }
    skipMarks()
    guard let year = year() else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private mutating func numeric(_ numbers: [Digits], _ isMonthFirst: Bool) -> CivilDate? {
    let values = numbers.map(\.value)
    if numbers[0].count == 4 {
      return checked(year: values[0], month: values[1], day: values[2])
    }
    let year = numbers[2].count == 4 ? values[2] : numbers[2].count == 2 ? 2000 + values[2] : 0
    let swaps = (isMonthFirst && values[0] <= 12) || (12 < values[1] && values[0] <= 12)
    isAmbiguous = values[0] <= 12 && values[1] <= 12 && values[0] != values[1]
    return checked(
      year: year, month: values[swaps ? 0 : 1], day: values[swaps ? 1 : 0])
  }

  private func checked(year: Int, month: Int, day: Int) -> CivilDate? {
    DateReader.years.contains(year) ? CivilDate(year: year, month: month, day: day) : nil
  }

  private mutating func year() -> Int? {
    guard at < tokens.endIndex, let value = number(tokens[at]), DateReader.years.contains(value)
    else { return nil }
    at += 1
    return value
  }

  /// `04:00`, `04.00 WIB`, `9:30 pm`, with up to ``DateReader/timeGapMax`` tokens before it.
  mutating func time() -> ClockTime? {
    let start = at
    let limit = min(tokens.endIndex, at + DateReader.timeGapMax + 1)
    while at < limit {
      if tokens[at].kind == .number, let time = clock() { return time }
      at += 1
    }
    at = start
    return nil
  }

  private mutating func clock() -> ClockTime? {
    let from = at
    let group = numberGroup(joinedBy: Self.clockMarks)
    guard 2 <= group.count, group.count <= 3, group[0].count <= 2, group[1].count == 2 else {
      at = from
      return nil
    }
    var hour = group[0].value
    if let isAfternoon = meridiem() {
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    let second = group.count == 3 ? group[2].value : nil
    return ClockTime(hour: hour, minute: group[1].value, second: second, offset: zone())
  }

  /// `pm`, `a.m.`: true for the afternoon.
  private mutating func meridiem() -> Bool? {
    guard at < tokens.endIndex, tokens[at].kind == .word else { return nil }
    let first = text.utf8[Int(tokens[at].start)].lowercased
    guard first == UInt8(ascii: "a") || first == UInt8(ascii: "p") else { return nil }
    let isAfternoon = first == UInt8(ascii: "p")
    if tokens[at].count == 2, endsInM(tokens[at]) {
      at += 1
      return isAfternoon
    }
    guard tokens[at].count == 1, at + 2 < tokens.endIndex, text.isMark(tokens[at + 1], in: "."),
      tokens[at + 2].count == 1, endsInM(tokens[at + 2])
    else { return nil }
    at += 3
    return isAfternoon
  }

  private func endsInM(_ token: Token) -> Bool {
    text.utf8[Int(token.end) - 1].lowercased == UInt8(ascii: "m")
  }

  private mutating func skipMarks() {
    while at < tokens.endIndex, tokens[at].kind == .punctuation || tokens[at].kind == .symbol {
      at += 1
    }
  }

  func number(_ token: Token) -> Int? {
    guard token.kind == .number, token.count <= 4 else { return nil }
    var value = 0
    for offset in Int(token.start)..<Int(token.end) {
      guard let digit = text.utf8[offset].digitValue else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  struct Digits {
    var value = 0
    var count = 0
  }

  private static let dateMarks: ByteSet = "/-.|"
  static let clockMarks: ByteSet = ":."

  /// Numbers of a day or a time at most; a longer row is neither. Set by reading.
  private static let partMax = 3

  /// Numbers joined by one and the same of `marks`, the tokenizer's own dots among them; no spaces but
  /// around `|`. A row of more than ``partMax`` is not read to its end.
  mutating func numberGroup(joinedBy marks: ByteSet) -> [Digits] {
    var groups: [Digits] = []
    var first: UInt8?
    func joins(_ mark: UInt8) -> Bool { first.map { $0 == mark } ?? marks.contains(mark) }
    while at < tokens.endIndex, tokens[at].kind == .number, groups.count <= Self.partMax {
      if !joins(UInt8(ascii: ":")), hasColon(tokens[at]) { break }
      let parts = split(tokens[at])
      groups += parts
      at += 1
      guard at + 1 < tokens.endIndex, tokens[at + 1].kind == .number, tokens[at].count == 1 else {
        break
      }
      let mark = text.utf8[Int(tokens[at].start)]
      let isTight = !tokens[at].spaceBefore && !tokens[at + 1].spaceBefore
      guard joins(mark), isTight || (mark == UInt8(ascii: "|") && parts.count == 1) else { break }
      first = mark
      at += 1
    }
    return groups
  }

  private func hasColon(_ token: Token) -> Bool {
    (Int(token.start)..<Int(token.end)).contains { text.utf8[$0] == UInt8(ascii: ":") }
  }

  private func split(_ token: Token) -> [Digits] {
    var groups = [Digits()]
    for offset in Int(token.start)..<Int(token.end) {
      if let digit = text.utf8[offset].digitValue, groups[groups.count - 1].count < 9 {
        groups[groups.count - 1].value = groups[groups.count - 1].value * 10 + digit
        groups[groups.count - 1].count += 1
      } else {
        groups.append(Digits())
      }
    }
    return groups
  }
}
