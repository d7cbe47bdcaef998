import Testing

/// Options over their limits: `Documentation/Limits.md` has their values.
@Test(arguments: [
  ["add", "--store", "none.sanad", "--batch", "100001", "Examples"],
  ["search", "kata", "--store", "none.sanad", "--limit", "10001"],
  ["extract", "--threads", "257", "Examples"],
])
func `an option over its limit is one line and 64`(_ arguments: [String]) throws {
  let run = try Program.run(arguments)
  #expect(run.status == 64 && run.output.isEmpty)
  let number = arguments.first { 2 < $0.count && $0.allSatisfy(\.isNumber) } ?? ""
  let most = String((Int(number) ?? 0) - 1)
  #expect(run.errors.contains(most), "\(run.errors) names the limit")
}
