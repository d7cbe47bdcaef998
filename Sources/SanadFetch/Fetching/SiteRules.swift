/// What a site allows: its robots.txt and its reservations, kept for a day.
struct SiteRules: Sendable {
  /// How long an answer holds (RFC 9309, 2.4). Given by the standard.
  static let ageMax = Duration.hours(24)
  /// After what time a robots.txt that could not be had is asked for again. Set by reading.
  static let failedAgeMax = Duration.hours(1)

  let robots: RobotsRules
  /// Why every address is refused; nil where the robots.txt was read or there is none.
  let failure: String?
  var reservations: TDMSiteFile
  let readAt: Timestamp

  /// Whether the rules still hold at `now`; a clock set back makes them old.
  func isFresh(at now: Timestamp) -> Bool {
    let age = now.since(readAt)
    return .zero <= age && age < (failure == nil ? Self.ageMax : Self.failedAgeMax)
  }

  /// Reads the answer to a request for robots.txt (RFC 9309, 2.3.1): what is not there allows all, what
  /// cannot be had nothing. "Too many requests" is no sign that there is none.
  init(robots outcome: Result<HTTPResponse, FetchFailure>, token: String, at now: Timestamp) {
    readAt = now
    reservations = .silent
    switch outcome {
    case .success(let answer) where 200 <= answer.status && answer.status < 300:
      (robots, failure) = (RobotsRules(answer.body, token: token), nil)
    case .success(let answer)
    where 300 <= answer.status && answer.status < 500
      && answer.status != 429:
      (robots, failure) = (.open, nil)
    case .success(let answer): (robots, failure) = (.closed, "status \(answer.status)")
    case .failure(.tooManyRedirects): (robots, failure) = (.open, nil)
    case .failure(let reason): (robots, failure) = (.closed, reason.description)
    }
  }

  /// What keeps an address from being fetched, nil where nothing does.
  func refusal(of address: WebAddress) -> FetchFailure? {
    if let failure { return .rulesUnavailable(failure) }
    guard robots.allows(address.target) else { return .disallowed }
    let reservation = reservations.reservation(for: address.target)
    return reservation.isReserved == true ? .reserved(policy: reservation.policy) : nil
  }
}
