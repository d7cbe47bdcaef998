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
  /// What the last quantity counted, and the token where it starts: `lima di antaranya`.
  var antecedent: (counted: String, token: Int)?

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
    let unit = money == nil ? unitBefore(index, number) : nil
    guard stands(index, number, isMoney: money != nil || unit != nil) else {
      return none(index..<skippingRange(number.end))
    }
    var draft = QuantityDraft(number, from: index)
    draft.unit = money?.payload ?? unit?.payload
    draft.hasMoney = money != nil
    draft.maker = money?.maker ?? unit?.maker
    draft.start = index - (money?.count ?? unit?.count ?? 0)
    if !readHyphenated(&draft), let skipped = readRange(&draft) { return none(index..<skipped) }
    readHedge(&draft)
    readMeasure(&draft)
    readNoun(&draft)
    readSubset(&draft)
    readListed(&draft)
    readShare(&draft)
    readHedgeBehind(&draft)
    readGrouping(&draft)
    readState(&draft)
    return accepts(draft, money: money != nil) ? finish(draft) : none(index..<draft.number.end)
  }

  /// A unit's word before the number: `magnitudo 5,6`, `M 5,6`; a letter alone is written large.
  private func unitBefore(
    _ index: Int, _ number: ParsedNumber
  ) -> (payload: String, count: Int, maker: Maker)? {
    guard let unit = lead(lexicon.unitsBefore, before: index), !number.isWords,
      number.scale == 1
    else { return nil }
    let first = tokens[index - unit.count]
    return first.count > 1 || first.letterCase == .upper ? unit : nil
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
    let date = dates.lowerBound { $0.end <= start }
    return date < dates.count && dates[date].start <= start
  }

  /// `15 and 17 years`: the first number shares the unit or noun of the second.
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

  /// `dua dari lima korban`: the first number counts what the second does.
  private func readShare(_ draft: inout QuantityDraft) {
    guard draft.unit == nil, draft.noun == nil, !draft.number.isVague else { return }
    let of = count(.of, draft.end)
    guard of > 0, let second = bound(draft.end + of, of: draft), draft.number.low <= second.high
    else { return }
    var other = QuantityDraft(second, from: draft.end + of)
    readNoun(&other)
    guard other.isKnownNoun else { return }
    (draft.noun, draft.counted, draft.isKnownNoun) = (other.noun, other.counted, true)
    draft.stateStart = other.end
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
  /// Where to look for the state; nil for right behind.
  var stateStart: Int?
  /// Some of those counted before: `lima di antaranya`
  var isSubset = false
  var maker: Maker?

  init(_ number: ParsedNumber, from index: Int) {
    self.number = number
    start = index
    first = index
    end = number.end
  }
}
