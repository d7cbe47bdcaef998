import SanadFetch
import SanadFetchSupport
import Testing

/// Answers rules with "not found" and everything else by `page`.
func site(
  robots: String? = nil, reservations: String? = nil,
  page: @escaping (TransferRequest) -> SimulatedWeb.Answer = { _ in SimulatedWeb.Answer() }
) -> (TransferRequest) -> SimulatedWeb.Answer {
  { request in
    switch request.address.path {
    case "/robots.txt":
      robots.map { SimulatedWeb.Answer(body: $0) } ?? SimulatedWeb.Answer(status: 404)
    case TDMSiteFile.path:
      reservations.map { SimulatedWeb.Answer(body: $0) } ?? SimulatedWeb.Answer(status: 404)
    default: page(request)
    }
  }
}

@Test func `a host has one visitor at a time, five seconds apart`() throws {
  let slow = site { _ in SimulatedWeb.Answer(delay: .seconds(7)) }
  let desk = try #require(SimulatedDesk(answer: slow))
  let requests = (0..<40).map { FetchRequest("https://host\($0 % 4).example.com/\($0)") }
  #expect(desk.fetch(requests).map(\.summary) == Array(repeating: "200", count: 40))
  #expect(desk.web.impoliteVisits(gap: .seconds(5)) == [])
  // Rules and reservations are asked for once a host.
  #expect(desk.web.visits.count == 40 + 8)
}

@Test func `hosts do not wait for each other`() throws {
  let desk = try #require(SimulatedDesk(answer: site()))
  let requests = (0..<100).map { FetchRequest("https://host\($0).example.com/") }
  #expect(desk.fetch(requests).count == 100)
  // Three visits, five seconds between their starts.
  #expect(desk.clock.uptime < .seconds(11))
}

@Test func `what is urgent goes first`() throws {
  let desk = try #require(SimulatedDesk(answer: site()))
  var requests = (0..<4).map { FetchRequest("https://example.com/\($0)") }
  for index in requests.indices { requests[index].priority = 4 - index }
  _ = desk.fetch(requests)
  let order = desk.web.visits.dropFirst(2).map(\.request.address.path)
  #expect(order == ["/3", "/2", "/1", "/0"])
}

@Test func `rules of a site are kept to`() throws {
  let robots = "user-agent: sanad\ndisallow: /private\ncrawl-delay: 20\nuser-agent: *\ndisallow: /"
  let desk = try #require(SimulatedDesk(answer: site(robots: robots)))
  let results = desk.fetch(
    "https://example.com/a", "https://example.com/private/b", "https://example.com/c")
  #expect(results.map(\.summary) == ["200", "not allowed by robots.txt", "200"])
  #expect(desk.web.impoliteVisits(gap: .seconds(20)) == [])
  #expect(!desk.web.visits.contains { $0.request.address.path.hasPrefix("/private") })
}

@Test(arguments: [
  (404, "200"), (403, "200"), (410, "200"), (500, "robots.txt could not be had: status 500"),
  (503, "robots.txt could not be had: status 503"),
  (429, "robots.txt could not be had: status 429"),
])
func `a robots.txt that is not there allows all, one that cannot be had nothing`(
  _ status: Int, _ expected: String
) throws {
  let desk = try #require(
    SimulatedDesk { request in
      SimulatedWeb.Answer(status: request.address.path == "/robots.txt" ? status : 200)
    })
  #expect(desk.fetch("https://example.com/a").map(\.summary) == [expected])
}

@Test func `a site that does not answer is not asked for its pages`() throws {
  let desk = try #require(SimulatedDesk { _ in SimulatedWeb.Answer(failure: .unreachable) })
  let results = desk.fetch("https://example.com/a", "https://example.com/b")
  let expected = "robots.txt could not be had: no connection"
  #expect(results.map(\.summary) == [expected, expected])
  #expect(desk.web.visits.count == 1)
}

