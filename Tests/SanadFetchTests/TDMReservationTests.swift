import SanadFetch
import Testing

@Test(
  arguments: [
    ("1", nil, true), (" 1 ", nil, true), ("0", nil, false), ("2", nil, nil), ("yes", nil, nil),
    ("", nil, nil), (nil, nil, nil),
  ] as [(String?, String?, Bool?)])
func `a reservation is one or nought`(_ text: String?, _ policy: String?, _ expected: Bool?) {
  #expect(TDMReservation(reservation: text, policy: policy).isReserved == expected)
}

@Test func `a header names the policy`() throws {
  let lines = ["HTTP/2 200", "TDM-Reservation: 1", "tdm-policy: https://example.com/p.json"]
  let head = try #require(HTTPHead(lines: lines.map { Array($0.utf8) }))
  let expected = TDMReservation(isReserved: true, policy: "https://example.com/p.json")
  #expect(TDMReservation(head) == expected)
}

/// What the site's file, the header and the page say, and what holds.
@Test(
  arguments: [
    (nil, nil, nil, nil), (true, nil, nil, true), (nil, true, nil, true), (nil, nil, true, true),
    (true, false, nil, false), (true, nil, false, false), (false, true, nil, true),
    (true, true, false, false), (false, false, true, true), (true, false, true, true),
  ] as [(Bool?, Bool?, Bool?, Bool?)])
func `the page is before the header, and the header before the site`(
  _ site: Bool?, _ header: Bool?, _ page: Bool?, _ expected: Bool?
) {
  let combined = TDMReservation.combined(
    site: TDMReservation(isReserved: site), header: TDMReservation(isReserved: header),
    page: TDMReservation(isReserved: page))
  #expect(combined.isReserved == expected)
}

@Test func `a policy of the site stands beside a reservation of the page`() {
  let combined = TDMReservation.combined(
    site: TDMReservation(policy: "https://example.com/p"), header: TDMReservation(),
    page: TDMReservation(isReserved: true))
  #expect(combined == TDMReservation(isReserved: true, policy: "https://example.com/p"))
}

@Test(
  arguments: [
    ("/a/x", true), ("/a/free/x", true), ("/b/free/x", false), ("/b/x.jpg", true),
    ("/b/x.jpg?y", nil), ("/c", nil), ("/d%2d1", true), ("/e", nil),
  ] as [(String, Bool?)])
func `the first rule of a site's file that matches decides`(_ path: String, _ expected: Bool?) {
  let file = """
    [{"location": "/a/", "tdm-reservation": 1}, {"location": "/a/free/", "tdm-reservation": 0},
     {"location": "/b/free/*", "tdm-reservation": "0"}, {"location": "/b/*.jpg$", "tdm-reservation": 1},
     {"location": "/d-1", "tdm-reservation": 1, "further": {"x": []}},
     {"tdm-reservation": 1}, {"location": "/e"}, {"location": "/e", "tdm-reservation": 7}]
    """
  #expect(TDMSiteFile(Array(file.utf8)).reservation(for: path).isReserved == expected)
}

@Test(arguments: ["", "{}", "[", "[1, 2]", "null", "<html></html>", "{\"location\": \"/\"}"])
func `what is no such file says nothing`(_ text: String) {
  #expect(TDMSiteFile(Array(text.utf8)).reservation(for: "/") == TDMReservation())
}
