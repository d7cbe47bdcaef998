import SanadModel
import Testing

@testable import SanadFetch

@Test(arguments: [
  ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
  ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
  ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"),
  ("Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
  ("Fri, 29 Feb 2036 23:59:59 GMT", "2036-02-29T23:59:59Z"),
  ("Mon, 30 Feb 2026 08:00:00 GMT", nil), ("Mon, 02 Mar 2026 24:00:00 GMT", nil),
  ("120", nil), ("", nil), ("Sun, 06 Nov 1994", nil), (":", nil), ("a b 1:2:3", nil),
])
func `dates of HTTP are read in their three forms`(_ text: String, _ expected: String?) {
  #expect(HTTPDate.timestamp(of: text)?.description == expected)
}

@Test func `a date of HTTP is written as it is read`() {
  let text = "Sun, 06 Nov 1994 08:49:37 GMT"
  #expect(HTTPDate.timestamp(of: text).map(HTTPDate.text) == text)
}

@Test func `moments before 1970 and at the ends of the type have a text`() {
  #expect(Timestamp(milliseconds: -1).description == "1969-12-31T23:59:59Z")
  #expect(Timestamp(seconds: 0).compact == "19700101000000")
  let last = Timestamp(milliseconds: .max)
  #expect(last.adding(.seconds(1)) == last)
  #expect(Timestamp(milliseconds: .min).since(last) < .zero)
}