@Test func `rules hold for a day`() throws {
  let desk = try #require(SimulatedDesk(answer: site()))
  for _ in 0..<3 {
    _ = desk.fetch("https://example.com/a")
    desk.clock.advance(by: .seconds(13 * 3600))
  }
  #expect(desk.web.visits.filter { $0.request.address.path == "/robots.txt" }.count == 2)
}

@Test func `rights that a site reserves are kept, unless there is a licence`() throws {
  let file = """
    [{"location": "/free/", "tdm-reservation": 0},
     {"location": "/", "tdm-reservation": 1, "tdm-policy": "https://example.com/policy"}]
    """
  let desk = try #require(SimulatedDesk(answer: site(reservations: file)))
  let results = desk.fetch("https://example.com/a", "https://example.com/free/b")
  #expect(
    results.map(\.summary) == ["rights reserved, policy https://example.com/policy", "200"])

  var options = Fetcher.Options()
  options.licensedHosts = ["example.com"]
  let licensed = try #require(SimulatedDesk(options: options, answer: site(reservations: file)))
  #expect(licensed.fetch("https://example.com/a").map(\.summary) == ["200"])
}

@Test func `validators go back byte for byte`() throws {
  let desk = try #require(SimulatedDesk(answer: site { _ in SimulatedWeb.Answer(status: 304) }))
  var request = FetchRequest("https://example.com/feed")
  let tag: [UInt8] = Array("W/\"caf".utf8) + [0xE9, 0x22]
  request.validators = Validators(
    entityTag: tag, lastModified: Array("Sun, 1 Mar 2026 7:05:09 GMT".utf8))
  #expect(desk.fetch([request]).map(\.summary) == ["304"])
  let lines = try #require(desk.web.visits.last).request.headerLines
  #expect(lines.contains(Array("If-None-Match: ".utf8) + tag))
  #expect(lines.contains(Array("If-Modified-Since: Sun, 1 Mar 2026 7:05:09 GMT".utf8)))
}

private func redirects(_ targets: [String: (Int, String)]) -> (TransferRequest) ->
  SimulatedWeb.Answer
{
  site { request in
    guard let (status, location) = targets[request.address.text] else {
      return SimulatedWeb.Answer()
    }
    return SimulatedWeb.Answer(status: status, headers: [("Location", location)])
  }
}

@Test(arguments: [
  ("http://example.com/a", "200", "https://example.com/b"),
  ("https://example.com/down", "redirect from https to http", nil),
  ("https://example.com/inside", "address refused: port", nil),
  ("https://example.com/file", "redirect to no address", nil),
  ("https://example.com/ftp", "address refused: scheme", nil),
  ("https://example.com/bad", "redirect to no address", nil),
  ("https://example.com/loop", "too many redirects", nil),
  ("https://example.com/relative", "200", "https://example.com/b"),
  ("https://example.com/without", "302", nil),
])
func `redirects are followed one by one`(
  _ address: String, _ summary: String, _ movedTo: String?
) throws {
  let desk = try #require(
    SimulatedDesk(
      answer: redirects([
        "http://example.com/a": (301, "https://example.com/b"),
        "https://example.com/down": (302, "http://example.com/b"),
        "https://example.com/inside": (302, "https://example.com:6379/"),
        "https://example.com/file": (302, "file:///etc/passwd"),
        "https://example.com/ftp": (302, "ftp://example.com/a"),
        "https://example.com/bad": (302, "https://"),
        "https://example.com/loop": (302, "/loop"),
        "https://example.com/relative": (308, "b"),
        "https://example.com/without": (302, ""),
      ])))
  let result = try #require(desk.fetch(address).first)
  #expect(result.summary == summary)
  #expect(result.movedTo?.text == movedTo)
  #expect(desk.web.impoliteVisits(gap: .seconds(5)) == [])
}

@Test func `a page moved for good as far as all redirects before are for good`() throws {
  let desk = try #require(
    SimulatedDesk(
      answer: redirects([
        "https://a.example/": (301, "https://b.example/"),
        "https://b.example/": (302, "https://c.example/"),
        "https://c.example/": (301, "https://d.example/"),
      ])))
  let result = try #require(desk.fetch("https://a.example/").first)
  #expect(result.movedTo?.text == "https://b.example/")
  #expect(result.address?.text == "https://d.example/")
  #expect(result.exchanges.map(\.response.status) == [301, 302, 301, 200])
}

