import SanadLanguages
import SanadModel
import SanadText

/// Reads date expressions from the tokens of one text.
struct DateReader: Sendable {
  /// A bare number of four digits is a year within these bounds. Set by reading.
  static let bareYears = 1900...2100
  /// With a word for year before it, a number is one within these. Set by reading.
  static let namedYears = 1000...2100

  let lexicon: DateLexicon
  /// In a title every word may have a capital.
  let isTitle: Bool
  private(set) var cursor: TokenCursor
  private(set) var numbers: NumberReader

  var tokens: [Token] { cursor.tokens }
  /// The tokens of the sentence being read.
  var sentence: Range<Int> {
    get { cursor.limits }
    set {
      cursor.limits = newValue
      numbers.cursor.limits = newValue
    }
  }

  init(lexicon: DateLexicon, text: SourceText, tokens: [Token], isTitle: Bool) {
    self.lexicon = lexicon
    self.isTitle = isTitle
    cursor = TokenCursor(text, tokens, limits: 0..<0)
    numbers = NumberReader(lexicon: lexicon.numerals, cursor: cursor)
  }

  /// The date that starts at token `index`, if one does.
  func date(at index: Int) -> ParsedDate? {
    guard let end = stageEnd(index) else { return plainDate(at: index) }
    return stage(from: index, at: end)
  }

  /// The same without a stage before it.
  func plainDate(at index: Int) -> ParsedDate? {
    if tokens[index].kind == .number { return numberDate(at: index) }
    guard tokens[index].kind == .word,
      let entry = cursor.match(lexicon.terms, at: index)
    else { return nil }
    let end = index + entry.count
    switch entry.payload {
    case .month(_, let isDatedOnly):
      return monthDate(at: index, isDatedOnly: isDatedOnly, maker: entry.maker)
    case .weekday(let number, let use):
      return weekdayDate(number, use, from: index, end: end, entry.maker)
    case .relative(let relative):
      return relativeDate(relative, index..<end, entry.maker)
    case .number:
      // `half of 2024` begins like a number.
      let word = skipping(.half, index)
      return agoDate(from: index, entry.maker)
        ?? (index < word ? half(from: index, end: word, entry.maker) : nil)
    case .role(let role): return date(led: role, from: index, end: end, entry.maker)
    }
  }

  private func date(
    led role: DateRole, from index: Int, end: Int, _ maker: Maker
  ) -> ParsedDate? {
    switch role {
    case .dateUnit: return numberedDay(from: index, at: end, maker)
    case .weekdayLead: return weekday(after: end, from: index)
    case .monthUnit: return month(after: end, from: index)
    case .yearUnit: return namedYear(from: index, at: end, maker)
    case .decadeLead: return decade(at: end, from: index, maker)
    case .clock: return clock(from: index, at: end, isCued: true, maker)
    case .quarter: return quarter(from: index, end: end, maker)
    case .half: return half(from: index, end: end, maker)
    case .lastBefore: return shifted(.last, from: index, at: end)
    case .thisBefore: return shifted(.this, from: index, at: end)
    case .nextBefore: return shifted(.next, from: index, at: end)
    default: return nil
    }
  }

  private func numberDate(at index: Int) -> ParsedDate? {
    if let (expression, end) = calendar(at: index) {
      let isName = followsNamed(index)
      return ParsedDate(isName ? nil : expression, index..<end, Maker("dates.day-month"))
    }
    if let clock = clock(from: index, at: index, isCued: false, Maker("dates.clock")) {
      return clock
    }
    if let ago = agoDate(from: index, Maker("dates.ago")) { return ago }
    return decade(at: index, from: index, Maker("dates.decade")) ?? bareYear(at: index)
  }
}

/// Looking at single words.
extension DateReader {
  /// The token after the words at `index` that have `role`; `index` where none have.
  func skipping(_ role: DateRole, _ index: Int) -> Int {
    index + count(role, index)
  }

  func count(_ role: DateRole, _ index: Int) -> Int {
    cursor.match(lexicon[role], at: index)?.count ?? 0
  }

  func precedes(_ role: DateRole, _ index: Int) -> Bool {
    cursor.match(
      lexicon[role], endingAt: index, tokenCountMax: DateLexicon.lookBackTokenMax) != nil
  }

  /// The token after a dash or a word for "to" and its full stop at `index`; nil where there is none.
  func rangeEnd(_ index: Int) -> Int? {
    if cursor.isDash(index) { return index + 1 }
    let end = skipping(.range, index)
    if end == index { return nil }
    return cursor.mark(end) == "." && cursor.isGlued(end) ? end + 1 : end
  }

  /// Whether the words before a day and month make it a name: `Jalan 17 Agustus`, `Jl. 17 Agustus`.
  private func followsNamed(_ index: Int) -> Bool {
    let at = cursor.mark(index - 1) == "." ? index - 1 : index
    guard sentence.lowerBound < at, tokens[at - 1].isCapitalised else { return false }
    return precedes(.named, at)
  }

  /// The month at `index` and the token after it and its full stop.
  func monthWord(_ index: Int) -> (number: Int, end: Int)? {
    guard sentence.contains(index), tokens[index].kind == .word,
      let entry = cursor.match(lexicon.months, at: index),
      case .month(let number, let isDatedOnly) = entry.payload
    else { return nil }
    let end = index + entry.count
    let hasStop = isDatedOnly && cursor.mark(end) == "." && cursor.isGlued(end)
    return (number, hasStop ? end + 1 : end)
  }

  /// The year of four digits at `index`, perhaps after a comma or a word for "of".
  func year(after index: Int) -> (number: Int, end: Int)? {
    var at = index
    if lexicon.order == .mdy, cursor.mark(at) == "," { at += 1 }
    at = skipping(.of, at)
    guard let number = cursor.integer(at), Self.namedYears.contains(number), tokens[at].count == 4,
      cursor.mark(at + 1) != "/" || !cursor.isGlued(at + 1)
    else { return nil }
    return (number, at + 1)
  }

  /// Whether a unit or counted noun stands at `index`, so that the number before it counts it.
  func isCounted(_ index: Int) -> Bool {
    cursor.match(lexicon.counted, at: index) != nil
  }

  /// The shift that a word at `index` makes, and the token after it.
  func shift(_ index: Int) -> (shift: DateShift, end: Int)? {
    for (role, shift) in [(DateRole.last, DateShift.last), (.this, .this), (.next, .next)] {
      let end = skipping(role, index)
      if end > index { return (shift, end) }
    }
    return nil
  }

  /// The token after a part of the day at `index`.
  func skippingDayPart(_ index: Int) -> Int {
    let match = cursor.match(lexicon.dayParts, at: index)
    guard let match, !match.payload.isClock else { return index }
    return index + match.count
  }
}
