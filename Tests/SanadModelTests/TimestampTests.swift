import SanadModel
import SanadTestSupport
import SanadText
import Testing

@Test(arguments: [
  ("2026-03-11T09:20+07:00", "2026-03-11T09:20+07:00", false),
  ("2026-03-11T09:21+07:00", "2026-03-11T09:20+07:00", true),
  ("2026-03-11T06:40Z", "2026-03-11T09:20+07:00", true),
  ("2026-03-11T06:40Z", "2026-03-11T09:20", false),
  ("2026-03-11T23:59+07:00", "2026-03-11", false),
  ("2026-03-12", "2026-03-11T23:59", true),
  ("2026-03-11", "2026-03-11T00:00", false),
])
func `a time is later than a limit`(_ time: String, _ limit: String, _ isAfter: Bool) throws {
  let (time, limit) = (try #require(Timestamp(iso: time)), try #require(Timestamp(iso: limit)))
  #expect(time.isAfter(limit) == isAfter)
}

@Test(arguments: [
  ("2026-03-11T20:40:00Z", 420, "2026-03-12T03:40:00+07:00"),
  ("2026-03-12T03:40:00+07:00", 0, "2026-03-11T20:40:00Z"),
  ("1969-12-31T20:00:00-05:00", 420, "1970-01-01T08:00:00+07:00"),
  ("2026-03-11", 420, "2026-03-11"),
])
func `one moment on another clock`(_ time: String, _ offset: Int, _ expected: String) {
  #expect(Timestamp(iso: time)?.moved(to: offset).description == expected)
}

@Test func `a time without a zone is read on the clock that most reports use`() throws {
  let articles = ["T09:00+07:00", "T02:00Z", "T10:00+07:00", ""].map { time in
    Article.sample(.empty, published: "2026-03-11" + time)
  }
  let time = try #require(Timestamp(iso: "2026-03-11T12:00"))
  #expect(time.zoned(by: articles).description == "2026-03-11T12:00:00+07:00")
  #expect(time.zoned(by: []).description == "2026-03-11T12:00:00")
}

@Test(arguments: [
  "2026-05-05", "2026-05-05T08:00", "2026-05-05T08:00:30.5Z", "2026-05-05 08:00+07:00",
])
func `a time is read whole`(_ text: String) {
  #expect(Timestamp(wholeISO: text) == Timestamp(iso: text))
}

@Test(arguments: [
  "2026-05-05T25:00", "2026-05-05T08:61", "2026-05-05T", "2026-05-05 noon",
  "2026-05-05T08:00+99:00",
  "2026-05-05T08:00x", "2026-02-30",
])
func `what has something left over is no time`(_ text: String) {
  #expect(Timestamp(wholeISO: text) == nil)
}
