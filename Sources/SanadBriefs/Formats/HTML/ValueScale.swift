import SanadModel

/// The line that values which differ stand on.
struct ValueScale: Sendable {
  /// Per cent of the line left free at each end, where open bounds run out. Set by reading.
  private static let margin = 6.0

  let from: Double
  let to: Double

  /// Nil where the values have fewer than two places between them.
  init?(_ values: [ReportValue]) {
    let points = values.flatMap { value in
      let bounds = Self.bounds(value)
      return [bounds.low, bounds.high].compactMap { $0 }
    }
    guard let from = points.min(), let to = points.max(), from < to else { return nil }
    self.from = from
    self.to = to
  }

  /// A value's first and last place; nil where it is open.
  static func bounds(_ value: ReportValue) -> (low: Double?, high: Double?) {
    switch value {
    case .quantity(let quantity): return (quantity.low, quantity.high)
    case .words: return (nil, nil)
    case .date(let date):
      let days = date.days
      return (
        days.map { Double($0.lowerBound.dayNumber) }, days.map { Double($0.upperBound.dayNumber) }
      )
    }
  }

  /// Per cent along the line.
  func place(_ value: Double) -> Double {
    Self.margin + (value - from) / (to - from) * (100 - 2 * Self.margin)
  }

  /// From where to where `value` reaches; nil for one without bounds.
  func span(_ value: ReportValue) -> (from: Double, to: Double)? {
    switch Self.bounds(value) {
    case (let low?, let high?): return (place(low), place(high))
    case (let low?, nil): return (place(low), 100)
    case (nil, let high?): return (0, place(high))
    case (nil, nil): return nil
    }
  }
}
