import SanadLanguages
import SanadModel
import SanadText

/// A quantity and the tokens it takes; without a value the tokens are numbers that count nothing.
struct ParsedQuantity: Sendable {
  var value: Quantity?
  var tokens: Range<Int>
  var number: Range<Int>
  var noun: Range<Int>?
  var maker: Maker
}

/// Reads quantities: number, hedge, money, unit and what is counted.
struct QuantityReader: Sendable {
  /// The most tokens of a hedge or currency before a number.
  static let leadTokenMax = 4

  let lexicon: QuantityLexicon
  var numbers: NumberReader
  /// Headlines write every word with a capital.
  let isTitle: Bool
  /// Where dates stand, in order: their numbers count nothing.
  let dates: [TextRange]

  init(
    lexicon: QuantityLexicon, text: SourceText, tokens: [Token], dates: [TextRange], isTitle: Bool
  ) {
    self.lexicon = lexicon
    self.dates = dates
    numbers = NumberReader(lexicon: lexicon.numerals, utf8: text.utf8, tokens: tokens)
    self.isTitle = isTitle
  }

  var tokens: [Token] { numbers.tokens }
  var sentence: Range<Int> { numbers.sentence }

  /// The quantity whose number starts at `index`, if one does.
  func quantity(at index: Int) -> ParsedQuantity? {
    guard tokens[index].kind == .number || numbers.numeral(index) != nil, !isDate(index) else {
      return nil
    }
    if let end = idiomEnd(index) { return none(index..<end) }
    let money = lead(lexicon.currenciesBefore, before: index)
    guard let number = numbers.number(at: index, isMoney: money != nil) else { return nil }
    guard stands(index, number, isMoney: money != nil) else {
      return none(index..<skippingRange(number.end))
    }
    var draft = QuantityDraft(number, from: index)
    draft.unit = money?.payload
    draft.hasMoney = money != nil
    draft.maker = money?.maker
    draft.start = money.map { index - $0.count } ?? index
    if let skipped = readRange(&draft) { return none(index..<skipped) }
    readHedge(&draft)
    readMeasure(&draft)
    readNoun(&draft)
    readListed(&draft)
    readHedgeBehind(&draft)
    readGrouping(&draft)
    readState(&draft)
    return accepts(draft, money: money != nil) ? finish(draft) : none(index..<draft.number.end)
  }

  /// The token after the end of a range whose start counts nothing: `nomor 1 sampai 11`.
  private func skippingRange(_ index: Int) -> Int {
    let range = numbers.isDash(index) ? 1 : count(.range, index)
    guard range > 0, isFree(index + range), let last = numbers.number(at: index + range) else {
      return index
    }
    return last.end
  }

  /// Whether the token at `index` is in the sentence and no part of a date.
  func isFree(_ index: Int) -> Bool { sentence.contains(index) && !isDate(index) }

