import SanadLanguages
import SanadText

/// Reads numbers from digits and words: `11.000`, `1,2 juta`, `tiga belas`, `puluhan ribu`, `700-an`.
struct NumberReader: Sendable {
  /// Four plain digits within these may be a year. Set by reading.
  static let years = 1900.0...2100.0

  /// The most words of one number: the longest that language writes out has under twenty.
  ///
  /// What repeats without end is read as several numbers, so that a look from each word stays short. Set by reading.
  static let wordCountMax = 24

  let lexicon: NumeralLexicon
  /// Limited to the sentence being read.
  var cursor: TokenCursor

  var tokens: [Token] { cursor.tokens }
  var sentence: Range<Int> { cursor.limits }

  /// The number at `index`; `isMoney` lets short scales count: `Rp5 M`.
  func number(at index: Int, isMoney: Bool = false) -> ParsedNumber? {
    guard sentence.contains(index) else { return nil }
    var number: ParsedNumber?
    switch tokens[index].kind {
    case .number:
      number =
        fraction(at: index) ?? spacedDigits(at: index, isMoney: isMoney) ?? digits(at: index)
    case .symbol, .punctuation: number = glyph(at: index)
    case .word: number = words(at: index) ?? glyph(at: index)
    }
    guard var number else { return nil }
    if !number.isWords { addGlyph(&number) }
    if !number.isWords { scale(&number, isMoney: isMoney) }
    if number.isWords { spelled(&number, isMoney: isMoney) }
    skipRepetition(&number)
    return number
  }

  /// `ribu`, `juta`, `ribuan`, `M` behind digits.
  private func scale(_ number: inout ParsedNumber, isMoney: Bool) {
    approximate(&number)
    let limit = number.end + Self.wordCountMax
    while number.end < limit, let (numeral, end) = numeral(behindHyphen(number.end)) {
      if case .scale(let factor) = numeral {
        number.multiply(by: factor)
      } else if case .vague(let low, _) = numeral, !number.isVague, low >= 1_000, isMoney {
        number.multiply(by: low)
        number.isApproximate = true
      } else if case .vague(let low, _) = numeral, !number.isVague, low >= 1_000 {
        (number.low, number.high) = (number.low * low, (number.high + 1) * low - 1)
        number.isVague = true
      } else {
        break
      }
      number.end = end
    }
    approximate(&number)
    guard isMoney, number.scale == 1, sentence.contains(number.end),
      tokens[number.end].letterCase != .lower || cursor.isGlued(number.end)
        || 1 < tokens[number.end].count,
      let entry = cursor.match(lexicon.moneyScales, at: number.end)
    else { return }
    number.multiply(by: entry.payload)
    number.end += entry.count
  }

  /// `16,189-crore`: the token after a hyphen without spaces.
  private func behindHyphen(_ index: Int) -> Int {
    cursor.isDash(index) && cursor.isGluedOnBothSides(index) ? index + 1 : index
  }

  /// What may stand behind number words: a part, decimals, a suffix for "about".
  private func spelled(_ number: inout ParsedNumber, isMoney: Bool) {
    part(&number)
    guard !number.isPart, !number.isCollective, !number.isVague else { return }
    if number.scale == 1, decimals(&number) { scale(&number, isMoney: isMoney) }
    approximate(&number)
  }

  /// `700-an`: the hundred that starts there.
  private func approximate(_ number: inout ParsedNumber) {
    guard !number.isVague, cursor.isDash(number.end), cursor.isGluedOnBothSides(number.end) else {
      return
    }
    let suffix = cursor.match(lexicon.approximateSuffixes, at: number.end + 1)
    guard let suffix else { return }
    var step = 1.0
    while number.low > 0, (number.low / (step * 10)).rounded() * step * 10 == number.low {
      step *= 10
    }
    number.high = number.low + step - 1
    number.isVague = step > 1
    number.isApproximate = true
    number.end += 1 + suffix.count
  }

