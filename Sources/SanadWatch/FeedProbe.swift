package import SanadFetch

/// Looks at feeds and sites without keeping anything.
package enum FeedProbe {
  /// How long it waits for all answers. Set by reading.
  private static let waitMax = Duration.seconds(600)

  /// What is at an address.
  package struct Finding: Hashable, Sendable {
    package let address: String
    /// Feed, sitemap or index; nil where it is none.
    package let kind: FeedContent.Kind?
    package let itemCount: Int
    /// Why it cannot be watched; nil where it can.
    package let problem: String?
  }

  /// Asks for each of `addresses` once, and says what is there, in their order.
  package static func check(
    _ addresses: [String], _ fetcher: Fetcher, _ clock: any FetchClock
  ) -> [Finding] {
    let ids = addresses.map { fetcher.submit(FetchRequest($0)) }
    let results = results(of: fetcher, clock).filter { $0.purpose == .page }
    let byID = Dictionary(results.map { ($0.id, $0) }) { first, _ in first }
    return zip(ids, addresses).map { id, address in
      byID[id].map(finding)
        ?? Finding(
          address: address, kind: nil, itemCount: 0, problem: "no answer")
    }
  }

  private static func finding(_ result: FetchResult) -> Finding {
    switch result.outcome {
    case .failure(let failure):
      Finding(
        address: result.requested, kind: nil, itemCount: 0, problem: failure.description)
    case .success(let response): finding(result, response)
    }
  }

  private static func finding(_ result: FetchResult, _ response: HTTPResponse) -> Finding {
    let content =
      response.status != 200
      ? nil
      : result.address.flatMap {
        FeedContent(response.body, at: $0, now: result.finishedAt)
      }
    let problem = response.status == 200 ? "no feed" : "status \(response.status)"
    return Finding(
      address: result.requested, kind: content?.kind,
      itemCount: (content?.items.count ?? 0) + (content?.children.count ?? 0),
      problem: content == nil ? problem : nil)
  }

  /// The feeds that a page names, and the sitemaps that its site's robots.txt does.
  package static func discover(
    _ address: String, _ fetcher: Fetcher, _ clock: any FetchClock, token: String
  ) throws(FetchFailure) -> [FeedDiscovery.Candidate] {
    fetcher.submit(FetchRequest(address))
    let results = results(of: fetcher, clock)
    guard let page = results.last(where: { $0.purpose == .page }) else { throw .timedOut }
    let response = try page.outcome.get()
    guard let base = page.address else { throw .badAddress }
    let links = PageLinks(response.body)
    let sitemaps = results.filter { $0.purpose == .robots }.flatMap { result in
      guard case .success(let answer) = result.outcome, answer.status == 200 else {
        return [String]()
      }
      return RobotsRules(answer.body, token: token).sitemaps
    }
    return FeedDiscovery.candidates(
      links: links.links, sitemaps: sitemaps, relativeTo: links.base(of: base))
  }

  private static func results(
    of fetcher: Fetcher, _ clock: any FetchClock
  ) -> [FetchResult] {
    let end = clock.uptime + waitMax
    var results: [FetchResult] = []
    while !fetcher.isIdle, clock.uptime < end {
      if let result = fetcher.next(within: end - clock.uptime) { results.append(result) }
    }
    return results
  }
}
