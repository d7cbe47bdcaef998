import Glibc
import SanadTables

/// `tables-bench FORMAT [ROWS]`: CPU seconds and peak memory of a table of mentions in one form.
@main
struct TablesBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard 1 < arguments.count, let format = TableFormat(rawValue: arguments[1]) else {
      print("usage: tables-bench parquet|csv [ROWS]")
      exit(64)
    }
    print("| form | rows | MB | CPU s | peak MB |\n|---|---|---|---|---|")
    print(try row(format, arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1_000_000))
  }

  private static func row(_ format: TableFormat, _ rowCount: Int) throws -> String {
    let mentions = Mentions()
    let before = cpuSeconds()
    let empty = try mentions.write(rowCount, nil)
    let making = cpuSeconds() - before
    let summary = try mentions.write(rowCount, format)
    let seconds = cpuSeconds() - before - 2 * making
    guard empty.rowCount == rowCount, summary.rowCount == rowCount, rowCount < summary.byteCount
    else { return "| \(format.rawValue) | wrong: \(summary.rowCount) rows |" }
    let numbers = [Double(summary.byteCount) / 1e6, seconds, peakMegabytes()].map(rounded)
    return "| \(format.rawValue) | \(rowCount) | \(numbers.joined(separator: " | ")) |"
  }

  private static func rounded(_ number: Double) -> String {
    String(Double(Int(number * 100)) / 100)
  }

  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
