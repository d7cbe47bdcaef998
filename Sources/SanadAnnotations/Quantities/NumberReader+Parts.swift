import SanadLanguages
import SanadText

/// Parts of a whole, and digits grouped by spaces.
extension NumberReader {
  /// The largest number below a stroke: `1/4`, `7/8`; above it the two are a day or a score. Set by reading.
  private static let divisorMax = 10.0
  /// Groups of three digits after the first at most. Given by the precision of a double.
  private static let groupMax = 4

  /// `1/4`, `2/3`: a part of one, where a word for "of", a scale or a unit follows.
  func fraction(at index: Int) -> ParsedNumber? {
    guard let above = cursor.integer(index), cursor.mark(index + 1) == "/",
      cursor.isGluedOnBothSides(index + 1), let below = cursor.integer(index + 2),
      0 < above, above < below, Double(below) <= Self.divisorMax,
      cursor.mark(index + 3) != "/", !cursor.isGlued(index + 3) || cursor.mark(index + 3) != nil,
      isShare(index + 3)
    else { return nil }
    return part(Double(above) / Double(below), end: index + 3)
  }

  /// Whether what a share is of stands at `index`: `1/4 dari`, `1/4 juta`.
  private func isShare(_ index: Int) -> Bool {
    if let (numeral, _) = numeral(index), case .scale = numeral { return true }
    return cursor.match(lexicon.shareWords, at: index) != nil
      || cursor.match(lexicon.counted, at: index) != nil
  }

  /// `½`, `¾`
  func glyph(at index: Int) -> ParsedNumber? {
    let token = tokens[index]
    let bytes = cursor.utf8[Int(token.start)..<Int(token.end)]
    // The first bytes of U+00BC to U+00BE, and of U+2150 to U+215E.
    guard bytes.first == 0xC2 || bytes.first == 0xE2, bytes.count <= 3 else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1,
      let value = scalar.properties.numericValue, 0 < value, value < 1
    else { return nil }
    return part(value, end: index + 1)
  }

  /// `2½`
  func addGlyph(_ number: inout ParsedNumber) {
    guard !number.isPart, sentence.contains(number.end), cursor.isGlued(number.end),
      let part = glyph(at: number.end)
    else { return }
    number.low += part.low
    number.high += part.high
    number.end = part.end
  }

  func part(_ value: Double, end: Int) -> ParsedNumber {
    let rounded = (value * 10_000).rounded() / 10_000
    var number = ParsedNumber(low: rounded, high: rounded, end: end)
    number.isPart = true
    return number
  }

  /// `two-thirds`, `dua pertiga`: words for a number with one for a part behind them.
  func part(_ number: inout ParsedNumber) {
    guard number.scale == 1, !number.isVague, !number.isCollective else { return }
    let isHyphen = cursor.isDash(number.end) && cursor.isGluedOnBothSides(number.end)
    guard let (numeral, end) = numeral(isHyphen ? number.end + 1 : number.end),
      case .part(let value) = numeral, number.low * value <= 1
    else { return }
    number = part(number.low * value, end: end)
    number.isWords = true
  }

  /// `zero point five`, `dua koma lima`: digits in words behind the word for the decimal mark.
  func decimals(_ number: inout ParsedNumber) -> Bool {
    guard let point = cursor.match(lexicon.decimalPoints, at: number.end) else { return false }
    var (at, step, value) = (number.end + point.count, 0.1, number.low)
    while at < number.end + point.count + Self.decimalMax, let (numeral, next) = numeral(at),
      let digit = Self.digit(numeral)
    {
      value += digit * step
      (at, step) = (next, step / 10)
    }
    guard number.end + point.count < at else { return false }
    let rounded = (value * 10_000).rounded() / 10_000
    (number.low, number.high, number.end) = (rounded, rounded, at)
    return true
  }

  private static func digit(_ numeral: Numeral) -> Double? {
    switch numeral {
    case .unit(let value): value
    case .whole(0): 0
    default: nil
    }
  }

  /// The most digits in words behind a decimal mark. Set by reading.
  private static let decimalMax = 4

  /// `1 234 567`: groups of three digits with one space between them.
  func spacedDigits(at index: Int, isMoney: Bool) -> ParsedNumber? {
    guard tokens[index].count <= 3, let first = cursor.integer(index), 0 < first,
      index == sentence.lowerBound || tokens[index - 1].kind != .number
    else { return nil }
    var (value, at, groups) = (Double(first), index + 1, 0)
    while groups < Self.groupMax, sentence.contains(at), tokens[at].kind == .number,
      tokens[at].count == 3, tokens[at].spaceBefore, let group = cursor.integer(at)
    {
      value = value * 1_000 + Double(group)
      (at, groups) = (at + 1, groups + 1)
    }
    guard !sentence.contains(at) || tokens[at].kind != .number else { return nil }
    // Two groups may be two numbers; three are one.
    guard 2 <= groups || groups == 1 && isOneNumber(at, isMoney) else { return nil }
    return ParsedNumber(low: value, high: value, end: at)
  }

  /// Whether digits and one group of three, which ends before `index`, are one number: of money, before a scale, or
  /// whole thousands of a unit.
  private func isOneNumber(_ index: Int, _ isMoney: Bool) -> Bool {
    let isWordBehind = sentence.contains(index) && tokens[index].letterCase == .lower
    if isMoney, cursor.integer(index - 1) == 0 || !isWordBehind { return true }
    if let (numeral, _) = numeral(index), case .scale = numeral { return true }
    return cursor.integer(index - 1) == 0 && cursor.match(lexicon.units, at: index) != nil
  }
}
