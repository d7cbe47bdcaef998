import SanadArchive

/// Pages and problems of one file at the most: one that unpacks to more is not looked at further.
private let itemCountMax = 10_000

/// libFuzzer's entry: the bytes of a file of any kind, told by its content.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // Safe: the fuzzer lends `count` bytes for the length of this call.
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var intake = Intake(bytes, path: "fuzz")
  for _ in 0..<itemCountMax {
    guard let item = intake.next() else { return 0 }
    switch item {
    case .page(let page):
      precondition(!page.id.isEmpty, "a page has a name")
      precondition(!page.id.utf8.contains { $0 < 0x20 }, "a name has no control character")
    case .problem(let problem):
      precondition(!problem.description.contains("\n"), "a problem is one line")
    }
  }
  return 0
}
