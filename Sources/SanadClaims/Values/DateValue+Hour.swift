import SanadModel

extension DateValue {
  /// The hour of a moment, or of a time without a day.
  var hour: ClockTime? {
    switch self {
    case .moment(_, let time), .time(let time): time
    default: nil
    }
  }
}
