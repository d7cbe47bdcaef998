import Glibc

/// CPU time and peak memory of this process.
enum Meter {
  /// CPU seconds of all threads so far: holds up on a machine with other work.
  static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory held so far, in MB.
  static func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}

/// What one step took.
struct Measurement {
  let step: String
  let articles: Int
  let bytes: Int
  /// The best of ``Benchmark/runCount`` runs.
  let seconds: Double
  let peakMegabytes: Double

  var row: String {
    let rate = Double(articles) / seconds
    let speed = Double(bytes) / 1e6 / seconds
    return
      "| \(step) | \(articles) | \(rounded(speed)) | \(rounded(rate)) | \(rounded(peakMegabytes)) |"
  }

  static let header = """
    | step | articles | MB/s | articles/s | peak MB |
    |---|---|---|---|---|
    """

  private func rounded(_ value: Double) -> String {
    value < 10
      ? String(Int(value * 10) / 10) + "." + String(Int(value * 10) % 10) : String(Int(value))
  }
}
