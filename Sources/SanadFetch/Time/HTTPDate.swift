import SanadModel

/// Reads the dates of HTTP headers (RFC 9110, 5.6.7), the two obsolete forms too.
///
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`
package enum HTTPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Nil for what is no date, and for days that no calendar has.
  package static func timestamp(of text: String) -> Timestamp? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }
    guard let clockIndex = words.firstIndex(where: { $0.contains(":") }), 3 <= clockIndex,
      let clock = clock(words[clockIndex])
    else { return nil }
    let isAsctime = month(words[1]) != nil
    let yearIndex = isAsctime ? clockIndex + 1 : 3
    guard yearIndex < words.count, let year = year(words[yearIndex]),
      let month = month(words[isAsctime ? 1 : 2]), let day = Int(words[isAsctime ? 2 : 1]),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return Timestamp(date, hour: clock.hour, minute: clock.minute, second: clock.second)
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT`
  package static func text(of moment: Timestamp) -> String {
    let day = moment.day
    let month = months[day.month - 1]
    let name = month.prefix(1).uppercased() + month.dropFirst()
    let number = day.day < 10 ? "0\(day.day)" : "\(day.day)"
    let year = String("\(day)".prefix { $0 != "-" })
    return "\(weekdays[day.weekday - 1]), \(number) \(name) \(year) \(moment.clock) GMT"
  }

  private static func month(_ word: Substring) -> Int? {
    months.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
  }

  /// Two digits stand for 1970...2069.
  private static func year(_ word: Substring) -> Int? {
    guard let number = Int(word), 0 <= number, number <= 9999 else { return nil }
    guard word.utf8.count == 2 else { return number }
    return number + (number < 70 ? 2000 : 1900)
  }

  private static func clock(_ word: Substring) -> (hour: Int, minute: Int, second: Int)? {
    let parts = word.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 3, 0 <= parts[0], parts[0] < 24, 0 <= parts[1], parts[1] < 60,
      0 <= parts[2], parts[2] <= 60
    else { return nil }
    return (parts[0], parts[1], parts[2])
  }
}
