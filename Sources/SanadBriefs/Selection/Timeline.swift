import SanadModel

/// The days of a story with the claims that fall on them.
enum Timeline {
  /// Days in order of their first day, then of their last; the claims of one day as ranked.
  ///
  /// A clock time whose day is open stands on no day.
  static func days(of account: Account, ranked: [Int]) -> [Brief.Day] {
    var claims: [DateValue: [String]] = [:]
    for index in ranked {
      let claim = account.claims[index]
      guard let date = claim.date, date.days != nil else { continue }
      claims[date, default: []].append(claim.id)
    }
    return claims.keys.sorted { order($0) < order($1) }
      .map { Brief.Day(date: $0, claims: claims[$0] ?? []) }
  }

  /// First day, last day, minute of the day (a day without one comes first), and the ISO text.
  private static func order(_ date: DateValue) -> (Int, Int, Int, String) {
    let days = date.days
    var minute = -1
    if case .moment(_, let time) = date { minute = time.minute }
    return (
      days?.lowerBound.dayNumber ?? 0, days?.upperBound.dayNumber ?? 0, minute, date.description
    )
  }
}
