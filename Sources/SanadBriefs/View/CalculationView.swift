import SanadModel
import SanadText

/// A sum or a share that a sentence gives, with the arithmetic shown.
struct CalculationView: Sendable, Hashable {
  /// Digits shown behind the decimal mark of a share. Set by reading.
  private static let shareScale = 10.0

  /// `12 + 30 = 42`; `45 / 120 = 37,5%`, and what the report says where that is another number.
  let words: String
  let holds: Bool
  let sentence: Pointer

  /// A weekday that does not fall on its date: both readings, each with the day it is.
  init(weekday notice: Notice, in sentence: Pointer, labels: Labels) {
    let days = notice.detail.split(separator: " ").compactMap { Timestamp(iso: String($0))?.date }
    words = days.isEmpty ? notice.detail : days.map(labels.weekday).joined(separator: "; ")
    holds = false
    self.sentence = sentence
  }

  init(_ calculation: Calculation, labels: Labels) {
    holds = calculation.holds
    sentence = calculation.sentence
    let isSum = calculation.kind == .sum
    let sign = isSum ? " + " : " / "
    let terms = calculation.terms.map { labels.number($0) }.joined(separator: sign)
    let made =
      isSum
      ? labels.number(calculation.result)
      : labels.percent((calculation.result * Self.shareScale).rounded() / Self.shareScale)
    let arithmetic = "\(terms) = \(made)"
    let given = isSum ? labels.number(calculation.given) : labels.percent(calculation.given)
    words =
      holds
      ? arithmetic
      : labels.filled("check.differs", [("value", arithmetic), ("name", given)])
  }
}

extension Labels {
  fileprivate func percent(_ value: Double) -> String {
    filled("quantity.percent", [("value", number(value))])
  }

  /// `10 Mar 2026 = Selasa`
  func weekday(of date: CivilDate) -> String {
    filled("check.weekday", [("date", day(date)), ("name", self["weekday.\(date.weekday)"])])
  }
}
