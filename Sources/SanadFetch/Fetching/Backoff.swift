import SanadText

/// How long something that fails is left alone.
package enum Backoff {
  /// The first pause, and the longest. Set by reading.
  package static let pauseMin = Duration.seconds(30)
  package static let pauseMax = Duration.hours(24)

  /// 30 s after the first failure, twice as long after each further one, a day at most; spread so that
  /// what failed together is not asked again together.
  package static func pause(afterFailures count: Int, of key: String) -> Duration {
    min(spread(pause(afterFailures: count), key: key, attempt: count), pauseMax)
  }

  /// The same without the spreading.
  static func pause(afterFailures count: Int) -> Duration {
    let doublings = min(max(count - 1, 0), 12)
    return min(pauseMin * (1 << doublings), pauseMax)
  }

  /// `duration` and up to a fifth more or less, by a hash of key and attempt: no chance is at work, so a
  /// run can be repeated.
  package static func spread(_ duration: Duration, key: String, attempt: Int) -> Duration {
    var hash = FNV1a(key.utf8)
    hash.add("#\(attempt)".utf8)
    let parts = Int64(hash.mixed >> 32 % 401) - 200
    return .milliseconds(
      duration.milliseconds / 1000 * (1000 + parts)
        + duration.milliseconds % 1000)
  }
}

/// The header `Retry-After`: seconds or a date.
package enum RetryAfter {
  /// A day at most; nil for what is neither.
  package static func pause(_ text: String?, at now: Timestamp) -> Duration? {
    guard let text = text?.trimmingSpaces, !text.isEmpty else { return nil }
    if text.utf8.allSatisfy({ 0x30 <= $0 && $0 <= 0x39 }) {
      return Int64(text).map { min(.seconds($0), Backoff.pauseMax) } ?? Backoff.pauseMax
    }
    guard let moment = HTTPDate.timestamp(of: text) else { return nil }
    return min(max(moment.since(now), .zero), Backoff.pauseMax)
  }
}
