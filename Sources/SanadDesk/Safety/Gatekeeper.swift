import SanadFetch
import SanadStore

/// Who may ask for what: names of the host, forged forms, passwords, tokens, too many requests.
struct Gatekeeper: Sendable {
  /// Wrong passwords that an address may send in the seconds of ``tryThrottle``. Set by reading.
  private static let tryCountMax = 5
  /// Requests a minute to the API, without and with a token. Set by reading.
  private static let anonymousCountMax = 60
  private static let tokenCountMax = 600
  /// Seconds that a sign-in lasts: a week. Set by reading.
  static let sessionSeconds: Int64 = 604_800

  let settings: DeskSettings
  let file: DeskFile
  /// The desk's own key.
  let key: [UInt8]
  private let hosts: Set<String>
  /// 15 minutes.
  private let tryThrottle = Throttle(seconds: 900)
  private let throttle = Throttle(seconds: 60)
  private let clock = SystemClock()

  init(settings: DeskSettings, file: DeskFile) throws(StoreError) {
    self.settings = settings
    self.file = file
    key = try file.key()
    hosts = HostName.allowed(settings)
  }

  /// Seconds since 1970.
  var now: Int64 { clock.now.seconds }
  /// ISO 8601 in UTC.
  var time: String { clock.now.description }

  // MARK: - Requests

  /// - Throws: why `request` gets no answer.
  func check(_ request: DeskRequest) throws {
    guard let host = request.headers["host"].flatMap(HostName.of), hosts.contains(host) else {
      throw DeskProblem.wrongHost.with(request.headers["host"] ?? "")
    }
    if request.method == .post { try checkOrigin(request, host) }
    if Self.isOpen(request) { return }
    let token = try token(of: request)
    guard try token != nil || isSignedIn(request) else { throw DeskProblem.unauthorized }
    if request.segments.first == "api", settings.isLimited {
      let name = token.map { "token \($0)" } ?? request.peer
      let limit = token == nil ? Self.anonymousCountMax : Self.tokenCountMax
      guard throttle.allows(name, limit: limit, now: now) else { throw DeskProblem.tooMany }
    }
  }

  /// What everybody may ask for: the way in, and whether the program runs.
  private static func isOpen(_ request: DeskRequest) -> Bool {
    ["healthz", "readyz", "sign-in", "assets"].contains(request.segments.first ?? "")
  }

  private func isSignedIn(_ request: DeskRequest) throws -> Bool {
    switch settings.access {
    case .open: return true
    case .password:
      if isTrusted(request.peer), isNamed(request) { return true }
      return try isSession(request.cookie(Self.cookieName) ?? "")
    case .proxy: return isTrusted(request.peer) && isNamed(request)
    }
  }

  private func isTrusted(_ peer: String) -> Bool {
    settings.trustedProxies.contains { $0.contains(peer) }
  }

  /// Whether the proxy says who asks.
  private func isNamed(_ request: DeskRequest) -> Bool {
    !(request.headers[settings.proxyHeader.lowercased()] ?? "").isEmpty
  }

  private func token(of request: DeskRequest) throws -> String? {
    guard let text = request.headers["authorization"], text.lowercased().hasPrefix("bearer ") else {
      return nil
    }
    let token = String(text.dropFirst(7))
    guard try file.knowsToken(token) else { throw DeskProblem.unauthorized }
    return token
  }

  // MARK: - Forms

  /// A form must come from a page of this desk.
  private func checkOrigin(_ request: DeskRequest, _ host: String) throws {
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
      throw DeskProblem.forbidden
    }
    if let origin = request.headers["origin"] {
      let parts = origin.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: true)
      let authority = parts.last.map { $0.drop { $0 == "/" } } ?? ""
      guard origin.hasPrefix("http"), String(authority) == request.headers["host"] else {
        throw DeskProblem.forbidden
      }
    }
    guard let sent = request.form?["token"], HMAC.isEqual(sent, formToken) else {
      throw DeskProblem.forbidden
    }
  }

  /// Tells this desk's messages from those of others.
  var name: String { String(sign("name").prefix(16)) }

  /// Stands in every form: only who reads a page of this desk knows it.
  var formToken: String { sign("form") }

  // MARK: - Sessions

  static let cookieName = "sanad-desk"

  /// The cookie of a new session; nil for a wrong password.
  ///
  /// - Throws: ``DeskProblem/tooMany`` after ``tryCountMax`` wrong ones.
  func session(password: String, peer: String) throws -> String? {
    guard tryThrottle.allows(peer, limit: Self.tryCountMax, now: now) else {
      throw DeskProblem.tooMany
    }
    guard let hash = try file.passwordHash(), Password.isRight(password, hash: hash) else {
      return nil
    }
    tryThrottle.forget(peer)
    let end = now + Self.sessionSeconds
    return "\(end).\(sign("session \(end) \(hash)"))"
  }

  /// A session ends when its password does.
  private func isSession(_ cookie: String) throws -> Bool {
    let parts = cookie.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let end = Int64(parts[0]), now < end,
      let hash = try file.passwordHash()
    else { return false }
    return HMAC.isEqual(String(parts[1]), sign("session \(end) \(hash)"))
  }

  private func sign(_ text: String) -> String {
    SHA256.hexadecimal(HMAC.digest(Array(text.utf8), key: key))
  }
}

extension DeskAnswer {
  /// What keeps a browser from doing with an answer what no page of the desk asks for.
  var guarded: DeskAnswer {
    var answer = self
    for (name, value) in Self.guards where answer.headers[name] == nil {
      answer.headers[name] = value
    }
    return answer
  }

  private static let guards = [
    "content-security-policy": """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'
    """,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // Not `no-referrer`: browsers send the origin `null` with a form then.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
  ]
}
