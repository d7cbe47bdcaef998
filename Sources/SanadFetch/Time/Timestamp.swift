package import SanadModel

/// A moment in milliseconds since 1970, without leap seconds.
package struct Timestamp: Hashable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package init(seconds: Int64) { milliseconds = seconds.saturatingProduct(1000) }

  package init(_ day: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.init(seconds: Int64(day.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second))
  }

  /// Whole seconds, rounded down.
  package var seconds: Int64 {
    milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0)
  }

  package func adding(_ duration: Duration) -> Timestamp {
    let (sum, overflow) = milliseconds.addingReportingOverflow(duration.milliseconds)
    return Timestamp(milliseconds: overflow ? (duration < .zero ? .min : .max) : sum)
  }

  /// The time from `earlier` to this moment; negative if it lies after.
  package func since(_ earlier: Timestamp) -> Duration {
    let (difference, overflow) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
    return .milliseconds(overflow ? (earlier < self ? Int64.max : Int64.min) : difference)
  }

  package var day: CivilDate {
    CivilDate(dayNumber: Int((seconds - secondOfDay) / 86_400))
  }

  /// 0...86,399
  package var secondOfDay: Int64 { ((seconds % 86_400) + 86_400) % 86_400 }
}

extension Timestamp: Comparable {
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Timestamp: CustomStringConvertible {
  /// `2026-03-01T07:05:09Z`
  package var description: String { "\(day)T\(clock)Z" }

  /// `20260301070509`, as an index of a web archive writes it.
  package var compact: String { description.filter { $0.isASCII && $0.isWholeNumber } }

  /// `07:05:09`
  var clock: String {
    [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map {
      $0 < 10 ? "0\($0)" : "\($0)"
    }.joined(separator: ":")
  }
}

extension Timestamp {
  /// Reads a moment as feeds and sitemaps write it (W3C-DTF), to the second: `2026-03-01T14:05+07:00`. A day
  /// is its start, a time without a zone one of UTC.
  package init?(w3c text: String) {
    guard let read = SanadModel.Timestamp(wholeISO: text.trimmingSpaces) else { return nil }
    guard let time = read.time else {
      self.init(read.date)
      return
    }
    let minutes = Int64(time.minute - (time.offset ?? 0))
    self.init(
      seconds: Int64(read.date.dayNumber) * 86_400 + minutes * 60 + Int64(time.second ?? 0))
  }
}

extension Duration {
  /// Whole milliseconds, at the limits of the type where they do not fit.
  package var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    let sum = seconds.saturatingProduct(1000).addingReportingOverflow(
      attoseconds / 1_000_000_000_000_000)
    return sum.overflow ? (seconds < 0 ? .min : .max) : sum.partialValue
  }

  static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }
  static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }
  static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}

extension Int64 {
  /// The product, at the limits of the type where it does not fit.
  func saturatingProduct(_ other: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? ((self < 0) == (other < 0) ? .max : .min) : product
  }
}
