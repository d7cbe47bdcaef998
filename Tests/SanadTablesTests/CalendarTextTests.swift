import Foundation
import Testing

@testable import SanadTables

@Test(arguments: [
  (0, "1970-01-01"), (-1, "1969-12-31"), (11_016, "2000-02-29"), (20_523, "2026-03-11"),
  (-719_528, "0000-01-01"), (-719_529, "-0001-12-31"), (2_932_897, "+10000-01-01"),
])
func `a day's date`(_ days: Int64, _ expected: String) {
  #expect(CalendarText.date(days: days) == expected)
}

@Test func `every hundredth day of two thousand years agrees with Foundation`() {
  let style = Date.ISO8601FormatStyle().year().month().day()
  for days in stride(from: -140_000, to: 700_000, by: 101) {
    let date = Date(timeIntervalSince1970: Double(days) * 86_400)
    #expect(CalendarText.date(days: Int64(days)) == style.format(date))
  }
}

@Test(arguments: [
  (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999999Z"),
  (1_773_205_567_120_000, "2026-03-11T05:06:07.120000Z"),
  (Int64.min, "-290308-12-21T19:59:05.224192Z"), (Int64.max, "+294247-01-10T04:00:54.775807Z"),
])
func `a moment's time`(_ microseconds: Int64, _ expected: String) {
  #expect(CalendarText.timestamp(microseconds: microseconds) == expected)
}
