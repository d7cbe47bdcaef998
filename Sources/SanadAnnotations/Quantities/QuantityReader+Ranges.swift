import SanadLanguages
import SanadModel
import SanadText

/// Ranges and hedges.
extension QuantityReader {
  /// `10–20`, `10 hingga 20`, `5%-6%`, `Rp5 juta sampai Rp10 juta`; a token to skip to where it is a score.
  func readRange(_ draft: inout QuantityDraft) -> Int? {
    let end = draft.number.end
    if cursor.isDash(end), !draft.number.isVague {
      return readDashRange(&draft, end + 1)
    }
    let afterUnit = unitEnd(end)
    if end < afterUnit, cursor.isDash(afterUnit), !draft.number.isVague,
      let second = bound(afterUnit + 1, of: draft), draft.number.low < second.high,
      unitEnd(second.end) > second.end, !cursor.isDash(second.end)
    {
      join(&draft, second)
      return nil
    }
    for at in [end, afterUnit] {
      var length = count(.range, at)
      if length == 0, precedes(.between, draft.start) { length = count(.and, at) }
      guard length > 0, let second = bound(at + length, of: draft),
        draft.number.low < second.high
      else { continue }
      join(&draft, second)
      return nil
    }
    return nil
  }

  private func unitEnd(_ index: Int) -> Int {
    let unit = cursor.match(lexicon.units, at: index)
    if let unit { return index + unit.count }
    let money = cursor.match(lexicon.currenciesAfter, at: index)
    return index + (money?.count ?? 0)
  }

  /// The second number, perhaps with its own currency before it.
  func bound(_ index: Int, of draft: QuantityDraft) -> ParsedNumber? {
    guard sentence.contains(index) else { return nil }
    var at = index
    if draft.unit != nil,
      let money = cursor.match(lexicon.currenciesBefore, at: at)
    {
      at += money.count
    }
    guard isFree(at),
      let number = numbers.number(at: at, isMoney: draft.unit != nil), !number.isCollective
    else { return nil }
    return number
  }

  private func readDashRange(_ draft: inout QuantityDraft, _ index: Int) -> Int? {
    guard let second = bound(index, of: draft) else {
      return cursor.isGlued(index - 1) && cursor.isGlued(index) ? draft.number.end : nil
    }
    let isSpan = draft.number.low < second.high && isCounting(second.end, draft)
    guard isSpan, !cursor.isDash(second.end) else {
      var end = second.end
      while cursor.isDash(end), let next = numbers.number(at: end + 1) { end = next.end }
      return end
    }
    join(&draft, second)
    return nil
  }

  /// Whether a unit or noun stands behind a second number, so that the two are no score.
  private func isCounting(_ index: Int, _ draft: QuantityDraft) -> Bool {
    if draft.unit != nil { return true }
    guard sentence.contains(index) else { return false }
    return unitEnd(index) > index
      || cursor.match(lexicon.nouns, at: index) != nil
      || draft.number.isWords
  }

  private func join(_ draft: inout QuantityDraft, _ second: ParsedNumber) {
    var first = draft.number
    if first.scale == 1, second.scale > 1, first.low * second.scale < second.high {
      first.multiply(by: second.scale)
    }
    draft.number = second
    draft.number.low = first.low
    draft.number.isVague = true
    draft.qualifier = .between
    draft.end = second.end
  }

  /// A hedge (about, more than) before the number and its currency.
  func readHedge(_ draft: inout QuantityDraft) {
    guard let hedge = match(lexicon.hedgesBefore, endingAt: draft.start) else { return }
    let before = draft.start - hedge.count - 1
    // `nomor 1 sampai 11`: the end of a range whose start was no quantity.
    if sentence.contains(before), tokens[before].kind == .number,
      count(.range, before + 1) > 0
    {
      return
    }
    draft.start -= hedge.count
    draft.isHedged = true
    draft.maker = hedge.maker
    if draft.qualifier == nil || hedge.payload != .exact { draft.qualifier = hedge.payload }
  }

  /// `1.000 lebih warga`, `15 tahun ke atas`
  func readHedgeBehind(_ draft: inout QuantityDraft) {
    guard isFree(draft.end),
      let hedge = cursor.match(lexicon.hedgesAfter, at: draft.end)
    else { return }
    let next = draft.end + hedge.count
    let isOpen =
      hedge.count > 1 || !sentence.contains(next) || tokens[next].kind != .word
      || lexicon.nouns.matches(in: tokens, at: next)
      || lexicon.units.matches(in: tokens, at: next)
    guard isOpen else { return }
    draft.end = next
    draft.qualifier = hedge.payload
    draft.isHedged = true
    draft.maker = hedge.maker
  }
}

/// Signs, times of a lap, pounds of money.
extension QuantityReader {
  /// Seconds of a minute. Given by the calendar.
  private static let minuteSeconds = 60.0
  /// Tokens before a number of pounds in which a word of cost is looked for. Set by reading.
  private static let costReachMax = 8

  /// `minus 5 degrees`, `-5 to 3 degrees`
  func readSign(_ draft: inout QuantityDraft) {
    let at = draft.first
    guard sentence.contains(at - 1), draft.unit == nil, draft.number.low == draft.number.high,
      isSign(before: at), isDegree(behind: draft.number)
    else { return }
    draft.number.low = -draft.number.high
    draft.number.high = draft.number.low
    draft.start = at - 1
  }

  private func isSign(before index: Int) -> Bool {
    if precedes(.minus, index) { return true }
    guard cursor.isDash(index - 1), cursor.isGlued(index), !cursor.isGlued(index - 1) else {
      return false
    }
    return !sentence.contains(index - 2) || tokens[index - 2].kind != .number
  }

  /// Whether degrees stand behind the number, or behind the second one of a range.
  private func isDegree(behind number: ParsedNumber) -> Bool {
    if isDegree(number.end) { return true }
    let range = cursor.isDash(number.end) ? 1 : count(.range, number.end)
    guard 0 < range, let second = numbers.number(at: number.end + range) else { return false }
    return isDegree(second.end)
  }

  private func isDegree(_ index: Int) -> Bool {
    cursor.match(lexicon.units, at: index)?.payload == Self.degreeUnit
  }

  private static let degreeUnit = "degree"

  /// `1 menit 32.775 detik`: fewer seconds than a minute, so that the mark is a decimal one.
  func readLap(_ draft: inout QuantityDraft) {
    guard draft.unit == Self.secondUnit, !draft.number.isWords, draft.number.scale == 1,
      draft.number.low == draft.number.high, Self.minuteSeconds <= draft.number.low,
      draft.number.low < Self.minuteSeconds * 1_000, hasMark(draft.first),
      match(lexicon.units, endingAt: draft.first)?.payload == Self.minuteUnit
    else { return }
    draft.number.low /= 1_000
    draft.number.high = draft.number.low
  }

  private func hasMark(_ index: Int) -> Bool {
    cursor.utf8[Int(tokens[index].start)..<Int(tokens[index].end)].contains {
      !ByteClass.isDigit($0)
    }
  }

  private static let secondUnit = "second"
  private static let minuteUnit = "minute"

  /// `costs six pounds a day`: money, not weight.
  func readPounds(_ draft: inout QuantityDraft) {
    guard draft.unit == Self.poundUnit else { return }
    let reach = max(sentence.lowerBound, draft.first - Self.costReachMax)..<draft.first
    if reach.contains(where: { count(.cost, $0) > 0 }) { draft.unit = Self.poundCurrency }
  }

  private static let poundUnit = "lb"
  private static let poundCurrency = "GBP"
}
