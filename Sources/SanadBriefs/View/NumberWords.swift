import SanadLanguages
package import SanadModel

/// Numbers as a language writes them.
extension Labels {
  /// The most digits after the decimal mark: values come from news, which has at most four. Set by reading.
  private static let decimalCountMax = 4
  /// Ten to the power of ``decimalCountMax``. Given by its definition.
  private static let decimalScale = 10_000.0
  /// Numbers from which no digit after the decimal mark is certain, and none is shown.
  /// Given by the precision of a double.
  private static let wholeMin = 1e14
  /// Numbers from which digits would be made up: a double ends after sixteen of them.
  /// Given by the precision of a double.
  private static let exponentMin = 1e18

  /// `11.000`, `2,4`, `3.621.000.000.000.000`; from 10^18 on as `1e+18`.
  package func number(_ value: Double) -> String {
    guard abs(value) < Self.exponentMin else { return String(value) }
    let sign = value < 0 ? "−" : ""
    if Self.wholeMin <= abs(value) { return sign + grouped(Int(abs(value).rounded())) }
    let scaled = Int((abs(value) * Self.decimalScale).rounded())
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int(Self.decimalScale))
    var decimals = String(rest)
    decimals = String(repeating: "0", count: Self.decimalCountMax - decimals.count) + decimals
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let mark = String(UnicodeScalar(marks.decimal))
    return sign + grouped(whole) + (decimals.isEmpty ? "" : mark + decimals)
  }

  private func grouped(_ whole: Int) -> String {
    let digits = Array(String(whole).utf8)
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index != 0, (digits.count - index) % 3 == 0 { text.append(marks.group) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A quantity in words of the interface, for where no article's words can be shown.
  package func quantity(_ quantity: Quantity) -> String {
    var text = bounds(quantity)
    if let unit = quantity.unit {
      text =
        unit == "percent"
        ? filled("quantity.percent", [("value", text)])
        : filled("quantity.unit", [("value", text), ("name", unit)])
    }
    guard let counted = quantity.counted else { return text }
    return filled("quantity.unit", [("value", text), ("name", counted)])
  }

  /// A number as short as a cell of a table: `12`, `≥ 12`, `≈ 40`, `12–15`, with its currency or per cent.
  func short(_ quantity: Quantity) -> String {
    let sign: String =
      switch (quantity.low, quantity.high, quantity.qualifier) {
      case (_, nil, .moreThan): "> "
      case (_, nil, _): "≥ "
      case (nil, _, .lessThan): "< "
      case (nil, _, _): "≤ "
      case (_, _, .about): "≈ "
      default: ""
      }
    let ends = [quantity.low, quantity.high].compactMap { $0 }.map { number($0) }
    let text = sign + (ends.first == ends.last ? ends.prefix(1) : ends[...]).joined(separator: "–")
    return quantity.unit == "percent" ? filled("quantity.percent", [("value", text)]) : text
  }

  private func bounds(_ quantity: Quantity) -> String {
    let ends = [quantity.low, quantity.high].compactMap { $0 }
    guard let first = ends.first, let last = ends.last else { return quantity.qualifier.rawValue }
    let (from, to) = (number(first), number(last))
    let text = first == last ? from : filled("quantity.range", [("from", from), ("to", to)])
    return filled("qualifier.\(Self.hedge(of: quantity))", [("value", text)])
  }

  /// Which side of its numbers a quantity lies on, as the labels call it.
  private static func hedge(of quantity: Quantity) -> String {
    switch (quantity.low, quantity.high, quantity.qualifier) {
    case (_, nil, .moreThan): "more-than"
    case (_, nil, _): "at-least"
    case (nil, _, .lessThan): "less-than"
    case (nil, _, _): "at-most"
    case (_, _, .about): "about"
    default: "exact"
    }
  }
}
