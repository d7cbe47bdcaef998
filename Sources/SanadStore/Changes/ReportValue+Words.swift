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
    let hedge = Self.unspelled.contains(qualifier) ? "" : qualifier.rawValue
    let state = self.state.map { "(\($0))" } ?? ""
    return [hedge, number, unit ?? "", counted ?? "", state].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Qualifiers that the numbers show by themselves.
  private static let unspelled: Set<Qualifier> = [.exact, .between]

  /// Reads `words` of a value back; nil for what is no number. What follows the number is what it counts.
  package init?(words: String) {
    let hedge = Qualifier.allCases.first { words.hasPrefix("\($0.rawValue) ") }
    let rest = hedge.map { words.dropFirst($0.rawValue.count + 1) } ?? words[...]
    let parts = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let bounds = parts.first?.split(separator: "–").map { Double($0) } ?? []
    guard let low = bounds.first ?? nil, let high = bounds.last ?? nil, bounds.count <= 2 else {
      return nil
    }
    let qualifier = hedge ?? (bounds.count == 2 ? .between : .exact)
    let counted = parts.dropFirst().first.map(String.init)
    self.init(
      low: [.atMost, .lessThan].contains(qualifier) && bounds.count == 1 ? nil : low,
      high: [.atLeast, .moreThan].contains(qualifier) && bounds.count == 1 ? nil : high,
      qualifier: qualifier, unit: nil, counted: counted)
    guard let counted, counted == Self.percent || counted.hasPrefix(Self.percent + " ") else {
      return
    }
    unit = Self.percent
    let noun = counted.dropFirst(Self.percent.count + 1)
    self.counted = noun.isEmpty ? nil : String(noun)
  }

  private static let percent = "percent"

  /// Whole numbers up to 2^53 have no decimals.
  private static func number(_ value: Double) -> String {
    guard abs(value) < 9_007_199_254_740_992, value == value.rounded() else { return "\(value)" }
    return String(Int64(value))
  }
}
