import Synchronization

/// Counts what each name did within a span of time, and says when it was too much.
final class Throttle: Sendable {
  /// Names kept: the oldest spans are forgotten first. Set by reading.
  private static let nameCountMax = 10_000

  private struct Span {
    var start: Int64
    var count: Int
  }

  private let spans = Mutex<[String: Span]>([:])
  private let seconds: Int64

  /// - Parameter seconds: the length of a span.
  init(seconds: Int64) { self.seconds = seconds }

  /// Counts one more for `name`; false where there are more than `limit` within the span.
  func allows(_ name: String, limit: Int, now: Int64) -> Bool {
    spans.withLock { spans in
      if Self.nameCountMax <= spans.count {
        spans = spans.filter { now < $0.value.start + seconds }
      }
      if Self.nameCountMax <= spans.count {
        let starts = spans.values.map(\.start).sorted()
        spans = spans.filter { starts[starts.count / 2] < $0.value.start }
      }
      var span = spans[name] ?? Span(start: now, count: 0)
      if span.start + seconds <= now { span = Span(start: now, count: 0) }
      span.count += 1
      spans[name] = span
      return span.count <= limit
    }
  }

  /// Forgets what `name` did.
  func forget(_ name: String) { spans.withLock { $0[name] = nil } }
}
