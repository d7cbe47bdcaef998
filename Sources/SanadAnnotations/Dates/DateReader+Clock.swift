import SanadLanguages
import SanadModel
import SanadText

/// Clock times: `pukul 19.15 WIB`, `pukul 1.02 siang`, `14.05 - 14.20 waktu setempat`, `7:30 p.m.`
extension DateReader {
  /// What stands behind the figures of a clock time.
  private struct ClockTail {
    var part: DayPart?
    var offset: Int?
    var isLocal = false
    var end: Int
  }

  /// A time, or two, with the words around it; without a word for "o'clock" it needs a zone.
  func clock(from start: Int, at index: Int, isCued: Bool, _ maker: Maker) -> ParsedDate? {
    if isCued, sentence.lowerBound < start, tokens[start - 1].kind == .number { return nil }
    if start == index, followsFigures(index) { return nil }
    guard let first = figures(of: index) else { return nil }
    let firstTail = tail(first.end)
    let opening = opening(start)
    if let next = rangeEnd(firstTail.end), let last = figures(of: skipping(.clock, next)) {
      let lastTail = tail(last.end)
      let isNumber = isCued || lastTail.offset != nil || lastTail.part?.isClock == true
      if isNumber, let (from, to) = times(first, firstTail, last, lastTail) {
        return ParsedDate(.clocks(from, to), opening..<lastTail.end, maker)
      }
    }
    guard isCued || firstTail.offset != nil || firstTail.part?.isClock == true,
      first.hasMinutes || !isDuration(first.end), let time = time(first, firstTail, firstTail)
    else { return nil }
    return ParsedDate(.clock(time), opening..<firstTail.end, maker)
  }

  /// The start of the words for "about" before `index`.
  private func opening(_ index: Int) -> Int {
    let words = cursor.match(
      lexicon[.approximately], endingAt: index, tokenCountMax: DateLexicon.lookBackTokenMax)
    return index - (words?.count ?? 0)
  }

  /// `jam 30 menit`, `jam 10 Juni`: the number is no clock time.
  private func isDuration(_ index: Int) -> Bool { isCounted(index) || monthWord(index) != nil }

  /// Whether the number is the minutes or seconds of a time that starts before it: `20:17:29`.
  private func followsFigures(_ index: Int) -> Bool {
    cursor.mark(index - 1) == ":" && cursor.isGluedOnBothSides(index - 1)
      && cursor.integer(index - 2) != nil
  }

  private struct ClockFigures {
    let hour: Int
    let minute: Int
    let hasMinutes: Bool
    let end: Int
  }

  /// `19.15`, `19:15`, `19`
  private func figures(of index: Int) -> ClockFigures? {
    guard sentence.contains(index), tokens[index].kind == .number else { return nil }
    if let hour = cursor.integer(index) {
      if cursor.mark(index + 1) == ":", cursor.isGlued(index + 1), cursor.isGlued(index + 2),
        let minute = cursor.integer(index + 2), tokens[index + 2].count == 2
      {
        return ClockFigures(
          hour: hour, minute: minute, hasMinutes: true, end: skippingSeconds(index + 3))
      }
      if tokens[index].count == 4 {
        let hasZone = tail(index + 1).offset != nil
        return hasZone
          ? ClockFigures(
            hour: hour / 100, minute: hour % 100, hasMinutes: true, end: index + 1) : nil
      }
      guard tokens[index].count <= 2 else { return nil }
      return ClockFigures(hour: hour, minute: 0, hasMinutes: false, end: index + 1)
    }
    return dottedTime(index)
  }

  /// The token after `:29` at `index`: seconds are passed over.
  private func skippingSeconds(_ index: Int) -> Int {
    guard cursor.mark(index) == ":", cursor.isGluedOnBothSides(index),
      let second = cursor.integer(index + 1), tokens[index + 1].count == 2, second < 60
    else { return index }
    return index + 2
  }

  /// `19.15`, `01.21.33`: one or two digits, a dot, two digits; seconds behind them are passed over.
  private func dottedTime(_ index: Int) -> ClockFigures? {
    let token = tokens[index]
    let start = Int(token.start)
    var end = Int(token.end)
    if token.count == 7 || token.count == 8 {
      guard cursor.utf8[end - 3] == UInt8(ascii: "."), cursor.utf8[end - 6] == UInt8(ascii: "."),
        let second = ByteClass.integer(cursor.utf8[(end - 2)..<end]), second < 60
      else { return nil }
      end -= 3
    } else if token.count != 4, token.count != 5 {
      return nil
    }
    let mark = cursor.utf8[end - 3]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","),
      let hour = ByteClass.integer(cursor.utf8[start..<(end - 3)]),
      let minute = ByteClass.integer(cursor.utf8[(end - 2)..<end])
    else { return nil }
    return ClockFigures(hour: hour, minute: minute, hasMinutes: true, end: index + 1)
  }

  private func tail(_ index: Int) -> ClockTail {
    var tail = ClockTail(end: index)
    while sentence.contains(tail.end) {
      let limit = sentence.upperBound
      if tail.part == nil,
        let part = lexicon.dayParts.longestMatch(in: tokens, at: tail.end, limit: limit)
      {
        tail.part = part.payload
        tail.end += part.count
      } else if tail.offset == nil, !tail.isLocal,
        let zone = lexicon.zones.longestMatch(in: tokens, at: tail.end, limit: limit)
      {
        tail.offset = zone.payload
        tail.end += zone.count
      } else if tail.offset == nil, !tail.isLocal, count(.localTime, tail.end) > 0 {
        tail.isLocal = true
        tail.end = skipping(.localTime, tail.end)
      } else {
        break
      }
    }
    return tail
  }

  private func times(
    _ first: ClockFigures, _ firstTail: ClockTail, _ last: ClockFigures, _ lastTail: ClockTail
  ) -> (ClockTime, ClockTime)? {
    guard let from = time(first, firstTail, lastTail), let to = time(last, lastTail, lastTail)
    else { return nil }
    return (from, to)
  }

  /// The time of `figures`; what its own tail lacks comes from `other`.
  private func time(
    _ figures: ClockFigures, _ tail: ClockTail, _ other: ClockTail
  ) -> ClockTime? {
    let hour = (tail.part ?? other.part)?.hour(figures.hour) ?? figures.hour
    return ClockTime(hour: hour, minute: figures.minute, offset: tail.offset ?? other.offset)
  }
}
