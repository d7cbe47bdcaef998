import SanadModel
import SanadText

/// A date as its figures give it, whatever the weekday beside it: `Monday (9/6/2025)`, `Monday, 9 June`.
struct WrittenDate {
  private var day: Int?
  private var month: Int?
  private var year: Int?

  /// In figures alone only where the language writes the day first.
  init(_ places: [Int], _ tokens: [Token], _ text: SourceText, _ cues: ValueWords) {
    guard cues.isDayFirst || places.contains(where: { cues.months[tokens[$0].hash] != nil }) else {
      return
    }
    let cursor = TokenCursor(text, tokens)
    for place in places {
      if let number = cursor.integer(place) {
        if day == nil {
          day = number
        } else if month == nil {
          month = number
        } else {
          year = number
        }
      } else if let number = cues.months[tokens[place].hash], month == nil {
        month = number
      }
    }
  }

  /// Days from publication up to which a date without a year is of the year of publication. Set by reading.
  private static let sameYearDayCountMax = 60

  /// Whether the date falls on one of `weekdays`: far from `published` and without a year, in the year before as well.
  func has(oneOf weekdays: [Int], near published: CivilDate) -> Bool {
    guard let date = date(near: published) else { return false }
    if weekdays.contains(date.weekday) { return true }
    guard year == nil, let day, let month,
      Self.sameYearDayCountMax < abs(date.dayNumber - published.dayNumber),
      let earlier = CivilDate(year: published.year - 1, month: month, day: day)
    else { return false }
    return weekdays.contains(earlier.weekday)
  }

  /// The date, in the year of `published` where none is written.
  func date(near published: CivilDate) -> CivilDate? {
    guard let day, let month else { return nil }
    return CivilDate(year: year ?? published.year, month: month, day: day)
  }
}
