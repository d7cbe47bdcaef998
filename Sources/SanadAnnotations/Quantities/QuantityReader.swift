import SanadLanguages
import SanadModel
import SanadText

/// A quantity and its tokens; without a value the tokens are numbers that count nothing.
struct ParsedQuantity: Sendable {
  var value: Quantity?
  var tokens: Range<Int>
  var number: Range<Int>
  var noun: Range<Int>?
  var maker: Maker
}

/// Reads quantities: number, hedge, money, unit and what is counted.
struct QuantityReader: Sendable {
  /// The most tokens of a hedge or currency before a number. Set by reading.
  static let lookBackTokenMax = 4

  /// The unit of parts of a whole: `two-thirds` is 0.6667 of what is spoken of.
  static let partUnit = "fraction"

  let lexicon: QuantityLexicon
  var numbers: NumberReader
  /// In a title every word may have a capital.
  let isTitle: Bool
  /// The dates, in order: their numbers count nothing.
  let dates: [TextRange]
  /// What the last quantity counted, and the token where it starts: `lima di antaranya`.
  var antecedent: (counted: String, token: Int)?

  init(
    lexicon: QuantityLexicon, text: SourceText, tokens: [Token], dates: [TextRange], isTitle: Bool
  ) {
    self.lexicon = lexicon
    self.dates = dates
    numbers = NumberReader(
      lexicon: lexicon.numerals, cursor: TokenCursor(text, tokens, limits: 0..<0))
    self.isTitle = isTitle
  }

  /// Limited to the sentence being read.
  var cursor: TokenCursor { numbers.cursor }
  var tokens: [Token] { numbers.cursor.tokens }
  var sentence: Range<Int> { numbers.cursor.limits }

  /// The quantity whose number starts at `index`, if one does.
  func quantity(at index: Int) -> ParsedQuantity? {
    guard
      tokens[index].kind == .number || numbers.numeral(index) != nil
        || numbers.glyph(at: index) != nil, !isDate(index)
    else {
      return nil
    }
    if let end = idiomEnd(index), numbers.numeral(index)?.1 ?? 0 <= end {
      return rejected(index..<end)
    }
    let money = match(lexicon.currenciesBefore, endingAt: index)
    guard let read = numbers.number(at: index, isMoney: money != nil) else { return nil }
    let number = ratio(read) ?? read
    let unit = money == nil ? unitBefore(index, number) : nil
    guard isFreeStanding(index, number, isMoney: money != nil || unit != nil) else {
      return rejected(index..<skippingRange(number.end))
    }
    var draft = QuantityDraft(number, from: index)
    draft.unit = money?.payload ?? unit?.payload
    draft.hasMoney = money != nil
    draft.maker = money?.maker ?? unit?.maker
    draft.start = index - (money?.count ?? unit?.count ?? 0)
    readSign(&draft)
    if !readHyphenated(&draft), let skipped = readRange(&draft) { return rejected(index..<skipped) }
    readParts(&draft)
    return isQuantity(draft, isMoney: money != nil)
      ? finish(draft) : rejected(index..<draft.number.end)
  }

  /// What stands around the number.
  private func readParts(_ draft: inout QuantityDraft) {
    readHedge(&draft)
    readMeasure(&draft)
    readLap(&draft)
    readPounds(&draft)
    if draft.number.isPart, draft.unit == nil {
      draft.unit = Self.partUnit
    } else {
      readNoun(&draft)
      readSubset(&draft)
      readListed(&draft)
      readShare(&draft)
    }
    readHedgeBehind(&draft)
    readGrouping(&draft)
    readState(&draft)
  }

  /// A unit's word before the number: `magnitudo 5,6`, `M 5,6`; a letter alone is written large.
  private func unitBefore(
    _ index: Int, _ number: ParsedNumber
  ) -> PhraseTable<String>.Entry? {
    guard let unit = match(lexicon.unitsBefore, endingAt: index), !number.isWords,
      number.scale == 1
    else { return nil }
    let first = tokens[index - unit.count]
    return first.count > 1 || first.letterCase == .upper ? unit : nil
  }

  /// The token after the end of a range whose start counts nothing: `nomor 1 sampai 11`.
  private func skippingRange(_ index: Int) -> Int {
    let range = cursor.isDash(index) ? 1 : count(.range, index)
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

  private func rejected(_ range: Range<Int>) -> ParsedQuantity {
    ParsedQuantity(value: nil, tokens: range, number: range, maker: Maker("quantities.none"))
  }

  /// The longest phrase of `table` that ends right before `index`.
  func match<Payload>(
    _ table: PhraseTable<Payload>, endingAt index: Int
  ) -> PhraseTable<Payload>.Entry? {
    cursor.match(table, endingAt: index, tokenCountMax: Self.lookBackTokenMax)
  }

  /// The number of tokens at `index` that have `role`; 0 for none.
  func count(_ role: QuantityRole, _ index: Int) -> Int {
    cursor.match(lexicon[role], at: index)?.count ?? 0
  }

  /// Whether words that have `role` end right before `index`.
  func precedes(_ role: QuantityRole, _ index: Int) -> Bool {
    match(lexicon[role], endingAt: index) != nil
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
