/// What is known of the rules of sites, and who waits for them.
struct SiteTable {
  /// Sites whose rules are kept; beyond, those too old to hold are dropped, then all that nobody waits for.
  /// Set by reading.
  static let siteCountMax = 20_000

  struct Site {
    var rules: SiteRules?
    /// Jobs that wait for the rules; not empty while they are asked for.
    var waiting: [Int] = []
  }

  private var sites: [String: Site] = [:]

  func rules(of origin: String, at now: Timestamp) -> SiteRules? {
    guard let rules = sites[origin]?.rules, rules.isFresh(at: now) else { return nil }
    return rules
  }

  /// Whether the one who waits is the first, so that the rules are to be asked for.
  mutating func wait(_ id: Int, for origin: String) -> Bool {
    sites[origin, default: Site()].waiting.append(id)
    return sites[origin]?.waiting.count == 1
  }

  mutating func takeWaiting(of origin: String) -> [Int] {
    defer { sites[origin]?.waiting = [] }
    return sites[origin]?.waiting ?? []
  }

  mutating func setRules(_ rules: SiteRules, of origin: String) {
    sites[origin, default: Site()].rules = rules
    guard Self.siteCountMax < sites.count else { return }
    let now = rules.readAt
    sites = sites.filter { !$0.value.waiting.isEmpty || $0.value.rules?.isFresh(at: now) ?? false }
    guard Self.siteCountMax < sites.count else { return }
    sites = sites.filter { !$0.value.waiting.isEmpty }
  }

  /// The rules as they stand, however old.
  subscript(origin: String) -> SiteRules? {
    get { sites[origin]?.rules }
    set { sites[origin]?.rules = newValue }
  }
}

/// Asks a site for its robots.txt and its reservations before the first page.
extension Fetcher {
  // recursion: once; a request for rules is of another purpose and waits for none
  func waitForRules(_ job: FetchJob) {
    let origin = job.address.origin
    if sites.wait(job.id, for: origin) { ask(for: "/robots.txt", .robots, of: origin) }
  }

  private func ask(for path: String, _ purpose: FetchResult.Purpose, of origin: String) {
    let request = FetchRequest(origin + path)
    guard let address = WebAddress(request.address) else { return }
    admit(
      FetchJob(id: newID(), request: request, purpose: purpose, address: address, origin: origin))
  }

  /// Takes the answer to one of the two, and lets those in that wait when both are there.
  func takeRules(
    _ outcome: Result<HTTPResponse, FetchFailure>, of origin: String, _ job: FetchJob
  ) {
    if case .failure(.paused(let until)) = outcome, job.purpose == .robots {
      return failWaiting(of: origin, .paused(until: until))
    }
    if job.purpose == .robots {
      let rules = SiteRules(robots: outcome, token: identity.token, at: clock.now)
      sites.setRules(rules, of: origin)
      let host = WebAddress(origin)?.host ?? job.address.host
      queues.setGap(rules.robots.crawlDelay ?? .zero, of: host)
      if rules.failure == nil { return ask(for: TDMSiteFile.path, .reservations, of: origin) }
    } else if case .success(let answer) = outcome, answer.status == 200 {
      sites[origin]?.reservations = TDMSiteFile(answer.body)
    }
    for id in sites.takeWaiting(of: origin) {
      if let job = jobs[id] { admit(job) }
    }
  }

  private func failWaiting(of origin: String, _ failure: FetchFailure) {
    for id in sites.takeWaiting(of: origin) {
      if let job = jobs[id] { finish(job, .failure(failure)) }
    }
  }
}
