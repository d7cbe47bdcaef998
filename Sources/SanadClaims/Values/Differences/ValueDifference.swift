import SanadModel

/// Values of a draft that cannot all be true, as its claim shows them.
struct ValueDifference: Sendable {
  /// The score of two values being of one thing.
  static let judged = Maker("values.judged")
  /// A date that its weekday contradicts.
  static let slip = Maker("values.weekday")

  let about: Pointer
  let sides: [Conflict.Side]
  let maker: Maker

  /// The value of the side that has the sentence at `pointer`.
  func value(of sentence: Pointer) -> ReportValue? {
    sides.first { $0.reports.contains(sentence) }?.value
  }
}
