/// Why a fetch brought no answer.
package enum FetchFailure: Error, Hashable, Sendable {
  /// What was given is no address of the web.
  case badAddress
  /// The guard refused the address; the name of its block or of what is wrong.
  case refused(String)
  /// The site's robots.txt does not allow it.
  case disallowed
  /// The site's robots.txt could not be had; what came instead.
  case rulesUnavailable(String)
  /// The site reserves its rights on text and data mining, in a file for the whole site.
  case reserved(policy: String?)
  /// The host asked for a pause, or gave no answer lately.
  case paused(until: Timestamp)
  case tooManyRedirects
  /// A redirect from https to http.
  case insecureRedirect
  /// A redirect to what is no address.
  case badRedirect
  case limit(FetchLimits.Limit)
  case timedOut
  case unresolved
  case unreachable
  /// The certificate is not trusted.
  case untrusted(String)
  /// What came is no HTTP, or breaks off.
  case broken(String)
  /// A coding of the body that was not asked for and is not read.
  case unreadCoding(String)
  /// The body is not in the coding it claims.
  case damagedBody

  /// Whether the host itself did not answer, so that its other addresses need not be tried now.
  var isOfHost: Bool {
    switch self {
    case .timedOut, .unresolved, .unreachable, .untrusted: true
    default: false
    }
  }
}

extension FetchFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .badAddress: "no address of the web"
    case .refused(let reason): "address refused: \(reason)"
    case .disallowed: "not allowed by robots.txt"
    case .rulesUnavailable(let reason): "robots.txt could not be had: \(reason)"
    case .reserved(let policy): "rights reserved" + (policy.map { ", policy \($0)" } ?? "")
    case .paused(let until): "host is left alone until \(until)"
    case .tooManyRedirects: "too many redirects"
    case .insecureRedirect: "redirect from https to http"
    case .badRedirect: "redirect to no address"
    case .limit(let limit): "over the limit \(limit.rawValue)"
    case .timedOut: "timed out"
    case .unresolved: "host name not known"
    case .unreachable: "no connection"
    case .untrusted(let reason): "certificate not trusted: \(reason)"
    case .broken(let reason): "answer broken: \(reason)"
    case .unreadCoding(let coding): "content-encoding '\(coding)' is not read"
    case .damagedBody: "body is damaged"
    }
  }
}
