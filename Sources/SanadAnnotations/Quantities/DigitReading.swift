import SanadLanguages
import SanadText

/// Digits read one by one.
struct DigitReading {
  /// Plain digits longer than this are a phone or account number. Set by reading.
  static let plainDigitMax = 8
  /// The most digits of any number: beyond it a Double is not exact. Given by the precision of a double.
  static let digitMax = 15

  private var whole = 0.0
  private var fraction = 0.0
  private var fractionStep = 1.0
  private var digitCount = 0
  private var groupCount = 0
  /// Digits since the last mark.
  private var runLength = 0
  private var isFraction = false
  private var startsWithZero = false
  private var markCount = 0
  private(set) var isForeign = false

  mutating func add(_ byte: UInt8, marks: LanguagePack.NumberMarks) -> Bool {
    if byte == marks.group || byte == marks.decimal { return addMark(byte == marks.decimal) }
    guard ByteClass.isDigit(byte), digitCount < Self.digitMax else { return false }
    if digitCount == 0 { startsWithZero = byte == UInt8(ascii: "0") }
    digitCount += 1
    runLength += 1
    if isFraction {
      fractionStep /= 10
      fraction += Double(ByteClass.digit(byte)) * fractionStep
    } else {
      whole = whole * 10 + Double(ByteClass.digit(byte))
    }
    return true
  }

  private mutating func addMark(_ isDecimal: Bool) -> Bool {
    guard !isFraction, markCount == 0 || runLength == 3 else { return false }
    markCount += 1
    if isDecimal { isFraction = true } else { groupCount += 1 }
    if groupCount == 1, markCount == 1 { firstRun = runLength }
    wholeBefore = whole
    runLength = 0
    return true
  }

  private var firstRun = 0
  private var wholeBefore = 0.0

  /// Nil for digits that are no number: `19.15` in Indonesian is a time, `0812` a phone number.
  var value: Double? {
    mutating get {
      let isPlain = markCount == 0
      if startsWithZero, isPlain, digitCount > 1 { return nil }
      if isPlain, digitCount > Self.plainDigitMax { return nil }
      if isFraction { return rounded(whole + fraction) }
      guard groupCount > 0, runLength != 3 || firstRun > 3 || startsWithZero else { return whole }
      guard groupCount == 1, runLength <= 2 || startsWithZero else { return nil }
      isForeign = true
      var divisor = 1.0
      for _ in 0..<runLength { divisor *= 10 }
      return whole / divisor
    }
  }

  /// `150,000` in Indonesian: the value if the decimal mark were the other language's group mark.
  var groupedValue: Double? {
    guard isFraction, runLength == 3, groupCount == 0, !startsWithZero, wholeBefore >= 1 else {
      return nil
    }
    return wholeBefore * 1_000 + (fraction * 1_000).rounded()
  }

  /// Without the noise of adding tenths.
  private func rounded(_ value: Double) -> Double {
    var factor = 1.0
    for _ in 0..<min(runLength, 9) { factor *= 10 }
    return (value * factor).rounded() / factor
  }
}