@Test func `the rules of the site that a redirect leads to are asked`() throws {
  let desk = try #require(
    SimulatedDesk { request in
      switch (request.address.host, request.address.path) {
      case ("a.example", "/"):
        SimulatedWeb.Answer(status: 302, headers: [("Location", "https://b.example/x")])
      case ("b.example", "/robots.txt"): SimulatedWeb.Answer(body: "user-agent: *\ndisallow: /x")
      case (_, "/robots.txt"), (_, TDMSiteFile.path): SimulatedWeb.Answer(status: 404)
      default: SimulatedWeb.Answer()
      }
    })
  #expect(desk.fetch("https://a.example/").map(\.summary) == ["not allowed by robots.txt"])
}

@Test func `credentials are not taken to another host`() throws {
  let desk = try #require(
    SimulatedDesk(
      answer: redirects([
        "https://a.example/": (302, "/same"), "https://a.example/same": (302, "https://b.example/"),
        "https://b.example/": (302, "https://a.example/back"),
      ])))
  _ = desk.fetch("https://user:secret@a.example/")
  let seen = desk.web.visits.filter { $0.request.address.credentials != nil }
  #expect(seen.map(\.address) == ["https://a.example/", "https://a.example/same"])
}

@Test func `a hook is posted to, and not led elsewhere`() throws {
  let desk = try #require(
    SimulatedDesk(answer: redirects(["https://hooks.example/x": (302, "https://b.example/")])))
  var request = FetchRequest("https://hooks.example/x")
  request.obeysSiteRules = false
  request.posted = (Array("{}".utf8), "application/json")
  #expect(desk.fetch([request]).map(\.summary) == ["302"])
  #expect(desk.web.visits.map(\.request.method) == [.post(Array("{}".utf8))])
}

@Test(arguments: [
  ("desk@example.com", "Sanad/1.0 (+desk@example.com)"),
  (" https://example.com/about ", "Sanad/1.0 (+https://example.com/about)"),
  ("", nil), ("desk", nil), ("desk@localhost", nil), ("a b@example.com", nil),
  ("https://", nil), ("x)\r\nHost: y@example.com", nil),
])
func `a contact address is required`(_ contact: String, _ agent: String?) {
  let identity = FetcherIdentity(token: "Sanad", version: "1.0", contact: contact)
  #expect(identity?.userAgent == agent)
}

@Test(arguments: [
  ("120", 120), (" 0 ", 0), ("99999999999999999999", 86_400), ("86401", 86_400),
  ("Mon, 02 Mar 2026 00:10:00 GMT", 600), ("Sun, 01 Mar 2026 00:00:00 GMT", 0),
  ("soon", nil), ("-5", nil), ("", nil), ("1.5", nil),
])
func `Retry-After is seconds or a date`(_ text: String, _ seconds: Int?) {
  let now = Timestamp(seconds: 1_772_409_600)  // 2 March 2026
  #expect(RetryAfter.pause(text, at: now) == seconds.map { .seconds($0) })
}

@Test func `pauses double to a day and are spread`() {
  let pauses = (1...20).map { Backoff.pause(afterFailures: $0, of: "example.com") }
  #expect(pauses.allSatisfy { .seconds(24) <= $0 && $0 <= .seconds(86_400) })
  #expect(.seconds(86_400 * 4 / 5) <= pauses[19])
  let others = (0..<200).map { Backoff.spread(.seconds(1000), key: "host\($0)", attempt: 1) }
  #expect(others.allSatisfy { .seconds(800) <= $0 && $0 <= .seconds(1200) })
  #expect(150 < Set(others).count)
  #expect(others == (0..<200).map { Backoff.spread(.seconds(1000), key: "host\($0)", attempt: 1) })
}
