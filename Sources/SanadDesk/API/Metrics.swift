import Synchronization

/// Counts of what the desk did, as Prometheus reads them.
final class Metrics: Sendable {
  private struct Counts {
    /// By status.
    var requests: [Int: Int] = [:]
    var bytes = 0
    var seconds = 0.0
    /// Requests by the bound that they took no longer than.
    var buckets: [Int] = Array(repeating: 0, count: Metrics.bounds.count)
  }

  /// Seconds. Set by reading.
  private static let bounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]

  private let counts = Mutex(Counts())

  func note(status: Int, byteCount: Int, seconds: Double) {
    counts.withLock { counts in
      counts.requests[status, default: 0] += 1
      counts.bytes += byteCount
      counts.seconds += seconds
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound {
        counts.buckets[index] += 1
      }
    }
  }

  /// Text exposition format 0.0.4.
  func text(articles: Int, stories: Int, listeners: Int, change: Int64) -> String {
    let counts = counts.withLock { $0 }
    let total = counts.requests.values.reduce(0, +)
    var lines = [
      "# HELP sanad_requests_total Requests answered.", "# TYPE sanad_requests_total counter",
    ]
    for status in counts.requests.keys.sorted() {
      lines.append("sanad_requests_total{status=\"\(status)\"} \(counts.requests[status] ?? 0)")
    }
    lines += [
      "# HELP sanad_request_seconds Time to an answer.", "# TYPE sanad_request_seconds histogram",
    ]
    for (bound, count) in zip(Self.bounds, counts.buckets) {
      lines.append("sanad_request_seconds_bucket{le=\"\(bound)\"} \(count)")
    }
    lines += [
      "sanad_request_seconds_bucket{le=\"+Inf\"} \(total)",
      "sanad_request_seconds_sum \(counts.seconds)", "sanad_request_seconds_count \(total)",
    ]
    lines += Self.lines("sanad_sent_bytes_total", "counter", "Bytes of answers.", counts.bytes)
    lines += Self.lines("sanad_articles", "gauge", "Articles of the store.", articles)
    lines += Self.lines("sanad_stories", "gauge", "Stories of the store.", stories)
    lines += Self.lines("sanad_listeners", "gauge", "Browsers that listen.", listeners)
    lines += Self.lines(
      "sanad_last_change", "gauge", "The newest change of the store.", Int(clamping: change))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(
    _ name: String, _ type: String, _ help: String, _ value: Int
  ) -> [String] {
    ["# HELP \(name) \(help)", "# TYPE \(name) \(type)", "\(name) \(value)"]
  }
}
