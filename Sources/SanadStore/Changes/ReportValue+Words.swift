package import SanadModel

extension ReportValue {
  /// `12 orang`, `11.5–12 IDR`, `2026-03-11`: one spelling of a value, for comparing and for lists.
  package var words: String {
    switch self {
    case .words(let words): words
    case .date(let date): date.description
    case .quantity(let quantity): quantity.words
    }
  }
}

extension Quantity {
  fileprivate var words: String {
    let bounds = [low, high].compactMap { $0 }.map { Self.number($0) }
    let number =
      bounds.isEmpty
      ? "" : bounds.count == 2 && bounds[0] != bounds[1] ? "\(bounds[0])–\(bounds[1])" : bounds[0]
    let hedge = qualifier == .exact || qualifier == .between ? "" : qualifier.rawValue
    let state = self.state.map { "(\($0))" } ?? ""
    return [hedge, number, unit ?? "", counted ?? "", state].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Whole numbers up to 2^53 have no decimals.
  private static func number(_ value: Double) -> String {
    guard abs(value) < 9_007_199_254_740_992, value == value.rounded() else { return "\(value)" }
    return String(Int64(value))
  }
}
