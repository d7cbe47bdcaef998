import SanadModel
import SanadText

/// A value where a statement gives it.
struct ValueMention: Sendable {
  /// What a value is one of: only values of one kind and unit are compared.
  enum Kind: String, Sendable, CaseIterable {
    case quantity, day, clock, number, age, rank, initials
  }

  let statement: StatementID
  let kind: Kind
  /// The unit, the concept of what is counted, or the word that the number belongs to.
  let unit: WordHash
  /// The unit as the model names it: of a quantity, if it has one.
  var unitName: String?
  var low: Double
  var high: Double
  /// The letters of initials, or the word of a rank.
  var word: WordHash = .none
  var letters: [UInt8] = []
  /// The cues beside a quantity: of a part, of a whole, a rate.
  var scope: CueSet = []
  /// What has happened to what a quantity counts.
  var state: WordHash?
  /// Whether the words say that it is not exact.
  var isRough = false
  var range: TextRange
  /// The indices of its words among those of the statement.
  var words: Range<Int>
  /// The weekday that a day is written with, 1 for Monday.
  var weekday: Int?
  /// Whether weekday and date contradict each other.
  var isSlip = false
  var value: ReportValue

  /// Equal for equal values of one kind and unit.
  var key: ValueKey { ValueKey(kind: kind, unit: unit, low: low, high: high, word: word) }

  /// Whether two values are of one kind and unit, and nothing else has happened to what they count.
  func isAlike(_ other: ValueMention) -> Bool {
    kind == other.kind && unit == other.unit && isSpan == other.isSpan
      && (state == nil || other.state == nil || state == other.state)
  }

  /// Whether it is a span of years or months: no day of an event.
  var isSpan: Bool { kind == .day && Self.eventDayCountMax < high - low }

  /// Whether it has two bounds that are not one.
  var isInterval: Bool { low < high && low.isFinite && high.isFinite }
}

/// A value by what it is.
struct ValueKey: Hashable, Sendable {
  let kind: ValueMention.Kind
  let unit: WordHash
  let low: Double
  let high: Double
  let word: WordHash
}

extension ValueMention {
  /// Minutes by which two hours of one event may differ: reporters round to a quarter of an hour.
  /// Set by reading.
  static let clockTolerance = 15.0
  /// Days of an event at most. Set by reading.
  static let eventDayCountMax = 45.0
  /// Share by which a rough number widens on each side. Set by reading.
  static let roughShare = 0.025

  /// Whether two values of one kind and unit can both be true.
  func isCompatible(with other: ValueMention) -> Bool {
    switch kind {
    case .initials:
      return letters.starts(with: other.letters) || other.letters.starts(with: letters)
    case .rank: return word == other.word
    case .clock:
      return abs(low - other.low + zoneShift(to: other)) <= Self.clockTolerance
    case .day:
      if isInterval, other.isInterval { return low == other.low && high == other.high }
      return low <= other.high && other.low <= high
    case .quantity, .number, .age:
      if isInterval, other.isInterval { return haveOneBounds(other) }
      let share = isRough || other.isRough ? Self.roughShare : 0
      return widened(low, -share) <= widened(other.high, share)
        && widened(other.low, -share) <= widened(high, share) || isRounding(other)
    }
  }

  /// Minutes by which the clocks of the zones of two hours differ, where both are told.
  private func zoneShift(to other: ValueMention) -> Double {
    guard case .date(let own) = value, case .date(let theirs) = other.value,
      let offset = own.hour?.offset, let otherOffset = theirs.hour?.offset
    else { return 0 }
    return Double(otherOffset - offset)
  }

  private func widened(_ bound: Double, _ share: Double) -> Double {
    bound.isFinite ? bound + abs(bound) * share : bound
  }

  /// Whether two intervals have the same bounds, but for rounding, or one of them lies within the other and has none
  /// of its bounds.
  private func haveOneBounds(_ other: ValueMention) -> Bool {
    let isSame = [(low, other.low), (high, other.high)].allSatisfy {
      $0 == $1 || Self.isRounding($0, $1)
    }
    return isSame || isWithin(other) || other.isWithin(self)
  }

  private func isWithin(_ other: ValueMention) -> Bool { other.low < low && high < other.high }

  /// Whether one of two single numbers is the other one rounded or cut to two digits or more.
  private func isRounding(_ other: ValueMention) -> Bool {
    low == high && other.low == other.high && Self.isRounding(low, other.low)
  }

  private static func isRounding(_ first: Double, _ second: Double) -> Bool {
    guard first != 0, second != 0 else { return false }
    let (own, theirs) = (DigitCount.significant(first), DigitCount.significant(second))
    guard own != theirs, 2 <= min(own, theirs) else { return false }
    let (fine, coarse) = theirs < own ? (first, second) : (second, first)
    let step = DigitCount.step(of: fine, digits: min(own, theirs))
    let tolerance = step * 1e-6
    return abs((fine / step).rounded() * step - coarse) <= tolerance
      || abs((fine / step).rounded(.down) * step - coarse) <= tolerance
  }
}

/// The digits of a number as it is written.
private enum DigitCount {
  /// The most decimal places looked at. Set by reading.
  static let placeCountMax = 6

  /// The digits from the first to the last that is not zero.
  static func significant(_ number: Double) -> Int {
    let size = abs(number)
    guard size.isFinite, 0 < size, size < 1e15 else { return 1 }
    var unit = 1.0
    for _ in 0..<placeCountMax where 1e-6 < abs((size / unit).rounded() * unit - size) {
      unit /= 10
    }
    var scaled = (size / unit).rounded()
    while 1 <= scaled, (scaled / 10).rounded(.down) * 10 == scaled { scaled /= 10 }
    var count = 0
    while 1 <= scaled {
      scaled = (scaled / 10).rounded(.down)
      count += 1
    }
    return max(1, count)
  }

  /// The worth of the digit at place `digits` of a number.
  static func step(of number: Double, digits: Int) -> Double {
    var step = 1.0
    let size = abs(number)
    while step * 10 <= size { step *= 10 }
    while size < step { step /= 10 }
    for _ in 1..<max(1, digits) { step /= 10 }
    return step
  }
}
