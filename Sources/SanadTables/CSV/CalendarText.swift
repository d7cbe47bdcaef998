/// Days and moments as ISO 8601 writes them, in UTC.
enum CalendarText {
  /// `2026-03-11T05:06:07Z`, with six digits of a second where it is no whole one.
  static func timestamp(microseconds: Int64) -> String {
    let (seconds, fraction) = floored(microseconds, 1_000_000)
    let (days, second) = floored(seconds, 86_400)
    let clock = [second / 3_600, second / 60 % 60, second % 60].map { padded($0, 2) }
    let part = fraction == 0 ? "" : "." + padded(fraction, 6)
    return date(days: days) + "T" + clock.joined(separator: ":") + part + "Z"
  }

  /// `2026-03-11`; a year outside 0000...9999 gets its sign, as ISO 8601 asks.
  static func date(days: Int64) -> String {
    let (year, month, day) = civil(days)
    let sign = year < 0 ? "-" : 9_999 < year ? "+" : ""
    return sign + padded(abs(year), 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// Year, month and day of a day counted from 1970-01-01.
  ///
  /// Howard Hinnant's `civil_from_days`: years begin in March, so that the leap day comes last.
  private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = floored(days + 719_468, 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// Quotient and remainder where the remainder is never negative.
  private static func floored(_ number: Int64, _ divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
