/// The value of the number words read so far, by addition and multiplication.
struct NumeralSum {
  private var total = 0.0
  private var group = 0.0
  private var current = 0.0
  private var count = 0
  private var scale = 1.0
  private var vagueStep = 0.0
  private(set) var endsInTens = false
  private(set) var endsInHundreds = false
  /// Whether nothing but a half has been read.
  var isHalfAlone: Bool { isHalf && count == 1 }

  /// Adds the next word; false where it cannot follow.
  mutating func add(_ numeral: Numeral) -> Bool {
    guard vagueStep == 0 else { return false }
    switch numeral {
    case .whole(let value) where value >= 100:
      guard current == 0, value < lastStep else { return false }
      if value < 1_000 { group += value } else { total += value }
      lastStep = value
    case .unit(let value), .whole(let value):
      guard current == 0, !isHalf, count == 0 || value < lastStep else { return false }
      current = value
      lastStep = min(lastStep, value < 10 ? 1 : value)
    case .tens(let value):
      guard current == 0, value < lastStep else { return false }
      group += value
      lastStep = 10
    case .teen(let value):
      guard 0 < current, current < 10 else { return false }
      current += value
    case .half(let value):
      guard !isHalf else { return false }
      addHalf(value)
    case .scale(let factor):
      guard multiply(by: factor) else { return false }
    case .vague(let low, _):
      guard count > 0, total == 0 else { return false }
      vagueStep = low
    case .collective, .part, .share: return false
    }
    count += 1
    note(numeral)
    return true
  }

  /// Half of the scale before it: `dua juta setengah`, `a million and a half`; else half of one.
  private mutating func addHalf(_ value: Double) {
    if current == 0, group == 0, 1_000 <= lastStep, lastStep.isFinite {
      total += value * lastStep
    } else {
      current += value
    }
    isHalf = true
  }

  private var isHalf = false
  /// What the next word must be smaller than.
  private var lastStep = Double.infinity

  private mutating func note(_ numeral: Numeral) {
    endsInTens = if case .tens = numeral { true } else { false }
    endsInHundreds =
      switch numeral {
      case .scale(100), .whole(100): true
      default: false
      }
  }

  private mutating func multiply(by factor: Double) -> Bool {
    guard group + current > 0 else { return false }
    if factor < 1_000 {
      guard current > 0 else { return false }
      group += current * factor
    } else {
      total += (group + current) * factor
      group = 0
      scale = max(scale, factor)
    }
    current = 0
    lastStep = factor
    return true
  }

  func number(end: Int) -> ParsedNumber {
    let sum = total + group + current
    var number = ParsedNumber(low: sum, high: sum, end: end)
    number.isWords = true
    number.scale = scale
    if vagueStep > 0 {
      (number.low, number.high) = (sum * vagueStep, (sum + 1) * vagueStep - 1)
      number.isVague = true
    }
    return number
  }
}