  /// Whether the token at `index` belongs to a date.
  func isDate(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    var (low, high) = (0, dates.count)
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].end <= start { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low].start <= start
  }

  /// `15 dan 17 tahun`: the first number shares the unit or noun of the second.
  private func readListed(_ draft: inout QuantityDraft) {
    guard draft.unit == nil, draft.noun == nil, !draft.number.isVague else { return }
    let and = count(.and, draft.end)
    guard and > 0, let second = bound(draft.end + and, of: draft) else { return }
    var other = QuantityDraft(second, from: draft.end + and)
    readMeasure(&other)
    readNoun(&other)
    guard other.unit != nil || other.isKnownNoun else { return }
    (draft.unit, draft.counted) = (other.unit, other.counted)
    (draft.noun, draft.isKnownNoun) = (other.noun, other.isKnownNoun)
  }

  /// Takes the other language's grouping where a count or round money has three decimals.
  private func readGrouping(_ draft: inout QuantityDraft) {
    guard let grouped = draft.number.groupedValue, draft.number.scale == 1,
      draft.number.low == draft.number.high
    else { return }
    let isRound = grouped.truncatingRemainder(dividingBy: 100) == 0
    guard draft.unit == nil ? draft.noun != nil : isRound && draft.hasMoney else { return }
    (draft.number.low, draft.number.high) = (grouped, grouped)
  }

  private func none(_ range: Range<Int>) -> ParsedQuantity {
    ParsedQuantity(value: nil, tokens: range, number: range, maker: Maker("quantities.none"))
  }

  /// The longest phrase of `table` that ends right before `index`.
  func lead<Payload>(
    _ table: PhraseTable<Payload>, before index: Int
  ) -> (payload: Payload, count: Int, maker: Maker)? {
    for count in stride(from: Self.leadTokenMax, through: 1, by: -1)
    where sentence.lowerBound <= index - count {
      if let entry = table.longestMatch(in: tokens, at: index - count, limit: index),
        entry.count == count
      {
        return (entry.payload, count, entry.maker)
      }
    }
    return nil
  }

  func count(_ role: QuantityRole, _ index: Int) -> Int {
    lexicon.count(role, tokens, at: index, limit: sentence.upperBound)
  }

  /// Whether words that do `role` end right before `index`.
  func precedes(_ role: QuantityRole, _ index: Int) -> Bool {
    for length in 1...3 where sentence.lowerBound <= index - length {
      if lexicon.count(role, tokens, at: index - length, limit: index) == length { return true }
    }
    return false
  }
}

/// A quantity being read.
struct QuantityDraft {
  var start: Int
  var first: Int
  var number: ParsedNumber
  var end: Int
  var qualifier: Qualifier?
  var unit: String?
  var noun: Range<Int>?
  var counted: String?
  var isKnownNoun = false
  var isHedged = false
  /// A currency stands before or behind.
  var hasMoney = false
  /// What is said of the counted: `tewas`
  var state: String?
  var maker: Maker?

  init(_ number: ParsedNumber, from index: Int) {
    self.number = number
    start = index
    first = index
    end = number.end
  }
}

/// Ranges and hedges.
extension QuantityReader {
  /// `10–20`, `10 hingga 20`, `Rp5 juta sampai Rp10 juta`; a token to skip to where it is a score.
  func readRange(_ draft: inout QuantityDraft) -> Int? {
    let end = draft.number.end
    if numbers.isDash(end), !draft.number.isVague {
      return readDashRange(&draft, end + 1)
    }
    let afterUnit = unitEnd(end)
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
    guard sentence.contains(index) else { return index }
    let unit = lexicon.units.longestMatch(in: tokens, at: index, limit: sentence.upperBound)
    if let unit { return index + unit.count }
    let money = lexicon.currenciesAfter.longestMatch(
      in: tokens, at: index, limit: sentence.upperBound)
    return index + (money?.count ?? 0)
  }

  /// The second number, perhaps with its own currency before it.
  func bound(_ index: Int, of draft: QuantityDraft) -> ParsedNumber? {
    guard sentence.contains(index) else { return nil }
    var at = index
    if draft.unit != nil,
      let money = lexicon.currenciesBefore.longestMatch(
        in: tokens, at: at, limit: sentence.upperBound)
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
      return numbers.isGlued(index - 1) && numbers.isGlued(index) ? draft.number.end : nil
    }
    let isSpan = draft.number.low < second.high && isCounting(second.end, draft)
    guard isSpan, !numbers.isDash(second.end) else {
      var end = second.end
      while numbers.isDash(end), let next = numbers.number(at: end + 1) { end = next.end }
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
      || lexicon.nouns.longestMatch(in: tokens, at: index, limit: sentence.upperBound) != nil
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

  /// `sekitar`, `lebih dari` before the number and its currency.
  func readHedge(_ draft: inout QuantityDraft) {
    guard let hedge = lead(lexicon.hedgesBefore, before: draft.start) else { return }
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
      let hedge = lexicon.hedgesAfter.longestMatch(
        in: tokens, at: draft.end, limit: sentence.upperBound)
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
