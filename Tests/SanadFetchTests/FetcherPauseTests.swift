import SanadFetch
import SanadFetchSupport
import Testing

@Test func `a host that asks for a pause has it`() throws {
  var isFirst = true
  let desk = try #require(
    SimulatedDesk(
      answer: site { _ in
        defer { isFirst = false }
        return isFirst
          ? SimulatedWeb.Answer(status: 429, headers: [("Retry-After", "60")])
          : SimulatedWeb.Answer()
      }))
  let results = desk.fetch("https://example.com/a", "https://example.com/b")
  #expect(results.map(\.summary) == ["429", "200"])
  #expect(results[0].retryAt?.since(results[0].finishedAt) == .seconds(60))
  let visits = desk.web.visits.suffix(2)
  let pause = try #require(visits.last).start - (try #require(visits.first)).end
  #expect(.seconds(60) <= pause && pause < .seconds(61))
}

@Test func `who waits for a host that is left alone for long is told`() throws {
  let desk = try #require(
    SimulatedDesk(
      answer: site { _ in
        SimulatedWeb.Answer(status: 503, headers: [("Retry-After", "7200")])
      }))
  let results = desk.fetch("https://example.com/a", "https://example.com/b")
  #expect(results[0].summary == "503")
  let until = results[0].finishedAt.adding(.seconds(7200))
  #expect(results[1].summary == "host is left alone until \(until)")
  #expect(results[1].retryAt == until)
  // Later requests are told at once, and the host is asked again when the time has come.
  #expect(desk.fetch("https://example.com/c").map(\.retryAt) == [until])
  desk.clock.advance(by: .seconds(7200))
  #expect(desk.fetch("https://example.com/d").map(\.summary) == ["503"])
}

@Test func `a host that fails is left alone longer and longer`() throws {
  let desk = try #require(SimulatedDesk { _ in SimulatedWeb.Answer(failure: .timedOut) })
  var request = FetchRequest("https://example.com/")
  request.obeysSiteRules = false
  let pauses = (0..<3).map { _ -> Duration in
    let result = desk.fetch([request])[0]
    return result.retryAt?.since(result.finishedAt) ?? .zero
  }
  for (pause, expected) in zip(pauses, [30, 60, 120]) {
    #expect(.seconds(expected * 4 / 5) <= pause && pause <= .seconds(expected * 6 / 5))
  }
}

@Test func `a clock that is set back keeps nobody waiting`() throws {
  let desk = try #require(SimulatedDesk(answer: site()))
  _ = desk.fetch("https://example.com/a")
  desk.clock.set(Timestamp(seconds: 0))
  #expect(desk.fetch("https://example.com/b").map(\.summary) == ["200"])
  #expect(desk.web.impoliteVisits(gap: .seconds(5)) == [])
}
