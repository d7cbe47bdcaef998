import Glibc

/// `sanad-bench CORPUS`: a table of each step's speed.
@main
struct SanadBench {
  static func main() {
    guard CommandLine.arguments.count == 2 else {
      fail("usage: sanad-bench CORPUS.jsonl", 64)
    }
    do {
      let rows = try Benchmark(corpus: CommandLine.arguments[1]).run()
      print(Measurement.header)
      for row in rows { print(row.row) }
    } catch {
      fail("\(error)", 1)
    }
  }

  private static func fail(_ line: String, _ code: Int32) -> Never {
    let bytes = Array("sanad-bench: \(line)\n".utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(code)
  }
}