  /// `22 (dua puluh dua)`
  private func skipRepetition(_ number: inout ParsedNumber) {
    guard cursor.mark(number.end) == "(", sentence.contains(number.end + 1) else { return }
    let next = number.end + 1
    let repeated = tokens[next].kind == .word ? words(at: next) : digits(at: next)
    guard let repeated, repeated.isWords != number.isWords, repeated.low == number.low,
      cursor.mark(repeated.end) == ")"
    else { return }
    number.end = repeated.end + 1
  }

  func numeral(_ index: Int) -> (Numeral, Int)? {
    guard sentence.contains(index), tokens[index].kind == .word,
      let entry = cursor.match(lexicon.words, at: index)
    else { return nil }
    return (entry.payload, index + entry.count)
  }
}

/// Digits.
extension NumberReader {
  /// The value of the digits at `index`, by the language's marks.
  func digits(at index: Int) -> ParsedNumber? {
    let token = tokens[index]
    var reading = DigitReading()
    for byte in cursor.utf8[Int(token.start)..<Int(token.end)] {
      guard reading.add(byte, marks: lexicon.marks) else { return nil }
    }
    guard let value = reading.value else { return nil }
    var number = ParsedNumber(low: value, high: value, end: index + 1)
    number.isForeign = reading.isForeign
    number.groupedValue = reading.groupedValue
    number.isYearLike = token.count == 4 && Self.years.contains(value)
    return number
  }
}

/// Words.
extension NumberReader {
  /// The value of the number words at `index`, by addition and multiplication.
  func words(at index: Int) -> ParsedNumber? {
    guard let (first, end) = numeral(index) else { return nil }
    // `and a quarter` is no number by itself.
    if case .half = first, cursor.match(lexicon.joiners, at: index) != nil { return nil }
    switch first {
    case .scale, .teen, .part: return nil
    case .share(let value):
      var number = part(value, end: end)
      number.isWords = true
      return number
    case .collective(let value):
      var number = ParsedNumber(low: value, high: value, end: end)
      (number.isWords, number.isCollective) = (true, true)
      return number
    case .vague(let low, let high):
      return vague(ParsedNumber(low: low, high: high, end: end), limit: index + Self.wordCountMax)
    default: return sum(at: index)
    }
  }

  /// `puluhan` with the words for thousands and more behind it.
  private func vague(_ start: ParsedNumber, limit: Int) -> ParsedNumber {
    var number = start
    (number.isWords, number.isVague) = (true, true)
    while number.end < limit,
      case .scale(let factor)? = numeral(number.end)?.0, factor >= 1_000
    {
      number.multiply(by: factor)
      number.end += 1
    }
    return number
  }

  private func sum(at index: Int) -> ParsedNumber? {
    var sum = NumeralSum()
    var at = index
    while at < index + Self.wordCountMax,
      let (numeral, next) = numeral(joined(at, isFirst: at == index, sum)), sum.add(numeral)
    {
      at = next
    }
    guard at > index else { return nil }
    var number = sum.number(end: at)
    number.isHalfAlone = sum.isHalfAlone
    return number
  }

  /// The token after a hyphen or "and" within a number: `twenty-five`, `one hundred and five`.
  private func joined(_ index: Int, isFirst: Bool, _ sum: NumeralSum) -> Int {
    if isFirst { return index }
    if cursor.isDash(index), cursor.isGluedOnBothSides(index) {
      if sum.endsInTens { return index + 1 }
      if case .half? = numeral(index + 1)?.0 { return index + 1 }
    }
    guard sum.endsInHundreds, let and = cursor.match(lexicon.joiners, at: index) else {
      return index
    }
    let next = index + and.count
    guard let (other, end) = numeral(next) else { return index }
    switch other {
    // `between two hundred and three hundred`
    case .unit: if case .scale(100)? = numeral(end)?.0 { return index } else { return next }
    case .tens: return next
    case .whole(let value) where value < 100: return next
    default: return index
    }
  }
}
