import SanadModel
import Testing

@Test func `day numbers and dates are one to one over four centuries`() {
  var previous = CivilDate(dayNumber: -100_001)
  for number in -100_000...100_000 {
    let date = CivilDate(dayNumber: number)
    #expect(date.dayNumber == number && previous < date)
    previous = date
  }
}

@Test(arguments: [(2024, 11, 11, 1), (2025, 6, 9, 1), (2024, 6, 19, 3), (2000, 1, 1, 6)])
func `weekdays are those of the calendar`(_ year: Int, _ month: Int, _ day: Int, _ weekday: Int) {
  #expect(CivilDate(year: year, month: month, day: day)?.weekday == weekday)
}

@Test func `days that no calendar has are none`() {
  #expect(CivilDate(year: 2025, month: 2, day: 29) == nil)
  #expect(CivilDate(year: 2025, month: 13, day: 1) == nil)
  #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
}

@Test(arguments: [
  ("2024-11-12T04:00:00+07:00", "2024-11-12T04:00:00+07:00"),
  ("2024-11-12 04:00", "2024-11-12T04:00:00"),
  ("2024-11-12T04:00:05.123Z", "2024-11-12T04:00:05Z"),
  ("20241112", "2024-11-12"),
  ("2024-11-12", "2024-11-12"),
])
func `ISO times are read`(_ text: String, _ expected: String) {
  #expect(Timestamp(iso: text)?.description == expected)
}

@Test(arguments: ["", "yesterday", "2024-13-01", "12/11/2024", "2024-11"])
func `other times are not`(_ text: String) {
  #expect(Timestamp(iso: text) == nil)
}
