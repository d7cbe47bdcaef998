import SanadModel

/// The relation of two numbers for one thing, before time and scope are compared.
enum ValueComparison: Hashable, Sendable {
  case equal
  /// Both can be true: one is rounded, or one is a bound that the other is within.
  case compatible
  case differing
}

extension Quantity {
  /// Half the width of "about", as a share of the number: news rounds to the nearest ten of a hundred.
  /// Set by reading.
  static let aboutShare = 0.1
  /// The most that a rounding may take away, as a share of the number. Set by reading.
  static let roundingShareMax = 0.05

  func comparison(with other: Quantity) -> ValueComparison {
    if low == other.low, high == other.high { return .equal }
    let (own, theirs) = (bounds(beside: other), other.bounds(beside: self))
    if own.low <= theirs.high, theirs.low <= own.high { return .compatible }
    if isRounding(of: other) || other.isRounding(of: self) { return .compatible }
    return .differing
  }

  /// Factor by which "thousands" may extend beside a number: 11,000 are thousands too. Set by reading.
  static let vagueStretch = 2.0

  /// Whether the words give only the order of magnitude.
  private var isVague: Bool {
    switch qualifier {
    case .several, .tens, .dozens, .teens, .hundreds, .thousands, .millions, .billions: true
    case .tensOfThousands, .hundredsOfThousands, .tensOfMillions, .hundredsOfMillions: true
    case .exact, .about, .atLeast, .atMost, .moreThan, .lessThan, .between: false
    }
  }

  /// The least and the greatest number that the words allow beside `other`.
  private func bounds(beside other: Quantity) -> (low: Double, high: Double) {
    let low = low ?? -.infinity
    var high = high ?? .infinity
    if isVague, !other.isVague { high *= Self.vagueStretch }
    guard qualifier == .about, low.isFinite, high.isFinite else { return (low, high) }
    return (low - abs(low) * Self.aboutShare, high + abs(high) * Self.aboutShare)
  }

  /// Whether this single number is the other one with its last digits left off.
  private func isRounding(of other: Quantity) -> Bool {
    guard let own = low, own == high, let exact = other.low, exact == other.high else {
      return false
    }
    let difference = abs(own - exact)
    return difference < Self.step(of: own) && difference <= abs(own) * Self.roundingShareMax
  }

  /// The worth of the last digit that is not zero: 100 for 2,400; 0.1 for 152.5.
  private static func step(of number: Double) -> Double {
    var step = 0.001
    let size = abs(number)
    guard 0 < size, size < 1e15 else { return 0 }
    while true {
      let tens = (size / (step * 10)).rounded()
      if 1e-6 * step < abs(tens * step * 10 - size) { return step }
      step *= 10
    }
  }

  /// The number, if the words give exactly one; nil for a bound or a range.
  var exact: Double? { low == high ? low : nil }

  /// The least number that the words give; 0 if there is none.
  var least: Double { low ?? high ?? 0 }

  /// How many times the lesser goes into the greater, from the nearest bounds; infinite beside zero.
  func ratio(to other: Quantity) -> Double {
    let (lesser, greater) = least <= other.least ? (self, other) : (other, self)
    let (from, to) = (lesser.high ?? lesser.least, greater.low ?? greater.high ?? 0)
    return 0 < from ? to / from : .infinity
  }
}
